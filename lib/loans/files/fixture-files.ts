/** Files of the bank's families with people nobody is, written by hand; for tests. */
import { buildXlsx, type FixtureValue } from '@/lib/imports/read/fixture-xlsx';

/** One loan as the bank's system would print it. */
export interface FixtureLoan {
  contract: string | number;
  customer: string;
  programme?: string;
  name: string;
  cccd: string;
  beneficiary?: string;
  commune?: string;
  organisation?: string;
  loanDate: string;
  months: number;
  due: string;
  dueFinal?: string;
  amount: number | string;
  inTime: number;
  overdue?: number;
  frozen?: number;
  balance?: number;
  interest?: number;
  status?: string;
  savingsBook?: string;
}

export const household: FixtureLoan = {
  contract: '6600000000000011',
  customer: '1000000011',
  name: 'TRẦN THỊ MẬN',
  cccd: '038175000011',
  loanDate: '10/02/2024',
  months: 60,
  due: '10/02/2029',
  amount: 100_000_000,
  inTime: 100_000_000,
  interest: 550_000,
};
export const self: FixtureLoan = {
  ...household,
  contract: '6600000000000022',
  customer: '1000000022',
  name: 'Lê Văn Đào',
  cccd: '038080000022',
  amount: 60_000_000,
  inTime: 0,
  overdue: 60_000_000,
  months: 6,
  due: '10/08/2024',
  status: 'Quá hạn',
};
export const other: FixtureLoan = {
  ...household,
  contract: '66111111111111110',
  customer: '1000000099',
  programme: '19',
};

const sum = ({ inTime, overdue = 0, frozen = 0, balance }: FixtureLoan) => balance ?? inTime + overdue + frozen;
const repaid = (loan: FixtureLoan) => (typeof loan.amount === 'number' ? loan.amount - sum(loan) : null);

type Column = readonly [string, (loan: FixtureLoan) => FixtureValue];
const common: readonly Column[] = [
  ['Mã chương trình', (l) => l.programme ?? '26'],
  ['Tên xã', (l) => l.commune ?? 'Xã Hoằng Lộc'],
  ['Số CMND', (l) => l.cccd],
  ['Ngày vay', (l) => l.loanDate],
  ['Mức vay', (l) => l.amount],
  ['Tổng dư nợ', sum],
  ['Nguồn vốn', () => 2],
  ['Lãi suất', () => 6.6],
];

export const columns31: readonly Column[] = [
  ['STT', () => 1],
  ['Mã tổ', () => '1234567'],
  ['Tên tổ', () => 'Tổ Thôn 1'],
  ['Mã ĐVUT', (l) => l.organisation ?? '12'],
  ['Mã KH', (l) => l.customer],
  ['Tên KH', (l) => l.name],
  ['Số CCCD người thụ hưởng', (l) => l.beneficiary ?? null],
  ['Số khế ước', (l) => l.contract],
  ...common,
  ['Thời hạn vay', (l) => l.months],
  ['Ngày ĐH theo hợp đồng', (l) => l.due],
  ['Ngày ĐH theo Gia hạn', (l) => l.dueFinal ?? l.due],
  ['Gốc đã trả', repaid],
  ['Dư nợ trong hạn', (l) => l.inTime],
  ['Dư nợ quá hạn', (l) => l.overdue ?? 0],
  ['Dư nợ khoanh', (l) => l.frozen ?? 0],
  ['Ngày hết hạn Khoanh', (l) => (l.frozen ? '01/01/2028' : null)],
  ['Lãi tồn TH', (l) => l.interest ?? 0],
  ['Lãi tồn QH', () => 0],
  ['Số dư tiền gửi 105', () => 905_000],
  ['Tình trạng món vay', (l) => (sum(l) === 0 ? 'CLOSE' : 'OPEN')],
];

export const columns10: readonly Column[] = [
  ['Mã món vay', (l) => l.contract],
  ['Mã khách hàng', (l) => l.customer],
  ['Tên khách hàng', (l) => l.name],
  ...common,
  ['Thời hạn\nvay', (l) => l.months],
  ['Ngày đến hạn', (l) => l.due],
  ['Ngày ĐH sau cùng', (l) => l.dueFinal ?? l.due],
  ['Dư nợ\n trong hạn', (l) => l.inTime],
  ['Dư nợ\nquá hạn', (l) => l.overdue ?? 0],
  ['Dư nợ\n khoanh', (l) => l.frozen ?? 0],
  ['Số sổ tiết kiệm', (l) => l.savingsBook ?? '1'],
  ['Tình trạng', (l) => l.status ?? 'Bình thường'],
];

export const tableOf = (columns: readonly Column[], loans: readonly FixtureLoan[]): FixtureValue[][] => [
  columns.map(([label]) => label),
  ...loans.map((loan) => columns.map(([, cell]) => cell(loan))),
];

const workbook = (name: string, rows: FixtureValue[][]) => new Uint8Array(buildXlsx([{ name, rows }]));

export const file31 = (loans: readonly FixtureLoan[], day = '30/11/2024', columns = columns31) =>
  workbook('HSTD', [
    ['NGÂN HÀNG CHÍNH SÁCH XÃ HỘI'],
    [`Kỳ số liệu: ${day}`],
    [],
    ...tableOf(columns, loans),
    ['Tổng cộng', null, null, null, null],
  ]);

export const file10 = (loans: readonly FixtureLoan[], day = '13/12/2024', columns = columns10) =>
  workbook('Mau10', [['SAO KÊ CHI TIẾT (Mẫu 10)'], [`Ngày: ${day}`], ...tableOf(columns, loans)]);

/** The same rows as text, as a spreadsheet saves them. */
export const csvOf = (rows: FixtureValue[][]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${String(cell ?? '')}"`).join(';')).join('\r\n'));

export interface FixturePerson {
  name: string;
  cccd: string;
  address?: string;
  representative?: [string, string, string];
}

export const listed: FixturePerson[] = [
  { name: 'Lê Văn Mơ', cccd: '038085000033', representative: ['Trần Thị Mận', '038175000011', 'vợ'] },
  { name: 'Lê Văn Đào', cccd: '038080000022' },
];

/** A confirmed list with a header of two rows. */
export const file01 = (people: readonly FixturePerson[] = listed, day = '25 tháng 10 năm 2024') =>
  workbook('Mẫu 01', [
    ['DANH SÁCH ĐÃ ĐƯỢC UBND CẤP XÃ XÁC NHẬN'],
    [],
    [
      'STT',
      'Họ và tên',
      'Số CCCD',
      'Nơi cư trú',
      'Số giấy chứng nhận',
      'Ngày chấp hành xong',
      'Người đại diện hộ gia đình',
    ],
    [null, null, null, null, null, null, 'Họ và tên', 'Số CCCD', 'Quan hệ'],
    ...people.map(({ name, cccd, address, representative = [] }, index) => [
      ...[index + 1, name, cccd, address ?? 'Thôn 1, xã Hoằng Lộc', `${index}/GCN`, '09/11/2023'],
      ...representative,
    ]),
    [null, null, null, `Hoằng Hóa, ngày ${day}`],
  ]);
