import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, PlainError } from './plain-error';
import { isRunning, ownIdentity } from './processes';

/**
 * One process at a time does `work`. The file names its holder; when the holder is gone (kill -9, power cut) the lock is
 * taken over, so nobody ever has to delete it by hand.
 */
export async function withLock<T>(file: string, waiting: string, work: () => Promise<T>): Promise<T> {
  await takeLock(file, waiting);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function takeLock(file: string, waiting: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, ownIdentity(), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw new PlainError(`Không ghi được ${file}: ${codeOf(error)}.`);
    }
    const holder = read(file);
    if (holder !== undefined && holder !== '' && !isRunning(holder)) takeAway(file, holder);
    else if (!told) {
      console.log(waiting);
      told = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Two waiters may find the same dead holder: the rename lets one win, and a lock taken by mistake is put back. */
function takeAway(file: string, deadHolder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === deadHolder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
