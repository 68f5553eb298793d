/**
 * Reads one file in a process of its own: whatever a hostile file does to memory or time, it does here, where nothing
 * else lives: no database, no keys, no other user's request. Started by analyse-apart.server.ts alone.
 */
import { readReturnedSheet } from '@/lib/bulk/edit-sheet';
import { type AnalyseOptions, analyseRegister } from '@/lib/imports/analyse';
import type { ChildMessage, ChildRequest } from '@/lib/imports/child-messages';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { isRefusal } from '@/lib/imports/refusal';

const rowsPerMessage = 1_000;

const tell = (message: ChildMessage) =>
  new Promise<void>((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );

async function wholeInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function returned(fileName: string): Promise<void> {
  const workbook = await readWorkbook(await wholeInput(), fileName);
  if (isRefusal(workbook)) return tell({ kind: 'refused', refusal: workbook });
  return tell({ kind: 'returned', sheet: readReturnedSheet(workbook) });
}

async function analyse({ fileName, options }: ChildRequest): Promise<void> {
  if (!options) return returned(fileName);
  const all: AnalyseOptions = options;
  const result = await analyseRegister(await wholeInput(), fileName, all);
  if (result.refused) return tell({ kind: 'refused', refusal: result });
  const { rows, ...analysis } = result;
  for (let from = 0; from < rows.length; from += rowsPerMessage) {
    await tell({ kind: 'rows', rows: rows.slice(from, from + rowsPerMessage) });
  }
  return tell({ kind: 'done', analysis });
}

// The server that asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit(1));
process.once('message', (request: ChildRequest) => {
  analyse(request).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(70);
    },
  );
});
