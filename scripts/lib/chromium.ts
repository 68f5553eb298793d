import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PlainError } from './plain-error';
import { run } from './processes';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Playwright's own browser when it has been downloaded, else the one of the system. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...installed].find((file) => file && existsSync(file));
}

/** Playwright cannot download its browser on a closed network; Debian's package can be had there. */
export async function requireChromium(log: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  log('Đang cài Chromium (apt-get install chromium)…');
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...before, 'apt-get', ...args];
    const { code, output } = await run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => ({
      code: 1,
      output: '',
    }));
    if (code !== 0 && args[0] === 'install') console.error(output.trim().split('\n').slice(-3).join('\n'));
  }
  const now = findChromium();
  if (now) return now;
  throw new PlainError(
    'Không có Chromium để thử giao diện. Hãy chạy: sudo apt-get install chromium — hoặc đặt CHROMIUM_PATH.',
  );
}
