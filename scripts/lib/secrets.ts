import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, PlainError } from './plain-error';

export type Secrets = {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  nextAuthSecret: string;
  appKey: string;
};

const makers: Record<keyof Secrets, () => string> = {
  superuserPassword: () => randomBytes(24).toString('base64url'),
  ownerPassword: () => randomBytes(24).toString('base64url'),
  appPassword: () => randomBytes(24).toString('base64url'),
  nextAuthSecret: () => randomBytes(32).toString('base64url'),
  // 32 bytes in plain base64: the key of everything that is encrypted in the database and on disk.
  appKey: () => randomBytes(32).toString('base64'),
};

/** Reads DATA_DIR/secrets.json; what is missing is made and written, readable by the owner of the process alone. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const known = readKnown(file);
  const value = (name: keyof Secrets) => known[name] ?? makers[name]();
  const secrets: Secrets = {
    superuserPassword: value('superuserPassword'),
    ownerPassword: value('ownerPassword'),
    appPassword: value('appPassword'),
    nextAuthSecret: value('nextAuthSecret'),
    appKey: value('appKey'),
  };
  if (Object.keys(makers).some((name) => !(name in known))) writePrivately(file, secrets);
  return secrets;
}

export function writePrivately(file: string, content: object): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, file);
}

function readKnown(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    if (codeOf(error) === 'EACCES') throw new PlainError(`Không đọc được ${file}: tệp thuộc về người dùng khác.`);
    // Making new secrets would lock the database's data away: stop instead.
    throw new PlainError(`Tệp ${file} bị hỏng. Hãy khôi phục tệp này từ bản sao lưu rồi chạy lại.`);
  }
}
