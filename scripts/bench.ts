// npm run bench: what pages cost beside their own SQL and an empty page, as signed-in users; docs/bench.md tells how to read it.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchResult, report } from './bench/report';
import { buildApp } from './lib/build';
import { dataDirectory, root } from './lib/paths';
import { main, PlainError } from './lib/plain-error';
import { generatePrismaClient } from './lib/prisma-client';
import { run } from './lib/processes';

const log = (line: string) => console.log(line);
const smallest = 10_000;

await main(async () => {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '200000' } } });
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 2 * smallest || people > 1_000_000)
    throw new PlainError('--people là số người, từ 20000 đến 1000000.');
  await generatePrismaClient(log);
  await buildApp(log);
  const small = await measured(smallest, 'pages');
  const large = await measured(people, 'whole');
  log(`\n${report(small, large)}`);
  return 0;
});

async function measured(people: number, extent: 'pages' | 'whole'): Promise<BenchResult> {
  log(`── ${people.toLocaleString('vi-VN')} người`);
  const folder = path.join(dataDirectory(), 'bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${people}.json`);
  const script = path.join(root, 'scripts', 'bench', 'run.ts');
  const { code } = await run(process.execPath, ['--import', 'tsx', script, String(people), file, extent], {
    show: true,
  });
  if (code !== 0) throw new PlainError(`Đo với ${people} người không xong.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
