import { describe, expect, it } from 'vitest';
import { sentenceOf, type TrailLine } from '@/lib/audit/sentence';
import { trailWorkbook } from '@/lib/audit/workbook';
import { formatMomentExactly } from '@/lib/moments';

const line: TrailLine = {
  id: '1',
  at: new Date('2026-11-23T17:30:05Z'),
  who: 'Trần Văn An',
  role: 'COMMUNE_POLICE',
  unitName: 'xã Hoằng Lộc',
  action: 'followup.record',
  outcome: 'DONE',
  subject: 'HS-2026-000012',
  reason: null,
  fields: ['work', 'nextVisitOn'],
};

describe('a line of the trail as a sentence', () => {
  it('says who, as what, where, did what, to which file, changing which fields', () => {
    expect(sentenceOf(line)).toBe(
      'Trần Văn An (Công an xã, xã Hoằng Lộc) đã ghi nhận lần liên hệ · HS-2026-000012 · đổi: việc làm, lần thăm tới',
    );
  });

  it('never carries a reason written on a file, nor a name that was searched for', () => {
    expect(sentenceOf({ ...line, action: 'assessment.return', reason: 'Gia đình khó khăn' })).not.toContain('Gia đình');
    expect(
      sentenceOf({ ...line, action: 'case.export', outcome: 'READ', subject: 'Nguyễn Thị Hoa', reason: '12 dòng' }),
    ).toBe('Trần Văn An (Công an xã, xã Hoằng Lộc) đã xuất danh sách ra Excel · đổi: việc làm, lần thăm tới · 12 dòng');
  });

  it('says refusals and failed sign-ins as people would', () => {
    const refused = { ...line, outcome: 'REFUSED', subject: null, fields: [], reason: 'not-found' } as const;
    expect(sentenceOf(refused)).toContain('bị từ chối khi ghi nhận lần liên hệ · không có trong phạm vi');
    expect(
      sentenceOf({ ...refused, role: null, unitName: null, action: 'session.refused', reason: 'credentials' }),
    ).toBe('Trần Văn An đăng nhập không thành công · sai mật khẩu');
  });

  it('tells the time of Vietnam', () => {
    expect(formatMomentExactly(line.at)).toBe('24/11/2026 00:30:05');
  });
});

it('a workbook holds names and not codes, and says when it was cut', () => {
  const { rows } = trailWorkbook({ lines: [line], isCut: true });
  expect(rows[0]).toEqual([
    '24/11/2026 00:30:05',
    'Trần Văn An',
    'Công an xã',
    'xã Hoằng Lộc',
    'ghi nhận lần liên hệ',
    'Đã làm',
    'HS-2026-000012',
    'việc làm, lần thăm tới',
    null,
  ]);
  expect(rows).toHaveLength(2);
});
