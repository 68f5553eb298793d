import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's second profile: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Verified when the account does not exist, so that a stranger's name takes as long as a known one. */
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string) => hash(password, options);

export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('không có ai dùng mật khẩu này', options);
  const matches = await verify(stored ?? (await decoy), password).catch(() => false);
  return matches && stored !== null;
}
