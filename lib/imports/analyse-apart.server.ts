import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { ReturnedSheet } from '@/lib/bulk/edit-sheet';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import type { ChildMessage, ChildRequest } from '@/lib/imports/child-messages';
import { type ImportRefusal, refuse } from '@/lib/imports/refusal';

type Reading = ImportAnalysis | ImportRefusal;
type Answer = Reading | ReturnedSheet;

/** The reader's heap in MB. Above it lie the file's own bytes and what they inflate to, which the reader counts itself. */
const heapLimit = 300;
const mostSeconds = (bytes: number) => 30 + Math.ceil(bytes / 250_000);

let last: Promise<unknown> = Promise.resolve();

/** One file at a time: the limit of memory is the server's, not each user's. */
function inTurn(bytes: Uint8Array, request: ChildRequest): Promise<Answer> {
  const result = last.then(() => read(bytes, request));
  last = result.catch(() => {});
  return result;
}

/** Reads a list that comes in. */
export async function analyseApart(bytes: Uint8Array, request: Required<ChildRequest>): Promise<Reading> {
  const answer = await inTurn(bytes, request);
  return 'refused' in answer ? answer : refuse('F_CORRUPT');
}

/** Reads a sheet that left the register and comes back. */
export async function readReturnedApart(bytes: Uint8Array, fileName: string): Promise<ReturnedSheet> {
  const answer = await inTurn(bytes, { fileName });
  if (!('refused' in answer)) return answer;
  return { ok: false, problem: answer.refused ? answer.message : refuse('F_CORRUPT').message };
}

function read(bytes: Uint8Array, request: ChildRequest): Promise<Answer> {
  // The app runs from its own clone, with the sources beside the build; the reader needs no address and no key, so it gets none.
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'imports', 'analyse-child.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapLimit}`, '--import', 'tsx', entry], {
    cwd: process.cwd(),
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const rows: AnalysedRow[] = [];
    let answer: Answer | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), mostSeconds(bytes.length) * 1_000);
    child.on('error', reject);
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
      else if (message.kind === 'done') answer = { ...message.analysis, rows };
      else answer = message.kind === 'refused' ? message.refusal : message.sheet;
    });
    // 'close' comes after the last message; 'exit' may come before it.
    child.on('close', () => {
      clearTimeout(timer);
      // Out of time or memory, or a fault in reading: either way nothing of the file may be taken in.
      resolve(answer ?? refuse('F_TOO_LARGE_UNZIPPED'));
    });
    child.stdin?.on('error', () => {});
    child.send(request);
    child.stdin?.end(bytes);
    yieldTo(child.pid);
  });
}

/** Whoever waits for a page goes first. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Already ended.
  }
}
