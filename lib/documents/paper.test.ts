import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/lib/documents/docx.server';
import type { Paper } from '@/lib/documents/paper';
import { renderPdf } from '@/lib/documents/pdf.server';
import { ZipArchive } from '@/lib/imports/read/zip';

const paper: Paper = {
  head: {
    above: 'CÔNG AN TỈNH THANH HÓA',
    own: 'CÔNG AN XÃ HOẰNG LỘC',
    number: 'Số: 03/2026/DS-CA',
    place: 'Hoằng Lộc',
    on: '2026-02-05',
  },
  title: 'DANH SÁCH',
  subtitle: 'Người chấp hành xong án phạt tù có nhu cầu vay vốn',
  isLandscape: true,
  blocks: [
    { kind: 'facts', items: [['Tổng số', '40 người']] },
    {
      kind: 'table',
      columns: [
        { label: 'STT', width: 1, align: 'center' },
        { label: 'Họ và tên', width: 4 },
        { label: 'Số tiền', width: 2, align: 'right' },
      ],
      rows: Array.from({ length: 40 }, (_, n) => [String(n + 1), 'Nguyễn Thị Hoà', '80.000.000']),
      total: ['', 'Cộng', '3.200.000.000'],
    },
    { kind: 'paragraph', text: 'I. TÌNH HÌNH', isBold: true },
    { kind: 'paragraph', text: 'Danh sách có 40 người./.' },
  ],
  signatures: [
    { capacity: ['CHỦ TỊCH'], name: null },
    { capacity: ['TRƯỞNG CÔNG AN XÃ'], name: 'Trần Quốc Bình', on: 'Ngày 05/02/2026' },
  ],
  recipients: ['Ngân hàng Chính sách xã hội', 'Lưu: VT'],
};

describe('a paper', () => {
  it('is a Word file that says everything, in the face and the margins of Nghị định 30', async () => {
    const archive = await ZipArchive.open(Buffer.from(await renderDocx(paper)));
    const parts: Uint8Array[] = [];
    await archive.read('word/document.xml', (chunk) => parts.push(chunk));
    const text = Buffer.concat(parts).toString('utf8');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'ngày 05 tháng 02 năm 2026',
      'Nguyễn Thị Hoà',
      '3.200.000.000',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Times New Roman');
    expect(text).toMatch(/w:left="1701"/);
    expect(text).toContain('- Ngân hàng Chính sách xã hội;');
    expect(text).toContain('- Lưu: VT.');
    // What stands above stays with what follows.
    const paragraphs = text.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    expect(paragraphs.filter((one) => one.includes('<w:keepNext/>')).join('')).toContain('I. TÌNH HÌNH');
  });

  it('is a PDF of more than one page with its letters inside', async () => {
    const text = Buffer.from(await renderPdf(paper)).toString('latin1');
    expect(text.startsWith('%PDF')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    expect(text).toContain('Tinos');
  });
});
