// The only script that runs on the machine's own Node (≥ 20). It makes node_modules match package-lock.json, then hands
// over to the pinned runtime that comes with it: node scripts/bootstrap.mjs <command> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const runtime = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = path.join(modules, '.an-cu-installed');
const lock = `${modules}.lock`;

const lockHash = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash && existsSync(runtime);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started at once in a fresh clone must not both run `npm ci`: the second waits for the first. */
async function takeInstallLock() {
  let told = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(lock, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Không ghi được vào ${root}: ${error.message}`);
    }
    let age = 0;
    let holder = 0;
    try {
      holder = Number(readFileSync(lock, 'utf8'));
      age = Date.now() - statSync(lock).mtimeMs;
    } catch {
      continue; // released between the two calls
    }
    // An hour: a process number may have been given to another program since.
    if ((holder > 0 && !isAlive(holder)) || age > 3_600_000) rmSync(lock, { force: true });
    else if (!told) {
      console.log('Đang chờ một tiến trình khác cài thư viện…');
      told = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function install() {
  console.log('Đang cài thư viện (npm ci), lần đầu mất khoảng một phút…');
  const started = Date.now();
  // `npm run` hands us its own npm; without it (node scripts/bootstrap.mjs) the one on PATH is used.
  const cli = process.env.npm_execpath;
  const [command, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  const result = spawnSync(
    command,
    [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts=false', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (result.error) fail(`Không chạy được npm: ${result.error.message}`);
  if (result.status !== 0) fail('npm ci thất bại: xem lỗi ở trên, kiểm tra kết nối tới kho npm rồi chạy lại.');
  if (!existsSync(runtime)) fail(`Thiếu ${runtime}: gói "node" chưa cài được cho ${os.platform()}-${os.arch()}.`);
  writeFileSync(stamp, lockHash);
  console.log(`Đã cài thư viện trong ${Math.round((Date.now() - started) / 1000)} giây.`);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Cần Node 20 trở lên; máy này có ${process.versions.node}.`);

const [command, ...args] = process.argv.slice(2);
const commands = readdirSync(path.join(root, 'scripts'))
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3));
if (!command || !commands.includes(command)) {
  fail(`Dùng: node scripts/bootstrap.mjs <lệnh>. Các lệnh: ${commands.join(', ')}.`);
}

if (!isInstalled()) {
  await takeInstallLock();
  if (!isInstalled()) install();
  rmSync(lock, { force: true });
}

const child = spawn(runtime, ['--import', 'tsx', path.join(root, 'scripts', `${command}.ts`), ...args], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    // Programs started further down (next, playwright) must find the same runtime first.
    PATH: `${path.dirname(runtime)}${path.delimiter}${process.env.PATH ?? ''}`,
    INVOKED_FROM: process.env.INIT_CWD ?? process.cwd(),
    TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  },
});

// A terminal's Ctrl-C reaches the child by itself, but `kill` reaches only us. The child treats a repeated signal as one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// A killed npm cannot pass anything on: without it we stop as well, instead of running on unseen.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}

child.on('error', (error) => fail(`Không chạy được ${runtime}: ${error.message}`));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (os.constants.signals[signal ?? 'SIGTERM'] ?? 15);
});
