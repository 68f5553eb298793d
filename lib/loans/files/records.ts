import type { Tx } from '@/lib/db';
import type { LoanRecords } from '@/lib/loans/files/new-loan';

/** Events in the order given: their place in the ledger is the database's. */
export async function insertEvents(tx: Tx, events: readonly Record<string, unknown>[]): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO loan_event (id, loan_id, kind, happened_on, principal, interest, bucket, until_on, reverses_id, reason, import_id, recorded_by)
    SELECT id, loan_id, kind, happened_on, principal, interest, bucket, until_on, reverses_id, reason, import_id, recorded_by
    FROM jsonb_populate_recordset(NULL::loan_event, ${JSON.stringify(events)}::jsonb)`;
}

/** Loans of a portion, one statement a table. @returns the ids that went in: a number that another office has is passed over. */
export async function insertLoans(tx: Tx, records: readonly LoanRecords[]): Promise<Set<string>> {
  if (records.length === 0) return new Set();
  const loans = JSON.stringify(records.map(({ loan }) => loan));
  const entered = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO loan (id, contract_number, customer_code, list_row_id, case_id, commune_id, office_id, borrower_kind, borrower_name, borrower_kin,
      borrower_cccd_encrypted, borrower_cccd_index, borrower_cccd_last4, borrower_phone, beneficiary_name, sort_key, search_key, organisation,
      savings_group_id, fund, purpose, approved_amount, term_months, signed_on, due_on, rate_basis_points, overdue_percent, instalments,
      overdue_by_instalment, is_imported, created_by, disbursed, first_disbursed_on, in_time, overdue, frozen, interest_due, current_due_on,
      frozen_until, next_due_on, next_amount, late_after, last_event_on, is_open, settled_on)
    SELECT id, contract_number, customer_code, list_row_id, case_id, commune_id, office_id, borrower_kind, borrower_name, borrower_kin,
      borrower_cccd_encrypted, borrower_cccd_index, borrower_cccd_last4, borrower_phone, beneficiary_name, sort_key, search_key, organisation,
      savings_group_id, fund, purpose, approved_amount, term_months, signed_on, due_on, rate_basis_points, overdue_percent, instalments,
      overdue_by_instalment, true, created_by, disbursed, first_disbursed_on, in_time, overdue, frozen, greatest(interest_due, 0), current_due_on,
      frozen_until, next_due_on, next_amount, late_after, last_event_on, is_open, settled_on
    FROM jsonb_populate_recordset(NULL::loan, ${loans}::jsonb) ON CONFLICT (contract_number) DO NOTHING RETURNING id`;
  const ids = new Set(entered.map(({ id }) => id));
  await insertEvents(
    tx,
    records.filter(({ loan }) => ids.has(loan.id)).flatMap(({ events }) => events),
  );
  return ids;
}

/** What loans show of their ledgers, after lines were added to many of them. */
export async function refreshLoans(tx: Tx, loans: readonly Record<string, unknown>[]): Promise<void> {
  if (loans.length === 0) return;
  await tx.$executeRaw`
    UPDATE loan l SET disbursed = x.disbursed, first_disbursed_on = x.first_disbursed_on, in_time = x.in_time, overdue = x.overdue,
      frozen = x.frozen, interest_due = greatest(x.interest_due, 0), current_due_on = x.current_due_on, frozen_until = x.frozen_until,
      next_due_on = x.next_due_on, next_amount = x.next_amount, late_after = x.late_after, last_event_on = x.last_event_on,
      is_open = x.is_open, settled_on = x.settled_on, version = l.version + 1
    FROM jsonb_populate_recordset(NULL::loan, ${JSON.stringify(loans)}::jsonb) x WHERE l.id = x.id`;
}

/** Where a row of the file came to. */
export interface SettledRow {
  id: string;
  verdict: string;
  codes: string[];
  decision: string;
  link_basis: string | null;
  list_row_id: string | null;
  loan_id: string | null;
  differences: unknown;
  explanation: string | null;
}

export async function settleRows(tx: Tx, rows: readonly SettledRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE loan_import_row r SET verdict = x.verdict, codes = x.codes, decision = x.decision, link_basis = x.link_basis,
      list_row_id = x.list_row_id, loan_id = x.loan_id, differences = x.differences, explanation = x.explanation
    FROM jsonb_populate_recordset(NULL::loan_import_row, ${JSON.stringify(rows)}::jsonb) x WHERE r.id = x.id`;
}
