// npm run backup -- FILE: the whole of DATA_DIR in one file, also while the app is running.
import { statSync } from 'node:fs';
import { backUp } from './lib/backup';
import { dataDirectory, fromCaller } from './lib/paths';
import { main, PlainError } from './lib/plain-error';

await main(async () => {
  const [name] = process.argv.slice(2);
  if (!name) throw new PlainError('Dùng: npm run backup -- TỆP.tar');
  if (process.env.DATABASE_URL)
    throw new PlainError('Với DATABASE_URL, hãy sao lưu bằng pg_dump: xem docs/operations.md.');
  const file = fromCaller(name);
  await backUp(dataDirectory(), file);
  console.log(
    `Đã sao lưu vào ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB). Tệp có cả khóa: hãy giữ như giữ dữ liệu.`,
  );
  return 0;
});
