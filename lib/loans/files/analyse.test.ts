import { describe, expect, it } from 'vitest';
import { catalogueUnits } from '@/lib/imports/fixture-units';
import { buildXlsx } from '@/lib/imports/read/fixture-xlsx';
import { analyseLoanFile } from '@/lib/loans/files/analyse';
import {
  columns10,
  columns31,
  csvOf,
  type FixtureLoan,
  file01,
  file10,
  file31,
  household,
  other,
  self,
  tableOf,
} from '@/lib/loans/files/fixture-files';
import { isLoanRow } from '@/lib/loans/files/types';

const units = catalogueUnits();
const options = { units, scope: units.map(({ id }) => id), today: '2026-11-01' };

async function read(bytes: Uint8Array, name = 'x.xlsx', more: object = {}) {
  const reading = await analyseLoanFile(bytes, name, { ...options, ...more });
  if (reading.refused) throw new Error(reading.message);
  return reading;
}
const refusal = async (bytes: Uint8Array, name = 'x.xlsx') => {
  const reading = await analyseLoanFile(bytes, name, options);
  return reading.refused ? reading.code : 'taken';
};
async function loans(bytes: Uint8Array, name?: string) {
  const { rows } = await read(bytes, name);
  return rows.filter(isLoanRow);
}
const codesOf = async (loan: FixtureLoan) => (await loans(file31([household, loan])))[1]?.codes;

describe('the three files are told by their columns', () => {
  it('Mẫu 31', async () => {
    const reading = await read(file31([household, other]));
    expect(reading).toMatchObject({ kind: 'MAU31', asOf: '2024-11-30' });
    expect(reading.rows.map(({ row, verdict, codes }) => [row, verdict, codes])).toEqual([
      [5, 'ok', []],
      [6, 'ignored', ['I_OTHER_PROGRAMME']],
    ]);
    const [first] = reading.rows.filter(isLoanRow);
    expect(first?.loan).toMatchObject({
      contract: '6600000000000011',
      borrowerName: 'Trần Thị Mận',
      borrowerCccd: '038175000011',
      amount: 100_000_000,
      loanDate: '2024-02-10',
      dueContract: '2029-02-10',
      dueExtended: null,
      repaid: 0,
      status: 'Bình thường',
      isOpen: true,
      fund: 'ĐP',
      organisation: '12',
      communeCode: '15964',
      rateBasisPoints: 660,
      interestDue: 550_000,
    });
  });

  it('Mẫu 10, with line breaks in its header', async () => {
    const reading = await read(file10([self]));
    expect(reading).toMatchObject({ kind: 'MAU10', asOf: '2024-12-13' });
    expect(reading.rows[0]).toMatchObject({ verdict: 'ok', loan: { overdue: 60_000_000, status: 'Quá hạn' } });
  });

  it('a confirmed list with a header of two rows', async () => {
    const reading = await read(file01());
    expect(reading).toMatchObject({ kind: 'MAU01', asOf: '2024-10-25' });
    expect(reading.rows).toMatchObject([
      { listed: { name: 'Lê Văn Mơ', representative: { cccd: '038175000011', relation: 'vợ' }, communeCode: '15964' } },
      { listed: { name: 'Lê Văn Đào', cccd: '038080000022', representative: null } },
    ]);
  });
});

describe('the family', () => {
  it.each([31, 10] as const)('Mẫu %d with its columns in another order reads the same', async (kind) => {
    const [file, columns] = kind === 31 ? [file31, columns31] : [file10, columns10];
    const straight = await loans(file([household, self]));
    const turned = await loans(file([household, self], undefined, [...columns].reverse()));
    expect(turned.map(({ loan }) => loan)).toEqual(straight.map(({ loan }) => loan));
  });

  it('CSV reads as the workbook does', async () => {
    const rows = [['Kỳ số liệu: 30/11/2024'], ...tableOf(columns31, [household, self])];
    const csv = await loans(csvOf(rows), 'x.csv');
    expect(csv.map(({ loan }) => loan)).toEqual((await loans(file31([household, self]))).map(({ loan }) => loan));
  });

  it('the balances under one heading, other words, thousands with dots, a header far down', async () => {
    const title = Array.from({ length: 30 }, (_, i) => [`Dòng ${i}`]);
    const bytes = buildXlsx([
      {
        name: 'x',
        rows: [
          ...title,
          ['Số liệu đến ngày 31/03/2025'],
          [
            'Mã khách hàng',
            'Họ tên khách hàng',
            'Số CCCD',
            'Số khế ước',
            'Mã CT',
            'Xã',
            'Ngày giải ngân',
            'Thời hạn cho vay',
            'Ngày đến hạn',
            'Mức cho vay',
            'Dư nợ',
          ],
          [null, null, null, null, null, null, null, null, null, null, 'Trong hạn', 'Quá hạn', 'Khoanh'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)'],
          [
            '1000000011',
            'Trần Thị Mận',
            '038175000011',
            '6600000000000011',
            '26',
            'Hoằng Lộc',
            '2024-02-10',
            60,
            '10/02/2029',
            '100.000.000',
            '90.000.000',
            '5.000.000',
            '0',
          ],
        ],
      },
    ]);
    const [row] = await loans(new Uint8Array(bytes));
    expect(row).toMatchObject({
      row: 35,
      verdict: 'ok',
      loan: { inTime: 90_000_000, overdue: 5_000_000, balance: 95_000_000, repaid: 5_000_000, asOf: '2025-03-31' },
    });
  });

  it('amounts in millions where the header says so', async () => {
    const millions = columns31.map(
      ([label, cell]) => [label === 'Mức vay' ? 'Mức vay (triệu đồng)' : label, cell] as const,
    );
    const [row] = await loans(file31([{ ...household, amount: 100, inTime: 100, interest: 0 }], undefined, millions));
    expect(row?.loan).toMatchObject({ amount: 100_000_000, inTime: 100_000_000 });
  });

  it('a customer with two savings books is counted once, the later row being the repeated one', async () => {
    const rows = await loans(file10([household, { ...household, savingsBook: '2' }, self]));
    expect(rows.map(({ verdict, codes }) => [verdict, codes])).toEqual([
      ['ok', []],
      ['duplicate', ['D_SECOND_SAVINGS_BOOK']],
      ['ok', []],
    ]);
    expect(rows[1]?.duplicateOf).toEqual({ sheet: 'Mau10', row: rows[0]?.row });
  });

  it.each([6_600_000_000_000_010, 66_683_124_572_635_980, '6,60000000000001E+15'])(
    'a contract number stored as %s is never taken for exact',
    async (contract) => {
      const [row] = await loans(file10([{ ...household, contract }]));
      expect(row).toMatchObject({
        verdict: 'warning',
        codes: ['W_CONTRACT_PRECISION'],
        loan: { isContractExact: false },
      });
    },
  );
});

describe('what a row says against itself', () => {
  it.each<[Partial<FixtureLoan>, string]>([
    [{ loanDate: '31/02/2024' }, 'E_LOAN_DATE_INVALID'],
    [{ loanDate: '01/12/2024' }, 'E_LOAN_DATE_FUTURE'],
    [{ amount: 'trăm triệu' }, 'E_AMOUNT_INVALID'],
    [{ inTime: 120_000_000 }, 'E_BALANCE_OVER_AMOUNT'],
    [{ balance: 90_000_000 }, 'E_BALANCE_SUM'],
    [{ commune: 'Xã Không Có' }, 'E_COMMUNE_UNKNOWN'],
    [{ due: '01/01/2020' }, 'E_DUE_INVALID'],
    [{ contract: 'KU-1' }, 'E_CONTRACT_INVALID'],
    [{ name: '' }, 'E_NAME_MISSING'],
  ])('%j is %s', async (change, code) => {
    expect(await codesOf({ ...self, ...change })).toContain(code);
  });

  it('one number with two sets of figures', async () => {
    expect(await codesOf({ ...household, inTime: 90_000_000 })).toEqual(['E_CONTRACT_CONFLICT']);
  });

  it('a commune of another office', async () => {
    const reading = await read(file31([household]), 'x.xlsx', { scope: [] });
    expect(reading.rows[0]?.codes).toEqual(['E_COMMUNE_OUTSIDE']);
  });
});

describe('a file that is not taken', () => {
  it('says why', async () => {
    expect(await refusal(file31([other]))).toBe('F_NO_PROGRAMME_26');
    expect(await refusal(file31([household], 'không rõ'))).toBe('F_NO_DATA_DATE');
    expect(await refusal(file31([household], '30/11/2027'))).toBe('F_DATA_DATE_FUTURE');
    expect(
      await refusal(new Uint8Array(buildXlsx([{ name: 'x', rows: [['Họ và tên', 'Điểm', 'Lớp', 'Trường']] }]))),
    ).toBe('F_NOT_A_LOAN_FILE');
    expect(await refusal(new TextEncoder().encode('<html>'))).toBe('F_NOT_A_SPREADSHEET');
    expect(await refusal(new Uint8Array())).toBe('F_EMPTY');
  });
});
