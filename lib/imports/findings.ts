import { codeMessage, type FileCode, type RowCode } from '@/lib/imports/codes';
import type { MatchConfidence } from '@/lib/imports/duplicates';
import { isPlaceCode, placeMessages } from '@/lib/imports/placement';
import type { RowMatch } from '@/lib/imports/stored-row';

const confidenceWords = {
  certain: 'Đã có hồ sơ',
  probable: 'Rất có thể đã có hồ sơ',
  possible: 'Có thể trùng hồ sơ',
} as const satisfies Record<MatchConfidence, string>;

const differenceWords: Readonly<Record<string, string>> = {
  name: 'họ tên',
  dob: 'ngày sinh',
  gender: 'giới tính',
  cccd: 'số CCCD',
  commune: 'xã',
  group: 'nhóm',
  release_date: 'ngày chấp hành xong',
};

/** 'Rất có thể đã có hồ sơ HS-2026-000012 (Lê Văn An, 1982, Hoằng Lộc): Cùng họ tên; … Khác: nhóm.' */
export function matchSentence(match: RowMatch): string {
  const differs = match.differs.map((field) => differenceWords[field] ?? field).join(', ');
  return (
    `${confidenceWords[match.confidence]} ${match.caseNumber ?? ''} (${match.fullName}, ${match.birth}, ${match.place}): ` +
    `${match.reasons.join('; ')}.${differs ? ` Khác: ${differs}.` : ''}`
  );
}

const isImportCode = (code: string): code is RowCode | FileCode => /^[EDWIF]_/.test(code);

/** The sentence of any code a stored row or file can carry. */
export function findingMessage(code: string): string {
  if (isPlaceCode(code)) return placeMessages[code];
  return isImportCode(code) ? codeMessage(code) : code;
}
