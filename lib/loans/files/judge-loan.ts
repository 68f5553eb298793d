import { addMonths, type LegalDate } from '@/lib/dates';
import type { CommuneCatalogue } from '@/lib/imports/communes';
import { splitAddress } from '@/lib/imports/residence';
import { contractOf, dayOf, moneyOf, type ReadValue, textOf } from '@/lib/loans/files/cells';
import { type LoanFileCode, type LoanFileVerdict, loanFileVerdict } from '@/lib/loans/files/codes';
import type { FieldCells } from '@/lib/loans/files/table';
import type { LoanRow, LoanStatusWord } from '@/lib/loans/files/types';
import { fundOf, isClosedWord, organisationOf, programmeOf, rateOf } from '@/lib/loans/files/words';
import { programmeCode } from '@/lib/loans/vocabulary';
import { normaliseCitizenId } from '@/lib/people/citizen-id';
import { titleCaseName } from '@/lib/text';

export interface LoanRowContext {
  catalogue: CommuneCatalogue;
  /** Communes of the office's area, with those that became one of them. */
  scope: ReadonlySet<number>;
  asOf: LegalDate;
  date1904: boolean;
  moneyUnit: number;
  /** Not every file says how interest or savings stand. */
  has: ReadonlySet<string>;
}

export interface Judged<Row> {
  verdict: LoanFileVerdict;
  codes: LoanFileCode[];
  row: Row;
}

/** Reads one row of Mẫu 31 or Mẫu 10 and holds it against itself; who it is about is looked for later. */
export function judgeLoanRow(cells: FieldCells, context: LoanRowContext): Judged<LoanRow> {
  const codes: LoanFileCode[] = [];
  const take = <T>(read: ReadValue<T>, code: LoanFileCode): T | null => {
    if (read.is === 'wrong') codes.push(code);
    return read.is === 'value' ? read.value : null;
  };
  const money = (field: keyof FieldCells) => take(moneyOf(cells[field], context.moneyUnit), 'E_AMOUNT_INVALID');
  const date = (field: keyof FieldCells, code: LoanFileCode) => take(dayOf(cells[field], context.date1904), code);

  const contract = contractOf(cells.contract);
  const number = take(contract, 'E_CONTRACT_INVALID');
  const amount = money('amount');
  const repaidCell = money('repaid');
  const inTime = money('inTime') ?? 0;
  const overdue = money('overdue') ?? 0;
  const frozen = money('frozen') ?? 0;
  const balance = money('balance') ?? inTime + overdue + frozen;
  const disbursed = money('disbursed');
  const loanDate = date('loanDate', 'E_LOAN_DATE_INVALID');
  const termText = /^\d{1,3}$/.exec(textOf(cells.termMonths).replace(/\s*tháng$/iu, ''))?.[0];
  const termMonths = termText === undefined ? null : Number(termText);
  const dueContract = date('dueContract', 'E_DUE_INVALID') ?? endOf(loanDate, termMonths);
  const dueFinal = date('dueFinal', 'E_DUE_INVALID');
  const borrower = normaliseCitizenId(textOf(cells.cccd));
  const commune = placeOf(cells, context);
  const statusText = textOf(cells.status);
  const isOpen = statusText === '' ? balance > 0 : !isClosedWord(statusText);
  const interest = context.has.has('interestDue')
    ? money('interestDue')
    : context.has.has('interestInTime')
      ? (money('interestInTime') ?? 0) + (money('interestOverdue') ?? 0)
      : null;
  const row: LoanRow = {
    contract: number?.digits ?? null,
    isContractExact: number?.isExact ?? true,
    customer: textOf(cells.customer) || null,
    programme: programmeOf(textOf(cells.programme), textOf(cells.programmeName)),
    borrowerName: titleCaseName(textOf(cells.name)) || null,
    borrowerCccd: borrower.cccd,
    borrowerPhone: textOf(cells.phone) || null,
    beneficiaryName: titleCaseName(textOf(cells.beneficiaryName)) || null,
    beneficiaryCccd: normaliseCitizenId(textOf(cells.beneficiaryCccd)).cccd,
    amount,
    disbursed,
    loanDate,
    termMonths,
    dueContract,
    dueExtended: dueFinal !== null && dueContract !== null && dueFinal > dueContract ? dueFinal : null,
    inTime,
    overdue,
    frozen,
    balance,
    frozenUntil: take(dayOf(cells.frozenUntil, context.date1904), 'E_DUE_INVALID'),
    repaid: repaidCell ?? (amount === null ? null : Math.max(0, (disbursed ?? amount) - balance)),
    interestDue: interest,
    rateBasisPoints: rateOf(textOf(cells.rate)),
    status: statusOf({ isOpen, frozen, overdue }),
    isOpen,
    fund: fundOf(textOf(cells.fund)),
    organisation: organisationOf(textOf(cells.organisation), textOf(cells.organisationName)),
    groupCode: textOf(cells.groupCode) || null,
    groupName: textOf(cells.groupName) || null,
    groupLeader: titleCaseName(textOf(cells.groupLeader)) || null,
    purpose: textOf(cells.purpose) || null,
    savingsBook: textOf(cells.savingsBook) || null,
    communeId: commune.id,
    communeCode: commune.code,
    asOf: take(dayOf(cells.asOf, context.date1904), 'E_DATA_DATE') ?? context.asOf,
  };
  if (row.programme !== programmeCode) return { verdict: 'ignored', codes: ['I_OTHER_PROGRAMME'], row };
  if (contract.is === 'none') codes.push('E_CONTRACT_MISSING');
  if (row.borrowerName === null) codes.push('E_NAME_MISSING');
  if (!row.isContractExact) codes.push('W_CONTRACT_PRECISION');
  if (cells.cccd !== undefined || context.has.has('cccd')) codes.push(...borrower.codes);
  codes.push(...commune.codes, ...contradictions(row, context));
  const all = [...new Set(codes)];
  return { verdict: loanFileVerdict(all), codes: all, row };
}

const endOf = (from: LegalDate | null, months: number | null): LegalDate | null =>
  from === null || months === null ? null : addMonths(from, months);

function statusOf(loan: { isOpen: boolean; frozen: number; overdue: number }): LoanStatusWord {
  if (!loan.isOpen) return 'Tất toán';
  if (loan.frozen > 0) return 'Khoanh nợ';
  return loan.overdue > 0 ? 'Quá hạn' : 'Bình thường';
}

/** The bank's system keeps the names of communes that were merged: that is its habit, not a fault of the row. */
export const isNews = (code: LoanFileCode): boolean => code !== 'W_COMMUNE_OLD_NAME';

function placeOf(cells: FieldCells, { catalogue, scope }: LoanRowContext) {
  const written = textOf(cells.communeName) || (splitAddress(textOf(cells.address), catalogue).commune ?? '');
  const { unit, codes } = catalogue.resolve(written);
  const outside: LoanFileCode[] = unit !== null && !scope.has(unit.id) ? ['E_COMMUNE_OUTSIDE'] : [];
  return { id: unit?.id ?? null, code: unit?.code ?? null, codes: [...codes.filter(isNews), ...outside] };
}

/** What a row says against itself. */
function contradictions(row: LoanRow, context: LoanRowContext): LoanFileCode[] {
  const { amount, loanDate, termMonths, dueContract, inTime, overdue, frozen, balance } = row;
  const tests: [LoanFileCode, boolean][] = [
    ['E_AMOUNT_INVALID', amount === null || amount === 0],
    ['E_LOAN_DATE_INVALID', loanDate === null],
    ['E_LOAN_DATE_FUTURE', loanDate !== null && loanDate > context.asOf],
    ['E_TERM_INVALID', termMonths === null || termMonths === 0],
    ['E_DUE_INVALID', loanDate !== null && dueContract !== null && dueContract <= loanDate],
    ['E_BALANCE_OVER_AMOUNT', amount !== null && balance > amount],
    ['E_BALANCE_SUM', inTime + overdue + frozen !== balance],
    ['E_STATUS_BALANCE', !row.isOpen && balance > 0],
    ['E_DATA_DATE', row.asOf !== context.asOf],
  ];
  return tests.flatMap(([code, holds]) => (holds ? [code] : []));
}
