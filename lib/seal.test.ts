import { describe, expect, it } from 'vitest';
import { createSealer } from '@/lib/seal';

const key = Buffer.alloc(32, 7).toString('base64');
const other = Buffer.alloc(32, 8).toString('base64');

describe('sealing', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealer = createSealer(key);
    const first = sealer.seal('038088001234');
    expect(sealer.open(first)).toBe('038088001234');
    expect(Buffer.from(first).equals(Buffer.from(sealer.seal('038088001234')))).toBe(false);
    expect(Buffer.from(first).includes('038088001234')).toBe(false);
  });

  it('refuses a changed byte and another key', () => {
    const sealed = createSealer(key).seal('xin chào');
    const changed = Uint8Array.from(sealed);
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(() => createSealer(key).open(changed)).toThrow();
    expect(() => createSealer(other).open(sealed)).toThrow();
  });

  it('indexes equal values equally under one key only', () => {
    const a = createSealer(key).blindIndex('038088001234');
    expect(a).toEqual(createSealer(key).blindIndex('038088001234'));
    expect(a).not.toEqual(createSealer(other).blindIndex('038088001234'));
  });
});
