import { RefusalError } from '@/lib/imports/refusal';

const SAMPLE_BYTES = 4_096;

/** Share of NUL bytes at even and odd places: UTF-16 text without a byte order mark has them on one side. */
function nulShares(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = Math.max(sample.length / 2, 1);
  return { even: even / half, odd: odd / half };
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusalError('F_ENCODING');
  }
}

/**
 * Text of a CSV file. Only Unicode is taken: a file in a Vietnamese ANSI code page cannot be told from another, and
 * garbled names must never come in.
 */
export function decodeCsvText(bytes: Buffer): string {
  let text: string;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) text = decode(bytes, 'utf-16le');
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) text = decode(bytes, 'utf-16be');
  else {
    const nuls = nulShares(bytes);
    if (nuls.even > 0.3 || nuls.odd > 0.3) throw new RefusalError('F_ENCODING');
    if (bytes.includes(0)) throw new RefusalError('F_BINARY_CSV');
    text = decode(bytes, 'utf-8');
  }
  if (text.includes('\u0000')) throw new RefusalError('F_BINARY_CSV');
  if (text.includes('\uFFFD')) throw new RefusalError('F_ENCODING');
  return text;
}
