import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/lib/documents/docx.server';
import { renderPdf } from '@/lib/documents/pdf.server';
import { writeWorkbook } from '@/lib/excel/write';
import { ZipArchive } from '@/lib/imports/read/zip';
import { review } from '@/lib/reports/fixture-figures';
import { type ReportHead, reportPaper } from '@/lib/reports/paper';
import { emptyTexts } from '@/lib/reports/sections';
import { reportSheet } from '@/lib/reports/sheet';

const head: ReportHead = {
  ...{ issuer: 'COMMITTEE', kind: 'INTERIM', title: null, period: review.period, number: 5, signedOn: '2024-12-05' },
  unit: { kind: 'DISTRICT', form: 'huyện', name: 'Hoằng Hóa', above: 'tỉnh Thanh Hóa' },
  signerName: 'Lê Hồng Quang',
};
const texts = { ...emptyTexts, V: { text: 'Đề nghị nhân rộng mô hình.', isAlone: false } };
const paper = reportPaper(head, { figures: review, texts }, '2024-12-25');

async function textOf(file: Uint8Array, part: string): Promise<string> {
  const archive = await ZipArchive.open(Buffer.from(file));
  const parts: Uint8Array[] = [];
  await archive.read(part, (chunk) => parts.push(chunk));
  return Buffer.concat(parts).toString('utf8');
}

describe('a report on paper', () => {
  it('names who issues it, with a number, a padded day, whom it goes to and who signed', () => {
    expect(paper.head).toMatchObject({
      above: 'ỦY BAN NHÂN DÂN HUYỆN HOẰNG HÓA',
      own: 'BAN CHỈ ĐẠO 138',
      number: 'Số: 05/BC-BCĐ',
    });
    expect(paper.recipients).toEqual(['Ban Chỉ đạo 138 tỉnh Thanh Hóa', 'Lưu: VT']);
    expect(paper.signatures).toEqual([{ capacity: ['TRƯỞNG BAN'], name: 'Lê Hồng Quang' }]);
  });

  const province = 'CÔNG AN TỈNH THANH HÓA';
  const committee = 'Ban Chỉ đạo 138 tỉnh Thanh Hóa';
  it.each([
    ['POLICE', 'COMMUNE', 'xã', province, 'CÔNG AN XÃ HOẰNG HÓA', 'BC-CA', 'Công an tỉnh Thanh Hóa'],
    ['POLICE', 'DISTRICT', 'huyện', province, 'CÔNG AN HUYỆN HOẰNG HÓA', 'BC-CA', 'Công an tỉnh Thanh Hóa'],
    ['POLICE', 'AREA', 'khu vực', province, 'CÔNG AN KHU VỰC HOẰNG HÓA', 'BC-CA', 'Công an tỉnh Thanh Hóa'],
    ['POLICE', 'PROVINCE', 'tỉnh', 'BỘ CÔNG AN', 'CÔNG AN TỈNH HOẰNG HÓA', 'BC-CA', 'Bộ Công an'],
    ['COMMITTEE', 'COMMUNE', 'xã', 'ỦY BAN NHÂN DÂN', 'XÃ HOẰNG HÓA', 'BC-UBND', committee],
    ['COMMITTEE', 'AREA', 'khu vực', 'ỦY BAN NHÂN DÂN KHU VỰC HOẰNG HÓA', 'BAN CHỈ ĐẠO 138', 'BC-BCĐ', committee],
    [
      ...(['COMMITTEE', 'PROVINCE', 'tỉnh', 'ỦY BAN NHÂN DÂN TỈNH HOẰNG HÓA', 'BAN CHỈ ĐẠO 138', 'BC-BCĐ'] as const),
      'Ban Chỉ đạo 138/CP',
    ],
  ] as const)('%s of a %s', (issuer, kind, form, aboveOwn, own, sign, to) => {
    const above = kind === 'PROVINCE' ? null : 'tỉnh Thanh Hóa';
    const of = reportPaper(
      { ...head, issuer, unit: { ...head.unit, kind, form, above } },
      { figures: review, texts },
      '2024-12-25',
    );
    expect(of.head).toMatchObject({ above: aboveOwn, own, number: `Số: 05/${sign}` });
    expect(of.recipients).toEqual([to, 'Lưu: VT']);
  });

  it('is a Word file with its parts, its sentences and its annex on a page of its own', async () => {
    const text = await textOf(await renderDocx(paper), 'word/document.xml');
    for (const words of [
      'ngày 05 tháng 12 năm 2024',
      'I. TÌNH HÌNH, CÔNG TÁC CHỈ ĐẠO',
      '31,9 % (88/276)',
      'Hai tỷ sáu trăm chín mươi triệu đồng',
      'Đề nghị nhân rộng mô hình.',
      'PHỤ LỤC SỐ LIỆU',
      'Lê Hồng Quang',
    ])
      expect(text).toContain(words);
    expect(text).toContain('w:pageBreakBefore');
    expect(text.indexOf('Nơi nhận')).toBeLessThan(text.indexOf('PHỤ LỤC'));
  });

  it('is a PDF of several pages', async () => {
    const text = Buffer.from(await renderPdf(paper)).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });

  it('has its numbers in a workbook that reads back the same', async () => {
    const sheet = reportSheet({
      ...review,
      parts: [
        { id: 2, name: 'xã Hai', state: 'RETURNED', values: {} },
        { id: 1, name: 'xã Một', state: 'MISSING', values: {} },
      ],
    });
    const text = await textOf(await writeWorkbook(sheet), 'xl/worksheets/sheet1.xml');
    const numbers = [...text.matchAll(/<c r="E\d+"[^>]*><v>(-?\d+)<\/v>/g)].map((found) => Number(found[1]));
    const wanted = review.rows.map(({ now }) => now);
    // Texts of column E (its heading) are references into the shared strings, so numbers alone are compared.
    expect(numbers.slice(-wanted.length)).toEqual(wanted);
    expect(sheet.rows.at(-2)?.slice(0, 3)).toEqual(['Báo cáo của đơn vị', 'xã Hai', 'đã trả lại, chưa gửi lại']);
    expect(sheet.rows.at(-1)?.slice(0, 3)).toEqual(['Báo cáo của đơn vị', 'xã Một', 'chưa báo cáo']);
  });
});
