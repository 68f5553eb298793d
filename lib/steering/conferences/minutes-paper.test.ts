import { describe, expect, it } from 'vitest';
import { type MinutesFacts, minutesPaper } from '@/lib/steering/conferences/minutes-paper';

const member = (post: string, isPresent: boolean | null) => ({
  ...{ organisation: 'UBND xã', post, part: 'MEMBER' as const, isPresent },
});
const task = { content: 'Gặp hết người quá hẹn', owner: 'Xã Hoằng Lộc', desk: 'POLICE' as const, dueOn: '2026-12-01' };
const facts: MinutesFacts = {
  ...{ unit: { form: 'Tỉnh', name: 'Thanh Hóa' }, kind: 'REGULAR', title: 'Giao ban', heldOn: '2026-11-10' },
  ...{ startsAt: '08:00', ended: { on: '2026-11-10', at: '11:30' }, place: 'Hội trường', sites: [], agenda: [] },
  ...{ participants: [], contributions: [], conclusions: [], closingWords: null },
};
const paragraphs = (more: Partial<MinutesFacts>) =>
  minutesPaper({ ...facts, ...more }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const rows = (conclusions: MinutesFacts['conclusions']) =>
  minutesPaper({ ...facts, conclusions }).blocks.find((block) => block.kind === 'table')?.rows;

describe('the minutes', () => {
  it.each([
    [{ on: '2026-11-10', at: '11:30' }, 'Hội nghị kết thúc lúc 11:30.'],
    // Closed here on a later day than it was held.
    [{ on: '2026-11-11', at: '08:05' }, 'Hội nghị kết thúc lúc 08:05, ngày 11/11/2026.'],
  ])('%j is told as: %s', (ended, told) => {
    expect(paragraphs({ ended }).at(-1)).toBe(told);
  });

  it('tell who came, who did not, and of whom nobody said it', () => {
    const participants = [member('Chủ tịch', true), member('Trưởng Công an', null), member('Bí thư', false)];
    const said = paragraphs({ participants });
    const from = said.indexOf('I. Thành phần dự');
    expect(said.slice(from + 1, said.indexOf('II. Tham luận'))).toEqual([
      '- Chủ tịch, UBND xã (thành viên)',
      'Vắng mặt:',
      '- Bí thư, UBND xã (thành viên)',
      'Chưa ghi nhận có mặt:',
      '- Trưởng Công an, UBND xã (thành viên)',
    ]);
  });

  it('number conclusions as they were made, and say so when none of their tasks is on this copy', () => {
    const none = { content: 'Việc của nơi khác', isWithdrawn: false, tasks: [] };
    expect(rows([none, { content: 'Không để ai quá hẹn', isWithdrawn: false, tasks: [task, task] }])).toEqual([
      ['2', 'Không để ai quá hẹn', task.content, 'Xã Hoằng Lộc, Công an', '01/12/2026'],
      ['', '', task.content, 'Xã Hoằng Lộc, Công an', '01/12/2026'],
    ]);
    expect(rows([none])).toBeUndefined();
    expect(paragraphs({ conclusions: [none] })).toContain(
      'Bản in này không có nhiệm vụ nào: nhiệm vụ của đơn vị khác chỉ in ở bản của đơn vị đó và của nơi giao.',
    );
    // What the meeting itself took back is no task of another unit.
    expect(rows([none, { ...none, isWithdrawn: true }])).toEqual([
      ['2', 'Việc của nơi khác', 'Đã rút tại hội nghị', '', ''],
    ]);
    expect(paragraphs({})).toContain('Hội nghị không ghi kết luận thành nhiệm vụ.');
  });
});
