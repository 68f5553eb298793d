import { describe, expect, it } from 'vitest';
import { readKeptFilter, saveViewSchema } from '@/lib/views/schema';

describe('a stored view is read as far as it is still understood', () => {
  it.each([
    ['nothing', null, {}],
    ['a group that is no more leaves its condition out', { group: ['Z'], hamlet: 'Thôn 1' }, { hamlet: 'Thôn 1' }],
    ['a commune that is gone stays, for the page to say so', { communeId: 99 }, { communeId: 99 }],
  ])('%s', (_, stored, kept) => {
    expect(readKeptFilter(stored)).toMatchObject(kept);
    if (_ !== 'nothing') expect(readKeptFilter(stored).group ?? []).toEqual([]);
  });
});

it('keeps no searched name or number', () => {
  const kept = saveViewSchema.parse({ name: ' Nhóm  B ', filter: { q: 'Lê Văn A', group: ['B'] }, columns: ['name'] });
  expect(kept.name).toBe('Nhóm B');
  expect(JSON.stringify(kept)).not.toContain('Lê Văn A');
});
