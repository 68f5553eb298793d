import { describe, expect, it } from 'vitest';
import { readTaxCode } from '@/lib/employers/tax-code';

describe('a tax code', () => {
  it.each([
    // Published codes of well-known firms.
    ['0300588569', '0300588569'],
    ['0101248141', '0101248141'],
    ['0100109106', '0100109106'],
    [' 0100 109 106 ', '0100109106'],
    ['0100.109.106', '0100109106'],
    ['0100109106-001', '0100109106-001'],
    ['0100109106012', '0100109106-012'],
  ])('%s is read as %s', (text, code) => {
    expect(readTaxCode(text)).toEqual({ kind: 'good', code });
  });

  it.each([
    ['0300588568', 'check'],
    ['3000588569', 'check'],
    ['0100109107-001', 'check'],
    ['0100109106-000', 'check'],
    ['030058856', 'length'],
    ['038088012345', 'length'],
    ['0100109106-01', 'length'],
    ['ABC0109106', 'length'],
  ])('%s is not one: %s', (text, why) => {
    expect(readTaxCode(text)).toEqual({ kind: 'wrong', why });
  });

  it('any single wrong digit is found', () => {
    const good = '0300588569';
    for (let at = 0; at < 10; at++)
      for (let digit = 0; digit < 10; digit++) {
        const changed = good.slice(0, at) + digit + good.slice(at + 1);
        if (changed !== good) expect(readTaxCode(changed), changed).toEqual({ kind: 'wrong', why: 'check' });
      }
  });

  it('nothing said is nothing', () => {
    expect(readTaxCode('  ')).toEqual({ kind: 'none' });
  });
});
