// node scripts/bootstrap.mjs check-floors: no package in package-lock.json older than its last security fix.
import { main } from './lib/plain-error';
import { checkFloors } from './lib/version-floors';

await main(async () => {
  const { passed, failed, lines } = checkFloors();
  for (const line of lines) console.log(line);
  console.log(`${passed + failed} ngưỡng phiên bản, ${failed} không đạt.`);
  return failed > 0 ? 1 : 0;
});
