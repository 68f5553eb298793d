import { type Trade, tradeLabel } from '@/lib/jobs/trades';

export const educationLabels = {
  NONE: 'Chưa học hết tiểu học',
  PRIMARY: 'Tiểu học',
  SECONDARY: 'Trung học cơ sở',
  HIGH: 'Trung học phổ thông',
  VOCATIONAL: 'Sơ cấp, trung cấp nghề',
  COLLEGE: 'Cao đẳng, đại học',
} as const satisfies Record<string, string>;
export type Education = keyof typeof educationLabels;
export const educationKeys = Object.keys(educationLabels) as [Education, ...Education[]];
const isEducation = (code: string): code is Education => Object.hasOwn(educationLabels, code);
export const educationLabel = (code: string): string => (isEducation(code) ? educationLabels[code] : code);

/** What a person may let an employer know. Nothing else of them is ever composed into what an employer receives. */
export const consentFields = {
  NAME: 'Họ và tên',
  BIRTH_YEAR: 'Năm sinh',
  PHONE: 'Điện thoại',
  TRADES: 'Nghề muốn làm',
  EXPERIENCE: 'Kinh nghiệm',
  EDUCATION: 'Trình độ học vấn',
} as const satisfies Record<string, string>;
export type ConsentField = keyof typeof consentFields;
export const consentFieldKeys = Object.keys(consentFields) as [ConsentField, ...ConsentField[]];
export const isConsentField = (code: string): code is ConsentField => Object.hasOwn(consentFields, code);
export const consentInWords = (fields: readonly string[]): string =>
  consentFieldKeys
    .filter((field) => fields.includes(field))
    .map((field) => consentFields[field].toLowerCase())
    .join(', ');

export interface Experience {
  trade: string;
  months: number;
}

/** '14 tháng', '2 năm', '2 năm 3 tháng'. */
export function monthsInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (months < 24) return `${months} tháng`;
  return rest === 0 ? `${years} năm` : `${years} năm ${rest} tháng`;
}

export const experienceInWords = (experience: readonly Experience[]): string =>
  experience
    .filter((one) => one.months > 0)
    .map((one) => `${tradeLabel(one.trade)}: ${monthsInWords(one.months)}`)
    .join('; ');

/** The facts of a person that consent can open. Offence, judgment, notes and group have no place here to be put in. */
export interface IntroducedPerson {
  fullName: string;
  birthYear: number | null;
  phone: string | null;
  trades: readonly (Trade | string)[];
  experience: readonly Experience[];
  education: string | null;
}

export interface IntroducedLine {
  field: ConsentField;
  label: string;
  value: string;
}

/** Word for word what an employer receives: the consented fields that are known, in one fixed order. */
export function introduce(person: IntroducedPerson, consented: readonly string[]): IntroducedLine[] {
  const said: Record<ConsentField, string | null> = {
    NAME: person.fullName,
    BIRTH_YEAR: person.birthYear === null ? null : String(person.birthYear),
    PHONE: person.phone,
    TRADES: person.trades.map(tradeLabel).join(', '),
    EXPERIENCE: experienceInWords(person.experience),
    EDUCATION: person.education && educationLabel(person.education),
  };
  return consentFieldKeys.flatMap((field) => {
    const value = said[field];
    return consented.includes(field) && value ? [{ field, label: consentFields[field], value }] : [];
  });
}
