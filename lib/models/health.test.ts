import { describe, expect, it } from 'vitest';
import { type Health, healthOf, type Signs } from '@/lib/models/health';

const today = '2026-11-26';
const running: Signs = { stage: 'RUNNING', memberCount: 9, launchedOn: '2024-03-01', lastActivityOn: '2026-10-01' };

const known: readonly (readonly [string, Partial<Signs>, Health])[] = [
  ['met last month', {}, 'ALIVE'],
  ['met six months ago to the day', { lastActivityOn: '2026-05-26' }, 'ALIVE'],
  ['met a day earlier', { lastActivityOn: '2026-05-25' }, 'ON_PAPER'],
  ['never met', { lastActivityOn: null }, 'ON_PAPER'],
  ['launched lately, nothing held yet', { launchedOn: '2026-06-01', lastActivityOn: null }, 'NEW'],
  ['launched lately and met', { launchedOn: '2026-06-01' }, 'ALIVE'],
  ['nobody in it', { memberCount: 0 }, 'NO_MEMBERS'],
  ['launched lately with nobody', { memberCount: 0, launchedOn: '2026-11-01' }, 'NO_MEMBERS'],
  ['being consolidated, silent for a year', { stage: 'CONSOLIDATING', lastActivityOn: '2025-01-01' }, 'CONSOLIDATING'],
  ['surveyed', { stage: 'SURVEY', launchedOn: null, memberCount: 0 }, 'PREPARING'],
  ['planned', { stage: 'PLANNED', launchedOn: null }, 'PREPARING'],
  ['stopped', { stage: 'STOPPED' }, 'ENDED'],
  ['merged', { stage: 'MERGED' }, 'ENDED'],
  ['a line of statistics', { isCountOnly: true, memberCount: 0 }, 'COUNTED'],
  ['a line of statistics that ended', { isCountOnly: true, stage: 'STOPPED' }, 'ENDED'],
];

describe('whether a model lives', () => {
  it.each(known)('%s', (_, signs, expected) => {
    expect(healthOf({ ...running, ...signs }, today, 6)).toBe(expected);
  });

  it('follows the setting: a year of quiet is allowed where it says twelve months', () => {
    expect(healthOf({ ...running, lastActivityOn: '2025-12-01' }, today, 12)).toBe('ALIVE');
  });
});
