import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { ReportSigning } from '@/lib/generated/prisma/client';
import { figuresSchema, type ReportFigures } from '@/lib/reports/figures';
import { type LoadedReport, periodOfReport } from '@/lib/reports/load';
import type { ReportHead } from '@/lib/reports/paper';
import { type ReportTexts, textsSchema } from '@/lib/reports/sections';

export interface ReportBody {
  figures: ReportFigures;
  texts: ReportTexts;
}

/** What is being written; null where it is not the actor's to read. */
export async function readContent(tx: Tx, reportId: string): Promise<(ReportBody & { takenAt: Date }) | null> {
  const found = await tx.reportContent.findUnique({ where: { reportId } });
  if (!found) return null;
  return {
    figures: figuresSchema.parse(found.figures),
    texts: textsSchema.parse(found.texts),
    takenAt: found.takenAt,
  };
}

export type SignedBody = ReportBody & Pick<ReportSigning, 'nth' | 'sha256' | 'signerName' | 'signedAt'>;

const bodyOf = (signing: Omit<ReportSigning, 'file'>): SignedBody => ({
  figures: figuresSchema.parse(JSON.parse(signing.figures)),
  texts: textsSchema.parse(JSON.parse(signing.texts)),
  nth: signing.nth,
  sha256: signing.sha256,
  signerName: signing.signerName,
  signedAt: signing.signedAt,
});

/** The newest signature, as it was signed. */
export async function readSigned(tx: Tx, reportId: string): Promise<SignedBody | null> {
  const found = await tx.reportSigning.findFirst({
    where: { reportId },
    orderBy: { nth: 'desc' },
    omit: { file: true },
  });
  return found && bodyOf(found);
}

/** The newest signature of each of many reports. */
export async function readSignedOf(tx: Tx, reportIds: readonly string[]): Promise<Map<string, SignedBody>> {
  const rows = await tx.reportSigning.findMany({
    where: { reportId: { in: [...reportIds] } },
    orderBy: { nth: 'asc' },
    omit: { file: true },
  });
  return new Map(rows.map((row) => [row.reportId, bodyOf(row)]));
}

/** What stands above the text of a report. */
export async function headOf(tx: Tx, report: LoadedReport, signerName: string | null): Promise<ReportHead> {
  const above = report.unit.parentId ? await tx.unit.findUnique({ where: { id: report.unit.parentId } }) : null;
  return {
    issuer: report.issuer,
    kind: report.kind,
    title: report.title,
    period: periodOfReport(report),
    unit: {
      kind: report.unit.kind,
      form: report.unit.form,
      name: report.unit.name,
      above: above && `${above.form} ${above.name}`,
    },
    number: report.number,
    signedOn: fromDbDate(report.signedOn),
    signerName,
  };
}
