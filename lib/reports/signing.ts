import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { renderPdf } from '@/lib/documents/pdf.server';
import { type ReportFigures, valueNow } from '@/lib/reports/figures';
import { aboutReport, changeReport, type LoadedReport, loadReport, reportRaced } from '@/lib/reports/load';
import { reportPaper } from '@/lib/reports/paper';
import { canSignReport } from '@/lib/reports/policy';
import { type LoanTotals, loanTotals, mayTellLoans, stepsToTell } from '@/lib/reports/release';
import { reportNumber } from '@/lib/reports/report';
import { signReportSchema } from '@/lib/reports/schema';
import { headOf, type ReportBody, readContent } from '@/lib/reports/stored';
import { takeTurns } from '@/lib/take-turns';

/**
 * The head of the unit signs: number and day are given, numbers and words are frozen as they stand, and the file is kept with
 * its SHA-256. Nothing that is written afterwards changes them.
 */
export const signReport = command({
  name: 'report.sign',
  input: signReportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: (actor, target) => canSignReport(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const last = fromDbDate(target.periodTo);
    if (input.signedOn < last)
      throw new Refused(invalid({ signedOn: `Ngày ký phải từ ngày hết kỳ (${formatDate(last)}) trở đi` }));
    const body = await readContent(tx, target.id);
    if (!body) throw new Refused(conflict(reportRaced));
    const year = Number(input.signedOn.slice(0, 4));
    const number = target.year === year && target.number ? target.number : await nextNumber(tx, target, year);
    const signed = { number, year, signedOn: toDbDate(input.signedOn), signedBy: actor.userId };
    const { isShared } = input;
    await changeReport(tx, target, input.version, { status: 'SIGNED', ...signed, isShared, returnReason: null });
    const signerName = input.signerName ?? actor.displayName;
    const sha256 = await keep(tx, actor, { ...target, ...signed }, { body, input, signerName });
    const reason = `Số ${reportNumber(signed)}, ngày ${formatDate(input.signedOn)}, SHA-256 ${sha256}`;
    return { value: { reportId: target.id }, audit: { ...aboutReport(target), reason } };
  },
});

interface Kept {
  body: ReportBody;
  input: z.output<typeof signReportSchema>;
  signerName: string;
}

async function keep(tx: Tx, actor: Actor, report: LoadedReport, { body, input, signerName }: Kept): Promise<string> {
  const { texts } = body;
  const loans = input.isShared ? await loansToTell(tx, report, body) : null;
  const figures = loans ? withTold(body.figures, loans) : body.figures;
  const paper = reportPaper(await headOf(tx, report, signerName), { figures, texts }, todayInVietnam());
  const file = await renderPdf(paper);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const nth = 1 + (await tx.reportSigning.count({ where: { reportId: report.id } }));
  await tx.reportSigning.create({
    data: {
      ...{ reportId: report.id, nth, number: report.number ?? 0, year: report.year ?? 0 },
      ...{ signedOn: toDbDate(input.signedOn), signedBy: actor.userId, signerName },
      ...{ figures: JSON.stringify(figures), texts: JSON.stringify(texts), file, sha256 },
    },
  });
  if (!input.isShared) return sha256;
  await tx.reportShare.create({ data: { reportId: report.id, nth, texts, ...(loans ? { loans } : {}) } });
  return sha256;
}

/** Of the borrowers, what committee members may read of a unit above the commune: never so that two reports tell of one person. */
async function loansToTell(tx: Tx, report: LoadedReport, { figures }: ReportBody): Promise<LoanTotals | null> {
  if (report.unit.kind === 'COMMUNE') return null;
  const people = valueNow(figures, 'borrowers');
  const disbursed = valueNow(figures, 'disbursed');
  const bank =
    disbursed === null ? await bankNow(tx, report, people) : { disbursed, late: valueNow(figures, 'loans_late') };
  if (people === null || bank === null) return null;
  // One signature after the other: two at once would not see each other's number.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.told-loans'))`;
  const told = await tx.$queryRaw<{ loans: unknown; isSame: boolean }[]>`
    SELECT t.loans, t.is_same AS "isSame" FROM app.told_loans(${report.unitId}::int) t`;
  // Of a unit and its parts the sums may be subtracted, whatever each pair of them says.
  if (told.some(({ isSame }) => !isSame)) return null;
  const loans = {
    ...{ people, disbursed: bank.disbursed, late: bank.late ?? undefined },
    ...{
      listed: valueNow(figures, 'loans_listed') ?? undefined,
      approved: valueNow(figures, 'loans_approved') ?? undefined,
    },
  };
  const before = told.flatMap((one) => loanTotals.safeParse(one.loans).data ?? []);
  return mayTellLoans(loans, before) ? { people, disbursed: bank.disbursed, ...stepsToTell(loans, before) } : null;
}

/**
 * Of days that are typed no draft tells a sum: a second one a day later would tell the difference. Signed and shared it is told,
 * where it may be, and then stands among what was told before.
 */
async function bankNow(tx: Tx, { unitId, periodFrom, periodTo }: LoadedReport, people: number | null) {
  const counts = await tx.$queryRaw<{ key: string; n: bigint }[]>`
    SELECT key, n FROM app.report_counts(${periodFrom}::date, ${periodTo}::date, ${unitId}::int)`;
  const found = (key: string) => counts.find((one) => one.key === key)?.n;
  const [borrowers, sum, late] = [found('borrowers'), found('disbursed'), found('loans_late')];
  if (sum === undefined || Number(borrowers) !== people) return null;
  return { disbursed: Number(sum), late: late === undefined ? null : Number(late) };
}

/** What is shared stands in what is signed, so that both tell the same. */
const withTold = (figures: ReportFigures, { disbursed, late }: LoanTotals): ReportFigures => {
  const told = new Map([
    ['disbursed', disbursed],
    ['loans_late', late],
  ]);
  return { ...figures, rows: figures.rows.map((row) => ({ ...row, now: told.get(row.key) ?? row.now })) };
};

/** One after the other within a unit, an issuer and a year; what was signed once, and again in another year, keeps its number. */
async function nextNumber(tx: Tx, { unitId, issuer }: LoadedReport, year: number): Promise<number> {
  await takeTurns(tx, 'report-number', unitId);
  const last = await tx.reportSigning.aggregate({
    where: { year, report: { unitId, issuer } },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}
