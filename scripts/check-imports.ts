// node scripts/bootstrap.mjs check-imports: who may import whom (docs/architecture.md), a part of npm test.
import { checkLaws } from './lib/check-laws';
import { main } from './lib/plain-error';

await main(async () => {
  const { files, passed, failed, lines } = checkLaws();
  for (const line of lines) console.log(line);
  console.log(`${files} tệp, ${passed + failed} phép kiểm, ${failed} không đạt.`);
  return failed > 0 ? 1 : 0;
});
