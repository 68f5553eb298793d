import { describe, expect, it } from 'vitest';
import { type OfferFacts, offersSearch } from '@/lib/searches/offer';

const facts: OfferFacts = {
  today: '2026-11-25',
  neglectDays: 60,
  isInScope: true,
  hasOpenSearch: false,
  outcomes: [],
  touchedOn: '2026-11-01',
};

describe('when a search is offered', () => {
  it.each([
    [{}, false],
    [{ outcomes: ['NOT_MET'] }, false],
    [{ outcomes: ['NOT_MET', 'MET', 'MOVED'] }, false],
    [{ outcomes: ['MET', 'NOT_MET', 'NOT_MET'] }, false],
    [{ outcomes: ['WRONG_ADDRESS', 'MOVED', 'MET'] }, true],
    [{ touchedOn: '2026-09-26' }, false],
    [{ touchedOn: '2026-09-25' }, true],
    [{ touchedOn: '2026-09-25', hasOpenSearch: true }, false],
    [{ outcomes: ['NOT_MET', 'NOT_MET'], isInScope: false }, false],
  ] as [Partial<OfferFacts>, boolean][])('%j → %s', (more, expected) => {
    expect(offersSearch({ ...facts, ...more })).toBe(expected);
  });
});
