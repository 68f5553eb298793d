import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import type { ChildMessage, ChildRequest } from '@/lib/imports/child-messages';
import { type ImportRefusal, refuse } from '@/lib/imports/refusal';

type Reading = ImportAnalysis | ImportRefusal;

/** The reader's heap in MB. Above it lie the file's own bytes and what they inflate to, which the reader counts itself. */
const heapLimit = 300;
const mostSeconds = (bytes: number) => 30 + Math.ceil(bytes / 250_000);

let last: Promise<unknown> = Promise.resolve();

/** One file at a time: the limit of memory is the server's, not each user's. */
export function analyseApart(bytes: Uint8Array, request: ChildRequest): Promise<Reading> {
  const result = last.then(() => read(bytes, request));
  last = result.catch(() => {});
  return result;
}

function read(bytes: Uint8Array, request: ChildRequest): Promise<Reading> {
  // The app runs from its own clone, with the sources beside the build; the reader needs no address and no key, so it gets none.
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'imports', 'analyse-child.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapLimit}`, '--import', 'tsx', entry], {
    cwd: process.cwd(),
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const rows: AnalysedRow[] = [];
    let answer: Reading | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), mostSeconds(bytes.length) * 1_000);
    child.on('error', reject);
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
      else answer = message.kind === 'refused' ? message.refusal : { ...message.analysis, rows };
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
