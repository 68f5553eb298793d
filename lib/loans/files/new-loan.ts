import type { LegalDate } from '@/lib/dates';
import type { CompleteLoan, ConfirmedLine } from '@/lib/loans/files/linked';
import { figuresOf } from '@/lib/loans/files/linked';
import { plannedInstalments } from '@/lib/loans/files/plan';
import { linesToReach } from '@/lib/loans/files/reach';
import { foldLedger, type LedgerEvent, type LoanTerms } from '@/lib/loans/ledger';
import { derivedColumns, type NewEvent } from '@/lib/loans/ledger-store';
import { isOverdueByInstalment, type LoanRules } from '@/lib/loans/rules';
import { identityColumns } from '@/lib/people/columns';
import { givenNameSortKey, searchKey } from '@/lib/text';

/** What all loans of one file share. */
export interface TakeOverFacts {
  importId: string;
  officeId: number;
  actorId: string;
  today: LegalDate;
  rules: LoanRules;
}

export interface LoanRecords {
  loan: Record<string, unknown> & { id: string };
  events: Record<string, unknown>[];
}

const asBytes = (bytes: Uint8Array | null): string | null =>
  bytes ? `\\x${Buffer.from(bytes).toString('hex')}` : null;

/** Bigints and days as PostgreSQL reads them from JSON. */
const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value;

export function termsOfFile(loan: CompleteLoan, rules: LoanRules): LoanTerms {
  return {
    approvedAmount: loan.amount,
    signedOn: loan.loanDate,
    termMonths: loan.termMonths,
    dueOn: loan.dueContract,
    rateBasisPoints: loan.rateBasisPoints ?? rules['rate.basisPoints'].value,
    overduePercent: rules['rate.overduePercent'].value,
    instalments: plannedInstalments({ ...loan, signedOn: loan.loanDate, dueOn: loan.dueContract }, rules),
    overdueByInstalment: isOverdueByInstalment(loan.loanDate, rules),
  };
}

/** The lines of a loan that the bank lent before the software was there: paid out on its day, then as the file has it. */
export function openingLines(loan: CompleteLoan, terms: LoanTerms): NewEvent[] | null {
  const paidOut: NewEvent = {
    ...{ kind: 'DISBURSEMENT', happenedOn: loan.loanDate, principal: loan.disbursed ?? loan.amount, interest: 0 },
    ...{ bucket: null, untilOn: null, reversesId: null },
  };
  const rest = linesToReach(terms, [{ ...paidOut, id: 'opening', seq: 0 }], figuresOf(loan), { withInterest: true });
  return rest && [paidOut, ...rest];
}

export function eventRecord(event: NewEvent, ids: { id: string; loanId: string }, facts: TakeOverFacts) {
  return {
    id: ids.id,
    loan_id: ids.loanId,
    kind: event.kind,
    happened_on: event.happenedOn,
    principal: event.principal,
    interest: event.interest,
    bucket: event.bucket,
    until_on: event.untilOn,
    reverses_id: event.reversesId,
    reason: event.reason ?? null,
    import_id: facts.importId,
    recorded_by: facts.actorId,
  };
}

/** What a loan shows of its ledger, in the columns' own names. */
export function derivedRecord(terms: LoanTerms, events: readonly LedgerEvent[], today: LegalDate) {
  const { version: _, ...columns } = derivedColumns(foldLedger(terms, events, today), terms, events);
  return Object.fromEntries(
    Object.entries(columns).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), plain(value)]),
  );
}

/** A loan of the file as it goes into the ledger, with all its lines; null where its figures do not fit each other. */
export function newLoan(
  loan: CompleteLoan,
  line: ConfirmedLine | null,
  groupId: string | null,
  facts: TakeOverFacts,
): LoanRecords | null {
  const terms = termsOfFile(loan, facts.rules);
  const lines = openingLines(loan, terms);
  if (lines === null) return null;
  const id = crypto.randomUUID();
  const events = lines.map((event) => eventRecord(event, { id: crypto.randomUUID(), loanId: id }, facts));
  const ledger = lines.map(({ reason: _, ...event }, index) => ({ ...event, id: events[index]?.id ?? '', seq: index }));
  const identity = identityColumns({ cccd: loan.borrowerCccd, oldId: null });
  const isSelf = line !== null && line.cccd !== null && line.cccd === loan.borrowerCccd;
  return {
    events,
    loan: {
      id,
      contract_number: loan.contract,
      customer_code: loan.customer,
      list_row_id: line?.id ?? null,
      case_id: line?.caseId ?? null,
      commune_id: loan.communeId,
      office_id: facts.officeId,
      borrower_kind: isSelf ? 'SELF' : 'HOUSEHOLD',
      borrower_name: loan.borrowerName,
      borrower_kin: isSelf ? null : (line?.kin ?? null),
      borrower_cccd_encrypted: asBytes(identity.cccdEncrypted),
      borrower_cccd_index: asBytes(identity.cccdIndex),
      borrower_cccd_last4: identity.cccdLast4,
      borrower_phone: loan.borrowerPhone,
      beneficiary_name: line?.name ?? null,
      sort_key: givenNameSortKey(loan.borrowerName),
      search_key: searchKey([loan.borrowerName, line?.name ?? '', loan.contract].join(' ')),
      organisation: loan.organisation,
      savings_group_id: groupId,
      fund: loan.fund === 'ĐP' ? 'LOCAL' : 'CENTRAL',
      purpose: /dao tao|hoc (nghe|phi)|hoc tap/.test(searchKey(loan.purpose ?? '')) ? 'TRAINING' : 'BUSINESS',
      approved_amount: loan.amount,
      term_months: loan.termMonths,
      signed_on: loan.loanDate,
      due_on: loan.dueContract,
      rate_basis_points: terms.rateBasisPoints,
      overdue_percent: terms.overduePercent,
      instalments: terms.instalments,
      overdue_by_instalment: terms.overdueByInstalment,
      created_by: facts.actorId,
      ...derivedRecord(terms, ledger, facts.today),
    },
  };
}
