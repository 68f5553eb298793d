import { z } from 'zod';

/** The parts of a report, as reports of this work are written. */
export const sectionTitles = {
  I: 'Tình hình, công tác chỉ đạo',
  II: 'Kết quả thực hiện',
  III: 'Đánh giá',
  IV: 'Phương hướng, nhiệm vụ',
  V: 'Kiến nghị, đề xuất',
} as const;
export type SectionKey = keyof typeof sectionTitles;
export const sectionKeys: readonly SectionKey[] = ['I', 'II', 'III', 'IV', 'V'];

/** What to write where, said in the empty field. */
export const sectionHints = {
  I: 'Văn bản chỉ đạo trong kỳ, phối hợp giữa các ngành, đặc điểm tình hình',
  II: 'Việc cụ thể đã làm: tiếp nhận, quản lý, tuyên truyền, dạy nghề, việc làm, vay vốn, mô hình',
  III: 'Ưu điểm; tồn tại, hạn chế và nguyên nhân',
  IV: 'Nhiệm vụ, giải pháp của kỳ tới',
  V: 'Đề nghị với cấp trên, với các ngành',
} as const satisfies Record<SectionKey, string>;

const section = z.object({
  /** The author's own words. */
  text: z.string(),
  /** Whether the sentences written from the numbers are left out here. */
  isAlone: z.boolean(),
});

export const textsSchema = z.object({ I: section, II: section, III: section, IV: section, V: section });
export type ReportTexts = z.output<typeof textsSchema>;

const nothing = { text: '', isAlone: false };
export const emptyTexts: ReportTexts = { I: nothing, II: nothing, III: nothing, IV: nothing, V: nothing };

/** What a section says: the sentences from the numbers, then the author's own, a paragraph a line. */
export const paragraphsOf = (key: SectionKey, sentences: readonly string[], texts: ReportTexts): string[] => [
  ...(texts[key].isAlone ? [] : sentences),
  ...texts[key].text.split('\n').filter((line) => line.trim() !== ''),
];
