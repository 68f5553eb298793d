// npm run migrate: brings the database to today's schema and policies, without starting the app.
import { migrateDatabase, withDatabase } from './lib/database';
import { main } from './lib/plain-error';

await main(async () => {
  await withDatabase((database) => migrateDatabase(database, console.log));
  console.log('Cấu trúc dữ liệu và quy tắc phân quyền đã đúng với mã nguồn này.');
  return 0;
});
