import { describe, expect, test } from 'vitest';
import { analyse, fieldsOf, header, person, sheet } from '@/lib/imports/fixture-register';

describe('header wordings', () => {
  test.each([
    ['Họ tên người chấp hành xong án phạt tù', 'name'],
    ['HỌ, TÊN', 'name'],
    ['Ngày/tháng/năm sinh', 'dob'],
    ['Sinh ngày', 'dob'],
    ['Số định danh cá nhân', 'cccd'],
    ['Số CCCD/CMND', 'cccd'],
    ['Số căn cước', 'cccd'],
    ['Nam/Nữ', 'gender'],
    ['Giới', 'gender'],
    ['Ngày mãn hạn tù', 'release'],
    ['Ngày CHXAPT', 'release'],
    ['Thời điểm chấp hành xong hình phạt tù', 'release'],
    ['Ngày về địa phương', 'release'],
    ['Ngày xét xử', 'sentenced'],
    ['Bản án ngày', 'sentenced'],
    ['Số giấy chứng nhận chấp hành xong án phạt tù', 'cert'],
    ['GCN CHXAPT', 'cert'],
    ['Hành vi phạm tội', 'offence'],
    ['Thời hạn tù', 'sentence'],
    ['Mức hình phạt', 'sentence'],
    ['Hoàn cảnh, khó khăn', 'diff'],
    ['Tình trạng việc làm', 'job'],
    ['Công việc hiện tại', 'job'],
    ['Xếp loại', 'group'],
    ['Phân nhóm', 'group'],
    ['Vay vốn (tr.đ)', 'loan'],
    ['Số tiền được vay', 'loan'],
    ['Tham gia mô hình', 'model'],
    ['Địa chỉ thường trú', 'address'],
    ['Thôn, xã', 'address'],
    ['Tiểu khu, thị trấn', 'address'],
    ['Khu phố', 'hamlet'],
    ['Xã/phường', 'commune'],
    ['Đơn vị', 'commune'],
    ['Xã cũ', 'former'],
    ['Xã trước sắp xếp', 'former'],
    ['Lưu ý', 'note'],
  ])('%s is %s', async (label, field) => {
    const labels = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Tội danh', 'Nhóm', 'Ngày ra trại'];
    const same = labels.findIndex(
      (text) =>
        ({
          'Họ và tên': 'name',
          'Ngày sinh': 'dob',
          'Số CCCD': 'cccd',
          'Tội danh': 'offence',
          Nhóm: 'group',
          'Ngày ra trại': 'release',
        })[text] === field,
    );
    const at = same < 0 ? labels.length : same;
    labels[at] = label;
    const result = await analyse([sheet([labels])]);
    expect(fieldsOf(result)[field]).toBe('ABCDEFGH'[at]);
  });

  test.each([
    'Ngày cấp CCCD',
    'Số điện thoại',
    'Họ và tên bố',
    'Ngày vay',
    'Nguyện vọng',
    'Quê quán',
    'Ngày cấp GCN',
    'Số bản án',
  ])('%s is no field', async (label) => {
    const result = await analyse([sheet([[...header, label]])]);
    expect(Object.values(fieldsOf(result))).not.toContain('H');
  });

  test('a name in two columns', async () => {
    const rows = [
      ['TT', 'Họ và tên đệm', 'Tên', ...header.slice(2)],
      ['1', 'Nguyễn Thị', 'Hiền', ...person.slice(2)],
    ];
    expect((await analyse([sheet(rows)])).rows[0]?.normalized.name).toBe('Nguyễn Thị Hiền');
  });

  test('corrected columns are taken instead of guessed ones', async () => {
    const rows = [
      ['Cột 1', 'Cột 2', 'Cột 3'],
      ['Lê Văn An', '24/11/1982', '038082003261'],
    ];
    const columnOverrides = { DS: { headerRows: [1], columns: { name: 'A', dob: 'B', cccd: 'C' } } } as const;
    const override = { DS: { headerRows: [...columnOverrides.DS.headerRows], columns: columnOverrides.DS.columns } };
    const result = await analyse([sheet(rows)], { columnOverrides: override, unitCode: '15964' });
    expect(result.rows[0]).toMatchObject({
      row: 2,
      verdict: 'ok',
      normalized: { name: 'Lê Văn An', dob: '1982-11-24' },
    });
  });

  test('a correction is found again by the header signature', async () => {
    const labels = [...header, 'Diễn giải'];
    const first = await analyse([sheet([labels, [...person, 'Chăn nuôi']])]);
    const signature = first.sheets[0]?.header_signature ?? '';
    const columns = { ...fieldsOf(first), job: 'H' };
    const second = await analyse([sheet([labels, [...person, 'Chăn nuôi']], { name: 'Khác' })], {
      columnOverrides: { [signature]: { columns } },
    });
    expect(second.rows[0]?.normalized.job).toBe('Chăn nuôi');
  });
});
