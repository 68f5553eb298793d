import { describe, expect, it } from 'vitest';
import { conflict, invalid, notFound } from '@/lib/access/outcome';
import {
  type DraftEntry,
  edited,
  type FollowUpEntry,
  followOn,
  insisted,
  nextToSend,
  refused,
  released,
  stateOf,
} from '@/lib/offline/entry';
import { mayInsist } from '@/lib/offline/problem';

const entry = (id: string, more: Partial<FollowUpEntry> = {}): FollowUpEntry => ({
  id,
  kind: 'followUp',
  key: `key-of-${id}`,
  label: 'Trần Văn An',
  writtenAt: `2026-11-24T08:0${id}:00.000Z`,
  session: 'now',
  basedOn: 'known',
  problem: null,
  values: { caseId: 'an', happenedOn: '24/11/2026', outcome: 'MET' },
  ...more,
});
const ofBinh = { values: { ...entry('0').values, caseId: 'binh' } };
const newer = conflict('Đã có lần mới hơn', 'newer');

describe('an entry', () => {
  it.each([
    ['written in this session', entry('1'), 'waiting'],
    ['written in a former session', entry('1', { session: 'before' }), 'held'],
    ['refused', entry('1', { problem: notFound }), 'asked'],
    ['refused in a former session', entry('1', { problem: notFound, session: 'before' }), 'asked'],
  ])('%s', (_, given, state) => {
    expect(stateOf(given, 'now')).toBe(state);
  });
});

describe('what goes next', () => {
  it.each([
    ['the oldest', [entry('2'), entry('1', ofBinh)], '1'],
    ['nothing of a former session', [entry('1', { session: 'before' })], undefined],
    ['nothing refused', [entry('1', { problem: newer })], undefined],
    ['nothing about somebody with an older entry to decide', [entry('1', { problem: newer }), entry('2')], undefined],
    ['others go past it', [entry('1', { problem: newer }), entry('2'), entry('3', ofBinh)], '3'],
    ['nothing past one of a former session', [entry('1', { session: 'before' }), entry('2')], undefined],
  ])('%s', (_, entries, id) => {
    expect(nextToSend(entries, 'now')?.id).toBe(id);
  });
});

describe('a decision', () => {
  it('keeps the key whatever is changed, so that nothing counts twice', () => {
    const asked = refused(entry('1'), newer);
    for (const after of [insisted(asked, 'now'), released([entry('1')], 'later')[0]]) {
      expect(after?.key).toBe('key-of-1');
    }
    expect(asked.kind === 'followUp' && edited(asked, asked.values, 'now').key).toBe('key-of-1');
  });

  it('to send all the same stands on what was seen, and not on what came after', () => {
    expect(insisted(refused(entry('1'), newer), 'now')).toMatchObject({ basedOn: 'newer', problem: null });
    expect(insisted(refused(entry('1'), notFound), 'later')).toMatchObject({ basedOn: 'known', session: 'later' });
  });

  it('about a draft that is no more makes it anew', () => {
    const draft: DraftEntry = { ...entry('1'), kind: 'draft', values: { draftId: 'd', label: 'An', content: '{}' } };
    expect(insisted(refused(draft, conflict('Không còn')), 'now').basedOn).toBeNull();
  });

  it('is offered only where it can help', () => {
    expect(mayInsist(refused(entry('1'), newer))).toBe(true);
    expect(mayInsist(refused(entry('1'), notFound))).toBe(true);
    expect(mayInsist(refused(entry('1'), invalid({ note: 'dài quá' })))).toBe(false);
    // Taken before under this key: the same again would only be told the same.
    expect(mayInsist(refused(entry('1'), conflict()))).toBe(false);
    expect(mayInsist(entry('1'))).toBe(false);
  });
});

it('later entries about the same person stand on the one that was taken', () => {
  const taken = entry('1');
  const rest = [entry('2'), entry('3', ofBinh), entry('4', { problem: newer })];
  expect(followOn([taken, ...rest], taken, 'just-made')).toEqual([entry('2', { basedOn: 'just-made' })]);
});
