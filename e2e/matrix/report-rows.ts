// One row of each table of reports of a commune, written as the app writes them.
import { officerOf } from './people';
import { freshPeriod, writeReport } from './report-world';
import type { Unit, World } from './world';

export interface ReportRows {
  draft: string;
  office: string;
  sent: string;
  /** Without numbers yet. */
  empty: string;
}

export async function addReportRows(world: World, commune: Unit): Promise<ReportRows> {
  const { userId: by } = await officerOf(world, commune);
  const write = (more: { issuer?: 'COMMITTEE'; status?: 'SUBMITTED'; isShared?: boolean }) =>
    writeReport(world, {
      ...{ unit: commune, by, words: 'x', period: freshPeriod(world.next()), status: 'DRAFT' as const, ...more },
    });
  const empty = await write({});
  await world.owner.rows('DELETE FROM report_content WHERE report_id = $1', [empty]);
  return {
    draft: await write({}),
    office: await write({ issuer: 'COMMITTEE' }),
    sent: await write({ status: 'SUBMITTED', isShared: true }),
    empty,
  };
}
