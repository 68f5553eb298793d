// npm run restore -- FILE: puts a backup in the place of DATA_DIR and checks that it opens.
import { restore } from './lib/backup';
import { migrateDatabase, withDatabase } from './lib/database';
import { dataDirectory, fromCaller } from './lib/paths';
import { main, PlainError } from './lib/plain-error';

await main(async () => {
  const [name] = process.argv.slice(2);
  if (!name) throw new PlainError('Dùng: npm run restore -- TỆP.tar');
  if (process.env.DATABASE_URL)
    throw new PlainError('Với DATABASE_URL, hãy khôi phục bằng pg_restore: xem docs/operations.md.');
  const { kept } = await restore(dataDirectory(), fromCaller(name));
  if (kept) console.log(`Dữ liệu trước khi khôi phục được giữ trong ${kept}.`);
  await withDatabase((database) => migrateDatabase(database, console.log));
  console.log(`Đã khôi phục vào ${dataDirectory()}.`);
  return 0;
});
