// npm run import:vbsp -- FILE --unit OFFICE [--actor USERNAME] [--commit] [--json OUT.json]
// Reads a file of the bank's system or a confirmed list as the web does. Without --commit nothing is kept but a line of the trail.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { withDatabase } from './lib/database';
import { fromCaller } from './lib/paths';
import { codeOf, main, messageOf, PlainError } from './lib/plain-error';
import { generatePrismaClient } from './lib/prisma-client';

const usage =
  'Dùng: npm run import:vbsp -- TỆP.xlsx|.csv --unit MÃ_HOẶC_TÊN_PHÒNG_GIAO_DỊCH [--actor TÊN_ĐĂNG_NHẬP] [--commit] [--json KẾT_QUẢ.json]';

// With the reader beside it, a file of 100,000 rows stays under a GiB: what is done with is given back in time.
setFlagsFromString('--max-old-space-size=500');

await main(async () => {
  const { file, unit, actor, commit, json } = readArguments();
  const bytes = readFile(file);
  await generatePrismaClient(console.log);
  return withDatabase(async ({ ownerUrl }) => {
    // Loaded late: lib/ needs the generated client and the environment that withDatabase has just entered.
    const { importLoanFile } = await import('./lib/import-loan-file');
    return importLoanFile({
      ...{ ownerUrl, bytes, office: unit, username: actor ?? null, commit, jsonFile: json },
      fileName: path.basename(file),
    });
  });
});

function readArguments() {
  const { values, positionals } = parse();
  const [file] = positionals;
  const { unit, actor, commit = false, json } = values;
  if (!file || positionals.length > 1 || !unit) throw new PlainError(usage);
  return { file: fromCaller(file), unit, actor, commit, json: json === undefined ? null : fromCaller(json) };
}

function parse() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { unit: text, actor: text, json: text, commit: { type: 'boolean' } },
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
