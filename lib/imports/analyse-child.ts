/**
 * Reads one file in a process of its own: whatever a hostile file does to memory or time, it does here, where nothing
 * else lives: no database, no keys, no other user's request. Started by analyse-apart.server.ts alone.
 */
import { readReturnedSheet } from '@/lib/bulk/edit-sheet';
import { type AnalyseOptions, analyseRegister } from '@/lib/imports/analyse';
import { answerApart, inPortions } from '@/lib/imports/answer-apart';
import type { ChildMessage, ChildRequest } from '@/lib/imports/child-messages';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { isRefusal } from '@/lib/imports/refusal';

answerApart<ChildRequest, ChildMessage>(async ({ request: { fileName, options }, readFile, tell }) => {
  const file = await readFile();
  if (!options) return tell(await returned(file, fileName));
  const all: AnalyseOptions = options;
  const result = await analyseRegister(file, fileName, all);
  if (result.refused) return tell({ kind: 'refused', refusal: result });
  const { rows, ...analysis } = result;
  for (const portion of inPortions(rows)) await tell({ kind: 'rows', rows: portion });
  return tell({ kind: 'done', analysis });
});

async function returned(file: Buffer, fileName: string): Promise<ChildMessage> {
  const workbook = await readWorkbook(file, fileName);
  if (isRefusal(workbook)) return { kind: 'refused', refusal: workbook };
  return { kind: 'returned', sheet: readReturnedSheet(workbook) };
}
