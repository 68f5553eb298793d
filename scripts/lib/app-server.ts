import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';
import { PlainError } from './plain-error';
import { waitUntil } from './processes';

export type AppServer = { pid: number; ready: Promise<void>; exited: Promise<number>; stop: () => Promise<void> };

export type AppOptions = { port: number; host: string; environment: Record<string, string> };

/** Runs `next start`; `ready` says when it answers. It ends by itself when this process is killed (follow-parent.mjs). */
export function startApp({ port, host, environment }: AppOptions): AppServer {
  const child = spawn(
    process.execPath,
    [
      // A page holds little; without a limit the collector lets the process grow past a gigabyte before it looks.
      '--max-old-space-size=640',
      '--import',
      path.join(root, 'scripts', 'lib', 'follow-parent.mjs'),
      path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'),
      'start',
      '--port',
      String(port),
      '--hostname',
      host,
    ],
    {
      cwd: root,
      // Detached: Ctrl-C in the terminal reaches only the command itself, which then stops the app and the database in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) },
    },
  );
  const exited = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  let isReady = false;
  let early = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    if (isReady) process.stdout.write(chunk);
    else early += chunk.toString(); // Next's own banner
  });
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));

  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const waitForAnswer = async () => {
    await waitUntil(async () => hasEnded() || (await answers(host, port)), 60_000);
    if (hasEnded()) throw new PlainError(`Ứng dụng không khởi động được:\n${early}`);
    isReady = true;
  };
  const stop = async () => {
    if (hasEnded()) return;
    child.kill('SIGTERM');
    if (!(await waitUntil(hasEnded, 8000))) child.kill('SIGKILL'); // a browser may hold a stream open for ever
    await exited;
  };
  return { pid: child.pid ?? 0, ready: waitForAnswer(), exited, stop };
}

async function answers(host: string, port: number): Promise<boolean> {
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  const address = Object.entries(everywhere).find(([name]) => name === host)?.[1] ?? host;
  try {
    const response = await fetch(`http://${address}:${port}/`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
