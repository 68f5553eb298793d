import type { LegalDate } from '@/lib/dates';

/** 'date' is a day written as a number: 20260301. */
export type RuleUnit = 'dong' | 'months' | 'days' | 'percent' | 'basisPoints' | 'years' | 'date' | 'times';

interface LoanRule {
  label: string;
  unit: RuleUnit;
  /** What holds until an administrator writes a version. */
  value: number;
  validFrom: LegalDate;
  clause: string;
  source: string;
  /** False: the text itself was not seen; nothing on paper may call it official. */
  isVerified: boolean;
  /** Bounds of what an administrator may enter. */
  min: number;
  max: number;
}

const decision = (article: string) => `Quyết định 22/2023/QĐ-TTg, ${article}`;
const published = { validFrom: '2023-10-10', source: 'Văn bản công bố công khai', isVerified: true } as const;
const bankPractice = {
  source: 'Bảng tính công khai của cán bộ NHCSXH; chưa thấy bản gốc văn bản',
  isVerified: false,
} as const;
const ownStart = { validFrom: '2023-10-10', source: 'Mức khởi đầu của phần mềm', isVerified: false } as const;
const instalments = {
  ...bankPractice,
  unit: 'months',
  validFrom: '2023-10-10',
  clause: 'Văn bản 2174 của NHCSXH',
} as const;

/** Every number of the programme, as dated data: a new decision is a version written by an administrator, not a release. */
export const loanRules = {
  'cap.trainingPerMonth': {
    ...published,
    label: 'Mức cho vay đào tạo nghề tối đa một tháng một người',
    unit: 'dong',
    value: 4_000_000,
    clause: decision('Điều 6'),
    min: 500_000,
    max: 50_000_000,
  },
  'cap.business': {
    ...published,
    label: 'Mức cho vay sản xuất, kinh doanh tối đa một người',
    unit: 'dong',
    value: 100_000_000,
    clause: decision('Điều 6'),
    min: 10_000_000,
    max: 1_000_000_000,
  },
  'cap.project': {
    ...published,
    label: 'Mức cho vay tối đa một dự án của cơ sở sản xuất kinh doanh',
    unit: 'dong',
    value: 2_000_000_000,
    clause: decision('Điều 6'),
    min: 100_000_000,
    max: 20_000_000_000,
  },
  'cap.perWorker': {
    ...published,
    label: 'Mức cho vay cơ sở tối đa tính trên một người lao động',
    unit: 'dong',
    value: 100_000_000,
    clause: decision('Điều 6'),
    min: 10_000_000,
    max: 1_000_000_000,
  },
  'window.years': {
    ...published,
    label: 'Thời gian tối đa từ khi chấp hành xong án phạt tù đến khi vay',
    unit: 'years',
    value: 5,
    clause: decision('Điều 3 khoản 2a'),
    min: 1,
    max: 20,
  },
  'workforce.percent': {
    ...published,
    label: 'Tỷ lệ tối thiểu người chấp hành xong án phạt tù trong tổng số lao động của cơ sở',
    unit: 'percent',
    value: 10,
    clause: decision('Điều 3 khoản 2b'),
    min: 1,
    max: 100,
  },
  'term.businessMonths': {
    ...bankPractice,
    label: 'Thời hạn cho vay sản xuất, kinh doanh tối đa',
    unit: 'months',
    value: 120,
    validFrom: '2023-10-10',
    clause: decision('Điều 8'),
    min: 12,
    max: 240,
  },
  'term.trainingShortMonths': {
    ...published,
    label: 'Khóa học được coi là ngắn khi không quá',
    unit: 'months',
    value: 12,
    clause: decision('Điều 8'),
    min: 1,
    max: 36,
  },
  'term.trainingShortFactor': {
    ...published,
    label: 'Khóa ngắn: thời hạn trả nợ tối đa bằng mấy lần thời hạn phát tiền vay',
    unit: 'times',
    value: 2,
    clause: decision('Điều 8'),
    min: 1,
    max: 5,
  },
  'term.trainingLongFactor': {
    ...published,
    label: 'Khóa dài: thời hạn trả nợ tối đa bằng mấy lần thời hạn phát tiền vay',
    unit: 'times',
    value: 1,
    clause: decision('Điều 8'),
    min: 1,
    max: 5,
  },
  'rate.basisPoints': {
    ...bankPractice,
    label: 'Lãi suất cho vay hộ nghèo một năm (phần vạn)',
    unit: 'basisPoints',
    value: 660,
    validFrom: '2023-10-10',
    clause: decision('Điều 9'),
    min: 0,
    max: 3_000,
  },
  'rate.overduePercent': {
    ...published,
    label: 'Lãi suất nợ quá hạn so với lãi suất cho vay',
    unit: 'percent',
    value: 130,
    clause: decision('Điều 9'),
    min: 100,
    max: 200,
  },
  'check.days': {
    ...bankPractice,
    label: 'Kiểm tra sử dụng vốn trong vòng (ngày) sau giải ngân',
    unit: 'days',
    value: 30,
    validFrom: '2026-02-11',
    clause: 'Hướng dẫn 727/HD-NHCS',
    min: 7,
    max: 180,
  },
  'instalment.singleUpToMonths': {
    ...instalments,
    label: 'Trả gốc một lần khi thời hạn không quá',
    value: 12,
    min: 1,
    max: 60,
  },
  'instalment.mediumUpToMonths': {
    ...instalments,
    label: 'Khoảng cách kỳ trả gốc của món vay trung hạn dùng khi thời hạn không quá',
    value: 60,
    min: 12,
    max: 120,
  },
  'instalment.mediumEveryMonths': {
    ...instalments,
    label: 'Khoảng cách kỳ trả gốc của món vay trung hạn',
    value: 24,
    min: 1,
    max: 60,
  },
  'instalment.longEveryMonths': {
    ...instalments,
    label: 'Khoảng cách kỳ trả gốc của món vay dài hơn',
    value: 36,
    min: 1,
    max: 60,
  },
  'overdue.byInstalmentFrom': {
    ...bankPractice,
    label: 'Món vay ký từ ngày này: kỳ trả gốc không trả và không điều chỉnh thì chuyển quá hạn',
    unit: 'date',
    value: 20_260_301,
    validFrom: '2026-01-30',
    clause: 'Công văn 597/NHCS-TDNN',
    min: 20_200_101,
    max: 20_991_231,
  },
  'extension.maxPercent': {
    ...bankPractice,
    label: 'Gia hạn nợ tối đa so với thời hạn cho vay',
    unit: 'percent',
    value: 50,
    validFrom: '2023-10-10',
    clause: 'Quy định gia hạn nợ của NHCSXH',
    min: 0,
    max: 100,
  },
  'limit.officer': {
    ...ownStart,
    label: 'Mức cán bộ được giải ngân không cần người phê duyệt',
    unit: 'dong',
    value: 50_000_000,
    clause: 'Phân cấp phê duyệt của NHCSXH nơi cho vay',
    min: 0,
    max: 2_000_000_000,
  },
  'collateral.establishmentAbove': {
    ...ownStart,
    label: 'Cơ sở phải có bảo đảm tiền vay khi vay trên',
    unit: 'dong',
    value: 100_000_000,
    clause: 'Quy định bảo đảm tiền vay của NHCSXH',
    min: 0,
    max: 2_000_000_000,
  },
  'appraisal.days': {
    ...ownStart,
    label: 'Thẩm định hồ sơ trong vòng (ngày làm việc)',
    unit: 'days',
    value: 5,
    clause: 'Thủ tục cho vay của NHCSXH',
    min: 1,
    max: 60,
  },
} as const satisfies Record<string, LoanRule>;

export type LoanRuleKey = keyof typeof loanRules;

/** Written by an administrator; never changed afterwards, only followed by another. */
export interface RuleVersion {
  key: LoanRuleKey;
  value: number;
  validFrom: LegalDate;
  /** Last day on which it holds; null: until another comes. */
  validTo: LegalDate | null;
  clause: string;
  source: string;
  reason: string;
}

export interface UsedRule {
  value: number;
  clause: string;
  source: string;
  validFrom: LegalDate;
}

/** The rules of one day, as a proof or an application keeps them. */
export type LoanRules = Record<LoanRuleKey, UsedRule>;

export const isLoanRuleKey = (key: string): key is LoanRuleKey => Object.hasOwn(loanRules, key);

export const loanRuleKeys: readonly LoanRuleKey[] = Object.keys(loanRules).filter(isLoanRuleKey);

const holdsOn = (day: LegalDate) => (version: RuleVersion) =>
  version.validFrom <= day && (version.validTo === null || day <= version.validTo);

/**
 * What holds on a day: of the versions whose first day has come and whose last has not passed the newest, of two from
 * the same day the one written later (further down the list); the default where there is none.
 */
export function rulesOn(day: LegalDate, versions: readonly RuleVersion[]): LoanRules {
  const rules: LoanRules = { ...loanRules };
  for (const key of loanRuleKeys) {
    const newest = versions
      .filter((version) => version.key === key)
      .filter(holdsOn(day))
      .reduce<RuleVersion | null>((best, one) => (best && one.validFrom < best.validFrom ? best : one), null);
    const { value, clause, source, validFrom } = newest ?? loanRules[key];
    rules[key] = { value, clause, source, validFrom };
  }
  return rules;
}

/** A rule of unit 'date' as a day: 20260301 → '2026-03-01'. */
export function dayOfRule(value: number): LegalDate {
  const digits = String(value).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** Whether an instalment that was not paid becomes overdue by itself; before that day only the final due day counts. */
export const isOverdueByInstalment = (signedOn: LegalDate, rules: LoanRules): boolean =>
  signedOn >= dayOfRule(rules['overdue.byInstalmentFrom'].value);
