/** Reads one file of the bank's in a process of its own, as lib/imports/analyse-child.ts does a register. Started by read-file.server.ts alone. */
import { answerApart, inPortions } from '@/lib/imports/answer-apart';
import { analyseLoanFile } from '@/lib/loans/files/analyse';
import type { LoanChildMessage, LoanChildRequest } from '@/lib/loans/files/child-messages';

answerApart<LoanChildRequest, LoanChildMessage>(async ({ request: { fileName, options }, readFile, tell }) => {
  const result = await analyseLoanFile(await readFile(), fileName, options);
  if (result.refused) return tell({ kind: 'refused', refusal: result });
  const { rows, ...reading } = result;
  for (const portion of inPortions(rows)) await tell({ kind: 'rows', rows: portion });
  return tell({ kind: 'done', reading });
});
