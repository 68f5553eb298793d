// npm run import -- FILE --unit CODE --as-of YYYY-MM-DD --actor USERNAME [--commit] --json OUT.json
// Reads a list as the web does, beside a running app or alone. Without --commit nothing is kept but a line of the trail.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from './lib/database';
import { fromCaller } from './lib/paths';
import { codeOf, main, messageOf, PlainError } from './lib/plain-error';
import { generatePrismaClient } from './lib/prisma-client';

const usage =
  'Dùng: npm run import -- TỆP.xlsx|.csv --unit MÃ --as-of NĂM-THÁNG-NGÀY --actor TÊN_ĐĂNG_NHẬP [--commit] [--json KẾT_QUẢ.json]';

await main(async () => {
  const { file, unit, asOf, actor, commit, json } = readArguments();
  const bytes = readFile(file);
  await generatePrismaClient(console.log);
  return withDatabase(async ({ ownerUrl }) => {
    // Loaded late: lib/ needs the generated client and the environment that withDatabase has just entered.
    const { importList } = await import('./lib/import-list');
    return importList({
      ownerUrl,
      fileName: path.basename(file),
      bytes,
      unitCode: unit,
      asOf,
      username: actor,
      commit,
      jsonFile: json,
    });
  });
});

function readArguments() {
  const { values, positionals } = parse();
  const [file] = positionals;
  const { unit, 'as-of': asOf, actor, commit = false, json } = values;
  if (!file || positionals.length > 1 || !unit || !asOf || !actor) throw new PlainError(usage);
  return { file: fromCaller(file), unit, asOf, actor, commit, json: json === undefined ? null : fromCaller(json) };
}

function parse() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { unit: text, 'as-of': text, actor: text, json: text, commit: { type: 'boolean' } },
    });
  } catch (error) {
    throw new PlainError(`${messageOf(error)}\n${usage}`);
  }
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlainError(
      codeOf(error) === 'ENOENT' ? `Không có tệp ${file}.` : `Không đọc được tệp ${file}: ${messageOf(error)}`,
    );
  }
}
