import { addDays, addMonths, formatDate, type LegalDate } from '@/lib/dates';
import { drawer, drawPerson } from './people';
import { registerRows } from './register-2024';

/** A loan of the story as the bank's own books hold it. Whole đồng. */
export interface BookLoan {
  contract: string;
  customer: string;
  commune: string;
  borrower: { name: string; cccd: string; kin: string };
  beneficiary: { name: string; cccd: string; address: string; release: string; certificate: string };
  organisation: string;
  group: { code: string; name: string };
  fund: 'TW' | 'ĐP';
  loanDate: LegalDate;
  months: number;
  amount: number;
}

const million = 1_000_000;
const kins = ['vợ', 'bố', 'mẹ', 'anh trai', 'chị gái'] as const;
const text = (cell: string | number | null | undefined) => String(cell ?? '');

/** Who of the register borrowed, and twelve more whom the communes had confirmed by then and who had not. */
export function confirmedThen(): { loans: BookLoan[]; others: BookLoan['beneficiary'][] } {
  const rows = registerRows(drawer(20_241_215));
  const beneficiaryOf = (row: (typeof rows)[number]) => ({
    name: text(row[1]),
    cccd: text(row[4]),
    address: `${text(row[5])}, xã ${text(row[6])}`,
    release: text(row[9]),
    certificate: text(row[10]),
  });
  const draw = drawer(26);
  const loans = rows
    .filter((row) => typeof row[14] === 'number')
    .map((row, n): BookLoan => {
      const isSelf = n % 5 === 0;
      const [borrower, beneficiary] = [drawPerson(draw).person, beneficiaryOf(row)];
      const organisation = String(11 + (n % 4));
      return {
        contract: `66${String(26_000_000_000_000 + n * 7_919_113)}`,
        customer: String(2_600_000_000 + n * 104_729),
        commune: text(row[6]),
        borrower: isSelf
          ? { name: beneficiary.name, cccd: beneficiary.cccd, kin: 'bản thân' }
          : { name: borrower.fullName, cccd: text(borrower.citizenId), kin: draw.pick(kins) },
        ...{ beneficiary, organisation },
        group: { code: String(2_600_100 + (n % 12)), name: `Tổ Thôn ${1 + (n % 12)}` },
        fund: n % 3 === 2 ? 'ĐP' : 'TW',
        loanDate: addDays('2023-11-06', n * 12),
        months: n % 4 === 3 ? 36 : 60,
        amount: Number(row[14]),
      };
    });
  // Released late enough to be still within the five years today.
  const free = rows.filter((row) => row[14] === null && text(row[13]) === 'B' && text(row[9]).endsWith('2024'));
  return { loans, others: free.slice(3, 15).map(beneficiaryOf) };
}

interface Standing {
  inTime: number;
  overdue: number;
  frozen: number;
  frozenUntil: LegalDate | null;
}

/**
 * How a loan stands on a day: savings of the household go into it from the first year on; two were paid back early,
 * four are late, one is frozen after a flood.
 */
export function standingOf(loan: BookLoan, n: number, on: LegalDate): Standing {
  const nothing = { overdue: 0, frozen: 0, frozenUntil: null };
  const isLater = on > '2025-06-30';
  if (isLater && (n === 4 || n === 17)) return { ...nothing, inTime: 0 };
  const steps = Math.max(0, Math.floor(monthsBetween(loan.loanDate, on) / 6) - 1);
  const paid = n % 5 === 1 ? 0 : Math.min(steps * 3 * million, loan.amount - 20 * million);
  const left = loan.amount - paid;
  if (isLater && n === 9) return { ...nothing, inTime: 0, frozen: left, frozenUntil: '2028-06-30' };
  if (isLater && n % 8 === 6) return { ...nothing, inTime: left - 10 * million, overdue: 10 * million };
  return { ...nothing, inTime: left };
}

const monthsBetween = (from: LegalDate, to: LegalDate) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

const columns01 = [
  'STT',
  'Họ và tên',
  'Số CCCD',
  'Nơi cư trú',
  'Số giấy chứng nhận',
  'Ngày chấp hành xong',
  'Họ tên đại diện hộ gia đình đứng tên vay',
  'Số CCCD đại diện hộ gia đình',
  'Quan hệ',
];

/** The lists confirmed on paper by then. */
export function sheet01({ loans, others }: ReturnType<typeof confirmedThen>) {
  const people = [
    ...loans.map(({ beneficiary, borrower }) => ({
      beneficiary,
      borrower: borrower.kin === 'bản thân' ? null : borrower,
    })),
    ...others.map((beneficiary) => ({ beneficiary, borrower: null })),
  ];
  return {
    columns: columns01,
    rows: [
      ...people.map(({ beneficiary: b, borrower }, n) => [
        ...[n + 1, b.name, b.cccd, b.address, b.certificate, b.release],
        ...[borrower?.name ?? null, borrower?.cccd ?? null, borrower?.kin ?? null],
      ]),
      // As above the signatures of a paper.
      [null, null, null, 'Hoằng Hóa, ngày 25 tháng 10 năm 2024', null, null, null, null, null],
    ],
  };
}

const columns31 = [
  ...['STT', 'Tên xã', 'Mã ĐVUT', 'Mã tổ', 'Tên tổ', 'Mã KH', 'Tên KH', 'Số CMND', 'Số CCCD người thụ hưởng'],
  ...['Số khế ước', 'Mã chương trình', 'Tên chương trình', 'Nguồn vốn', 'Mục đích vay', 'Ngày vay', 'Thời hạn vay'],
  ...['Lãi suất', 'Ngày ĐH theo hợp đồng', 'Ngày ĐH theo Gia hạn', 'Mức vay', 'Tổng giải ngân', 'Gốc đã trả'],
  ...[
    'Dư nợ trong hạn',
    'Dư nợ quá hạn',
    'Dư nợ khoanh',
    'Tổng dư nợ',
    'Ngày hết hạn Khoanh',
    'Lãi tồn TH',
    'Lãi tồn QH',
  ],
  'Tình trạng món vay',
  'Ngày số liệu',
];

/** The bank's month end of that day (Mẫu 31). */
export function sheet31(loans: readonly BookLoan[], on: LegalDate) {
  return {
    columns: columns31,
    rows: loans.map((loan, n) => {
      const { inTime, overdue, frozen, frozenUntil } = standingOf(loan, n, on);
      const balance = inTime + overdue + frozen;
      const due = formatDate(addMonths(loan.loanDate, loan.months));
      return [
        ...[n + 1, `Xã ${loan.commune}`, loan.organisation, loan.group.code, loan.group.name, loan.customer],
        ...[loan.borrower.name, loan.borrower.cccd, loan.beneficiary.cccd, loan.contract, '26'],
        ...['Cho vay người chấp hành xong án phạt tù', loan.fund, 'Sản xuất, kinh doanh', formatDate(loan.loanDate)],
        ...[loan.months, '6.6', due, due, loan.amount, loan.amount, loan.amount - balance],
        ...[inTime, overdue, frozen, balance, frozenUntil && formatDate(frozenUntil)],
        // A month's interest is due at the end of it.
        ...[Math.round(inTime * 0.0055), Math.round(overdue * 0.00715)],
        ...[balance === 0 ? 'CLOSE' : 'OPEN', formatDate(on)],
      ];
    }),
  };
}

/** The month ends that the bank brings in: that of the story, the end of its year after, and the last one. */
export function monthEnds(today: LegalDate): LegalDate[] {
  const last = addDays(`${today.slice(0, 8)}01`, -1);
  return ['2024-11-30', '2025-12-31', last].filter((day, n, all) => day <= last && all.indexOf(day) === n);
}
