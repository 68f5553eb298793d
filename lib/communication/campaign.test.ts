import { expect, it } from 'vitest';
import { sessionFormLabel, totalsOf } from '@/lib/communication/campaign';

it.each([
  ['nothing planned', [], { planned: 0, held: 0, attendance: 0 }],
  ['planned alone', [{ heldOn: null, attendance: null }], { planned: 1, held: 0, attendance: 0 }],
  [
    'held and planned',
    [
      { heldOn: '2026-03-01', attendance: 120 },
      { heldOn: '2026-03-02', attendance: 0 },
      { heldOn: null, attendance: null },
    ],
    { planned: 3, held: 2, attendance: 120 },
  ],
])('what a campaign came to: %s', (_, sessions, totals) => {
  expect(totalsOf(sessions)).toEqual(totals);
});

it('a form nobody knows is shown as it stands', () => {
  expect(sessionFormLabel('LOUDSPEAKER')).toBe('Truyền thanh cơ sở');
  expect(sessionFormLabel('X')).toBe('X');
});
