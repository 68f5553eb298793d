import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing of identity numbers and other texts at rest (AES-256-GCM) and a keyed blind index for exact match
 * (HMAC-SHA-256). Both keys are derived from the one application key.
 */
export interface Sealer {
  seal(text: string): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array): string;
  blindIndex(value: string): Uint8Array<ArrayBuffer>;
}

const derive = (key: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', key, 'an-cu', purpose, 32));

export function createSealer(appKey: string): Sealer {
  const master = Buffer.from(appKey, 'base64');
  const sealKey = derive(master, 'seal');
  const indexKey = derive(master, 'blind-index');
  return {
    seal(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Uint8Array.from(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    blindIndex: (value) => Uint8Array.from(createHmac('sha256', indexKey).update(value).digest()),
  };
}
