import { describe, expect, it } from 'vitest';
import { documentDate, letterhead } from '@/lib/documents/letterhead';

describe('a date on a document', () => {
  it.each([
    ['2024-12-05', 'ngày 05 tháng 12 năm 2024'],
    ['2025-01-31', 'ngày 31 tháng 01 năm 2025'],
    ['2025-02-01', 'ngày 01 tháng 02 năm 2025'],
    ['2025-03-09', 'ngày 09 tháng 3 năm 2025'],
  ])('%s', (date, written) => {
    expect(documentDate(date)).toBe(written);
  });
});

describe('who issues a paper', () => {
  const here = { unitForm: 'xã', unitName: 'Hoằng Lộc', above: 'tỉnh Thanh Hóa' };
  it.each([
    ['COMMUNE_POLICE', 'CÔNG AN TỈNH THANH HÓA', 'CÔNG AN XÃ HOẰNG LỘC', 'TRƯỞNG CÔNG AN XÃ'],
    ['COMMUNE_OFFICER', 'ỦY BAN NHÂN DÂN', 'XÃ HOẰNG LỘC', 'CHỦ TỊCH'],
  ] as const)('%s', (role, above, own, signer) => {
    expect(letterhead({ ...here, role })).toEqual({ above, own, signer, place: 'Hoằng Lộc' });
  });

  it('the police of a district answer to those of its province', () => {
    const head = letterhead({ ...here, role: 'SUPERIOR_POLICE', unitForm: 'huyện', unitName: 'Hoằng Hóa' });
    expect(head).toMatchObject({ above: 'CÔNG AN TỈNH THANH HÓA', own: 'CÔNG AN HUYỆN HOẰNG HÓA' });
  });

  it('the police of a province answer to the ministry', () => {
    const head = letterhead({ role: 'SUPERIOR_POLICE', unitForm: 'tỉnh', unitName: 'Thanh Hóa', above: null });
    expect(head).toMatchObject({ above: 'BỘ CÔNG AN', own: 'CÔNG AN TỈNH THANH HÓA' });
  });
});
