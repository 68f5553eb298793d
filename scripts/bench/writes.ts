import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { runBulk, startBulk, undoBulk } from '@/lib/bulk/commands';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { writeWorkbook } from '@/lib/excel/write';
import { commitImport, storeList, undoImport } from '@/lib/imports/commands';
import { readList } from '@/lib/imports/read-list.server';
import { draftReport, dropReport } from '@/lib/reports/commands';
import { drawer, drawPerson } from '@/prisma/demo/people';

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { seconds: (performance.now() - started) / 1000, value };
}

export interface ImportTimes {
  rows: number;
  parseSeconds: number;
  rowsPerSecond: number;
  undoSeconds: number;
}

/** A list of so many new people of one commune, read, taken in with whole verdicts, and taken back. */
export async function measureImport(actor: Actor, communeName: string, rows: number): Promise<ImportTimes> {
  const draw = drawer(Date.now() % 1_000_000);
  const labels = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số CCCD',
    'Thôn',
    'Xã',
    'Ngày chấp hành xong án',
    'Phân loại (A/B/C/D)',
  ];
  const bytes = await writeWorkbook({
    sheetName: 'Danh sách',
    columns: labels.map((label) => ({ label, width: 14 })),
    rows: Array.from({ length: rows }, (_, n) => {
      const { person } = drawPerson(draw);
      // A number of its own for each row: two rows of one number are not two people.
      const cccd = `${person.citizenId.slice(0, 6)}${String((n * 97 + 11) % 1_000_000).padStart(6, '0')}`;
      const releaseOn = formatDate(addDays(todayInVietnam(), -100 - draw.below(900)));
      return [
        n + 1,
        person.fullName,
        person.birth,
        person.sex === 'FEMALE' ? 'Nữ' : 'Nam',
        cccd,
        person.hamlet,
        communeName,
        releaseOn,
        draw.pick(['A', 'B', 'B', 'C']),
      ];
    }),
  });
  const file = { unitId: actor.unitId, asOf: todayInVietnam(), fileName: 'Do toc do.xlsx', bytes };
  const read = await timed(async () => must(await readList(actor, file)));
  if (read.value.refused) throw new Error(read.value.message);
  const stored = await timed(async () => must(await storeList(actor, { ...file, reading: read.value, keep: true })));
  const batchId = stored.value.batchId ?? '';
  const committed = await timed(async () => must(await commitImport(actor, { batchId })));
  const { imported, linked, heldBack } = committed.value;
  const undone = await timed(async () => must(await undoImport(actor, { batchId })));
  // A few of the drawn people have one name and birthday: the later row is a duplicate and stays out.
  const judged = imported + linked + heldBack;
  if (judged < rows * 0.95) throw new Error(`${judged} of ${rows} rows`);
  return {
    rows: judged,
    parseSeconds: read.seconds,
    rowsPerSecond: judged / (stored.seconds + committed.seconds),
    undoSeconds: undone.seconds,
  };
}

/** The next visit of so many files: shown, done, taken back. */
export async function measureBulk(actor: Actor, ids: readonly string[]): Promise<{ files: number; seconds: number }> {
  const change = { kind: 'VISIT', plannedOn: addDays(todayInVietnam(), 20) };
  const selection = { by: 'ids', ids: [...ids] };
  const started = await timed(async () => must(await startBulk(actor, { change, selection })));
  const { bulkId } = started.value;
  const run = await timed(async () => must(await runBulk(actor, { bulkId })));
  must(await undoBulk(actor, { bulkId }));
  return { files: run.value.done, seconds: started.seconds + run.seconds };
}

/** A sơ kết of a year of a province: drawn, then dropped again. Seconds. */
export async function measureReport(actor: Actor, unitId: number): Promise<number> {
  const to = addDays(todayInVietnam(), -1);
  const asked = { unitId, issuer: 'POLICE', period: 'INTERIM', from: addDays(to, -364), to };
  const { seconds, value } = await timed(async () => must(await draftReport(actor, asked)));
  must(await dropReport(actor, { reportId: value.reportId, version: 1 }));
  return seconds;
}
