import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/**
 * What a process is, beyond its number: numbers are given out again (after a reboot, or in a new container, at once),
 * so a file left by a killed process could point at a stranger.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return undefined; // ended, only not yet collected by its parent
      return `${pid}@${fields[19]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
    }
    const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    return started ? `${pid}@${started}` : undefined;
  } catch {
    return undefined;
  }
}

export function ownIdentity(): string {
  return processIdentity(process.pid) ?? `${process.pid}@`;
}

export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return Number.isInteger(pid) && processIdentity(pid) === identity;
}

export async function waitUntil(isDone: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (await isDone()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isDone();
}

export type RunResult = { code: number; output: string };

type RunOptions = { env?: Record<string, string>; show?: boolean };

/** Runs a program of node_modules on the pinned runtime: `runNode('next/dist/bin/next', ['build'])`. */
export function runNode(script: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], options);
}

/** The programs write into a pipe and cannot see where their output ends up. */
function colour(): Record<string, string> {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
}

const children = new Set<ChildProcess>();

/** Ends the programs that `run` is waiting for: nobody waits for their result any more. */
export function stopChildren(): void {
  for (const child of children) child.kill('SIGTERM');
}

process.once('exit', stopChildren);

export function run(command: string, args: string[], { env = {}, show = false }: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...colour(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (show) target.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}
