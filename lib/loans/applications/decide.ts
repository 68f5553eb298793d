import { conflict, Refused } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { LoanApplication } from '@/lib/generated/prisma/client';
import { type BankLine, beneficiaryOf, loadLine } from '@/lib/loans/applications/line';
import { applicationRaced, trainingOf } from '@/lib/loans/applications/load';
import { type Asked, prove } from '@/lib/loans/applications/proof';
import type { Proof } from '@/lib/loans/eligibility';
import { exposureOf } from '@/lib/loans/exposure';
import { purposeOf } from '@/lib/loans/lists/view';
import { readLoanRules } from '@/lib/loans/read-rules';
import type { LoanRules } from '@/lib/loans/rules';

export interface Decision {
  line: BankLine;
  asked: Asked;
  rules: LoanRules;
  proof: Proof;
}

/** What a decision about an application stands on: the rules of its day, what counts against the cap now, and the proof of both. */
export async function decisionOn(
  tx: Tx,
  application: LoanApplication,
  on: LegalDate,
  agreed: Pick<Asked, 'amount' | 'termMonths' | 'hasOtherDebt'>,
): Promise<Decision> {
  const line = await loadLine(tx, application.listRowId);
  const purpose = purposeOf(application.purpose);
  if (!line || !purpose) throw new Refused(conflict(applicationRaced));
  const rules = await readLoanRules(tx, on);
  const outstanding = await exposureOf(tx, beneficiaryOf(line), { purpose, except: application.id });
  const asked = { ...agreed, purpose, training: trainingOf(application), outstanding };
  return { line, asked, rules, proof: await prove(tx, line, asked, { rules, on }) };
}
