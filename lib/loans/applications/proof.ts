import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { type BankLine, countWorkers } from '@/lib/loans/applications/line';
import { type IndividualFacts, type Proof, proveEstablishment, proveIndividual } from '@/lib/loans/eligibility';
import { asShownOutside } from '@/lib/loans/lists/line';
import type { LoanRules } from '@/lib/loans/rules';
import { standingOf } from '@/lib/loans/standing';
import { proofSchema } from '@/lib/loans/stored';
import { checkAmount, checkEstablishmentAmount, checkTerm, type Training } from '@/lib/loans/terms';
import type { LoanPurpose } from '@/lib/loans/vocabulary';

/** What is asked for, and what the bank knows beside the list. Amounts in đồng. */
export interface Asked {
  purpose: LoanPurpose;
  amount: number;
  termMonths: number;
  training: Training | null;
  /** Of another programme, for the same purpose; null: not looked up yet. */
  hasOtherDebt: boolean | null;
  /** What counts against the cap already (exposure.ts). */
  outstanding: number;
}

/** Quyết định 22/2023/QĐ-TTg for the beneficiary of a line, by what the bank knows on a day. */
export async function prove(
  tx: Tx,
  of: BankLine,
  asked: Asked,
  { rules, on }: { rules: LoanRules; on: LegalDate },
): Promise<Proof> {
  if (of.establishment) {
    const { kind, registrationNumber, workforce } = of.establishment;
    const { amount, termMonths, hasOtherDebt, outstanding } = asked;
    const facts = {
      kind,
      registrationNumber,
      workforce,
      amount,
      termMonths,
      qualifyingWorkers: await countWorkers(tx, of),
    };
    const known = { planState: 'CONFIRMED', hasCollateral: null, otherDebtSamePurpose: hasOtherDebt } as const;
    return proveEstablishment({ ...facts, ...known, outstandingSameProgramme: outstanding }, rules, on);
  }
  const standing = await standingOf(tx, of.line.caseId);
  return asShownOutside(proveIndividual(factsOf(of, asked, standing?.standing === 'HERE'), rules, on));
}

/** The list vouches for the person; how the police know it stays with them. */
function factsOf({ line }: BankLine, asked: Asked, isHere: boolean): IndividualFacts {
  const vouched = proofSchema.parse(line.proof).conditions;
  const isMet = (key: string) => (vouched.some((c) => c.key === key && c.state === 'MET') ? true : null);
  return {
    releaseKind: line.releaseKind,
    releaseOn: fromDbDate(line.releaseOn),
    releasePrecision: line.releasePrecision,
    hasCertificate: line.certificate === null ? null : true,
    certificateNumber: line.certificate,
    caseStatus: isHere ? 'MANAGED' : null,
    residesInCommune: isHere ? true : null,
    group: null,
    groupOn: null,
    confirmedObeysLaw: isMet('law'),
    confirmedNoSocialEvils: isMet('socialEvils'),
    listState: 'CONFIRMED',
    hasNeed: true,
    purpose: asked.purpose,
    amount: asked.amount,
    termMonths: asked.termMonths,
    training: asked.training,
    otherDebtSamePurpose: asked.hasOtherDebt,
    outstandingSameProgramme: asked.outstanding,
  };
}

/** Amount and term are said with their own sentences; need is shown by the papers themselves. */
const saidOtherwise: ReadonlySet<string> = new Set(['cap', 'capPerWorker', 'term', 'need']);

/** A decision against the law is not written: its clause is said, at the field where there is one. */
export function refuseAgainstLaw(of: BankLine, asked: Asked, proof: Proof): void {
  const { purpose, amount, termMonths, training, outstanding } = asked;
  const { rules } = proof;
  const tooMuch = of.establishment
    ? checkEstablishmentAmount({ amount, workers: of.establishment.workforce, outstanding }, rules)
    : checkAmount({ purpose, amount, training, outstanding }, rules);
  if (tooMuch) throw new Refused(invalid({ amount: tooMuch }, tooMuch));
  const tooLong = checkTerm({ purpose, termMonths, training }, rules);
  if (tooLong) throw new Refused(invalid({ termMonths: tooLong }, tooLong));
  const against = proof.conditions.find((c) => c.state === 'NOT_MET' && !saidOtherwise.has(c.key));
  if (!against) return;
  const cure = against.cure ? ` ${against.cure}.` : '';
  throw new Refused(
    conflict(
      `${against.label}: ${against.fact} (${against.clause}).${cure} Không cho vay được thì dừng hồ sơ, ghi lý do.`,
    ),
  );
}
