import type { ReturnedSheet } from '@/lib/bulk/edit-sheet';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import type { ChildMessage, ChildRequest } from '@/lib/imports/child-messages';
import { readApart } from '@/lib/imports/read-apart.server';
import { type ImportRefusal, refuse } from '@/lib/imports/refusal';

type Reading = ImportAnalysis | ImportRefusal;
type Answer = Reading | ReturnedSheet;

const heapLimit = 300;

/** Reads a list that comes in. */
export async function analyseApart(bytes: Uint8Array, request: Required<ChildRequest>): Promise<Reading> {
  const answer = await read(bytes, request);
  return 'refused' in answer ? answer : refuse('F_CORRUPT');
}

/** Reads a sheet that left the register and comes back. */
export async function readReturnedApart(bytes: Uint8Array, fileName: string): Promise<ReturnedSheet> {
  const answer = await read(bytes, { fileName });
  if (!('refused' in answer)) return answer;
  return { ok: false, problem: answer.refused ? answer.message : refuse('F_CORRUPT').message };
}

async function read(bytes: Uint8Array, request: ChildRequest): Promise<Answer> {
  const rows: AnalysedRow[] = [];
  const answers: Answer[] = [];
  await readApart<ChildMessage>({
    ...{ entry: 'lib/imports/analyse-child.ts', bytes, request, heapLimit },
    onMessage: (message) => {
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
      else if (message.kind === 'done') answers.push({ ...message.analysis, rows });
      else answers.push(message.kind === 'refused' ? message.refusal : message.sheet);
    },
  });
  // Without one it was out of time or memory, or at fault in reading: either way nothing of the file may be taken in.
  return answers[0] ?? refuse('F_TOO_LARGE_UNZIPPED');
}
