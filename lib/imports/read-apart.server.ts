import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

interface Job<Message> {
  /** The program that reads, from the app's root. */
  entry: string;
  bytes: Uint8Array;
  /** What it is asked; the file itself comes through its standard input. */
  request: object;
  /** The reader's heap in MB. Above it lie the file's own bytes and what they inflate to, which the reader counts itself. */
  heapLimit: number;
  onMessage: (message: Message) => void;
}

const mostSeconds = (bytes: number) => 30 + Math.ceil(bytes / 250_000);

let last: Promise<unknown> = Promise.resolve();

/** Has one file read in a process of its own, one file at a time: the limit of memory is the server's, not each user's. */
export function readApart<Message>(job: Job<Message>): Promise<void> {
  const result = last.then(() => read(job));
  last = result.catch(() => {});
  return result;
}

function read<Message>({ entry, bytes, request, heapLimit, onMessage }: Job<Message>): Promise<void> {
  // The app runs from its own clone, with the sources beside the build; the reader needs no address and no key, so it gets none.
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), ...entry.split('/'));
  const child = spawn(process.execPath, [`--max-old-space-size=${heapLimit}`, '--import', 'tsx', program], {
    cwd: process.cwd(),
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), mostSeconds(bytes.length) * 1_000);
    child.on('error', reject);
    child.on('message', onMessage);
    // 'close' comes after the last message; 'exit' may come before it.
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
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
