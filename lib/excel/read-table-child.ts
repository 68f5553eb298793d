/** Reads one small sheet in a process of its own, as lib/imports/analyse-child.ts does a register. Started by read-table.server.ts alone. */
import { type ReadTable, readTable, type TableShape } from '@/lib/excel/read-table';
import { answerApart } from '@/lib/imports/answer-apart';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import { isRefusal } from '@/lib/imports/refusal';

interface Asked {
  fileName: string;
  shape: TableShape;
}

answerApart<Asked, ReadTable>(async ({ request: { fileName, shape }, readFile, tell }) => {
  const workbook = await readWorkbook(await readFile(), fileName);
  return tell(isRefusal(workbook) ? { ok: false, problem: workbook.message } : readTable(workbook, shape));
});
