import type { Actor } from '@/lib/access/actor';
import { getFigures } from '@/lib/committee/queries';
import { todayInVietnam } from '@/lib/dates';
import type { Paper } from '@/lib/documents/paper';
import type { WorkbookContent } from '@/lib/excel/write';
import { countModels } from '@/lib/models/queries';
import { reportPaper } from '@/lib/reports/paper';
import type { ReportView } from '@/lib/reports/read';
import { sharedFigures } from '@/lib/reports/shared';
import { reportSheet } from '@/lib/reports/sheet';
import type { ReportBody } from '@/lib/reports/stored';

/**
 * Those who see people read what is written or was signed. Committee members read the words that were shared with them, and
 * numbers from their own board: it is asked as they would ask it, so that it hides here what it hides there.
 */
export async function readableBody(actor: Actor, report: ReportView): Promise<ReportBody | null> {
  if (report.body) return report.body;
  const { share, unit, period } = report;
  if (!share) return null;
  const board = share.isOwnArea ? await getFigures(actor, { on: period.to }) : null;
  const models = share.isOwnArea ? await countModels(actor, { day: period.to }) : null;
  const figures = sharedFigures({
    unit,
    period,
    board: board?.ok ? board.value.figures.total : null,
    models: models?.ok ? models.value : null,
    loans: share.loans,
  });
  return { figures, texts: share.texts };
}

const readersCopy = {
  kind: 'paragraph',
  text: 'Bản đọc của Ban Chỉ đạo: số liệu theo bảng điều hành của địa bàn vào ngày hết kỳ, số dưới 5 không nêu.',
} as const;

/** The report as a paper and as a workbook, as this reader may have it. */
export async function reportFiles(
  actor: Actor,
  report: ReportView,
): Promise<{ paper: Paper; sheet: WorkbookContent; subject: string } | null> {
  const body = await readableBody(actor, report);
  if (!body) return null;
  const paper = reportPaper(report.head, body, todayInVietnam());
  return {
    // What a member takes along says that it is not the signed paper.
    paper: report.share ? { ...paper, blocks: [readersCopy, ...paper.blocks] } : paper,
    sheet: reportSheet(body.figures),
    subject: report.subject,
  };
}
