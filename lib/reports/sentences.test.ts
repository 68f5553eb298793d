import { describe, expect, it } from 'vitest';
import { hidden, review, someFigures } from '@/lib/reports/fixture-figures';
import { change, sentencesOf } from '@/lib/reports/sentences';

describe('sentences written from the numbers', () => {
  it('tell the review of December 2024', () => {
    expect(sentencesOf(review)).toEqual({
      I: [
        'Đến ngày 25/12/2024, huyện Hoằng Hóa quản lý 276 người chấp hành xong án phạt tù trong diện tái hòa nhập cộng đồng, tăng 27 so với kỳ trước.',
        'Trong kỳ tiếp nhận mới 31 người (kỳ trước 28); kết thúc quản lý 4 người (kỳ trước 0).',
      ],
      II: [
        'Phân nhóm: nhóm A, tạm ổn định: 31,9 % (88/276) người; nhóm B, còn khó khăn: 54,3 % (150/276) người; nhóm C, chưa chấp hành: 10,1 % (28/276) người; nhóm D, đang bị giữ: 3,6 % (10/276) người.',
        'Trong kỳ có 15 lượt chuyển lên nhóm A, 3 lượt rời nhóm A.',
        'Việc làm: 32,6 % (90/276) người có việc làm ổn định; 60 người không có việc làm.',
        'Đến nay có 31 người được vay vốn theo Quyết định 22/2023/QĐ-TTg, tăng 19 so với kỳ trước, tổng số tiền giải ngân 2.690.000.000 đ (Hai tỷ sáu trăm chín mươi triệu đồng); dư nợ 2.500.000.000 đ.',
        'Mô hình tái hòa nhập cộng đồng: toàn tỉnh có 146 mô hình; trên địa bàn có 3 mô hình, 3 mô hình có hoạt động.',
        'Đã tổ chức 4 buổi tuyên truyền, 320 lượt người dự.',
      ],
      III: [
        'Số người tạm ổn định tăng 12 người.',
        'Còn tồn tại: 12 người quá hạn liên hệ; 20 người có nhu cầu chưa giải quyết, 5 người đã quá hạn.',
        'Khó khăn thường gặp: không có việc làm 60 người; thiếu vốn sản xuất 40 người; hoàn cảnh khó khăn 9 người.',
      ],
      IV: ['Tập trung: gặp lại 12 người quá hạn liên hệ; giúp 150 người nhóm B có việc làm, vốn và tự tin hòa nhập.'],
      V: [],
    });
  });

  it.each([
    [42, 36, ['Danh sách đề nghị vay có 42 người, ngân hàng đã phê duyệt 36 người, kể cả người đã vay.']],
    [42, null, ['Danh sách đề nghị vay có 42 người, kể cả người đã vay.']],
    [null, 36, ['Ngân hàng đã phê duyệt 36 người, kể cả người đã vay.']],
    // Nobody besides who borrowed: nothing is said twice.
    [42, 31, ['Danh sách đề nghị vay có 42 người, kể cả người đã vay.']],
    [31, 31, []],
    [null, null, []],
  ])(
    'tell how many are listed (%s) and approved (%s) beside 31 who borrowed, and who is late',
    (listed, approved, way) => {
      const { II } = sentencesOf(
        someFigures({
          ...{ borrowers: 31, disbursed: null, owed: null, loans_late: 5 },
          ...{ loans_listed: listed, loans_approved: approved },
        }),
      );
      expect(II.filter((sentence) => /vay|nợ/.test(sentence))).toEqual([
        'Đến nay có 31 người được vay vốn theo Quyết định 22/2023/QĐ-TTg, tăng 31 so với kỳ trước.',
        ...way,
        'Có 5 người có nợ quá hạn.',
      ]);
    },
  );

  it('say nothing of what is hidden', () => {
    expect(Object.values(sentencesOf(hidden)).flat()).toEqual([]);
    const partly = sentencesOf(someFigures({ in_scope: 40, group_a: null, group_b: 30, group_c: null, group_d: 0 }));
    expect(partly.II[0]).toBe(
      'Phân nhóm: nhóm B, còn khó khăn: 75,0 % (30/40) người; nhóm D, đang bị giữ: 0,0 % (0/40) người.',
    );
    expect(partly.III).toEqual([]);
  });

  it.each([
    [12, 10, ', tăng 2 so với kỳ trước'],
    [10, 1210, ', giảm 1.200 so với kỳ trước'],
    [3, 3, ', bằng kỳ trước'],
    [null, 3, ''],
    [3, null, ''],
  ])('%s after %s', (now, before, words) => {
    expect(change(now, before)).toBe(words);
  });
});
