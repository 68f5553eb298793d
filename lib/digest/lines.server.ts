import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { getFigures } from '@/lib/committee/queries';
import { type DigestLine, linesOf } from '@/lib/digest/digest';
import { type DigestPart, digestParts } from '@/lib/digest/policy';
import { listBankWork } from '@/lib/loans/account/queries';
import { countModels } from '@/lib/models/queries';
import { periodWords } from '@/lib/reports/periods';
import { getStanding, listReports } from '@/lib/reports/queries';
import type { PartState } from '@/lib/reports/standing';
import { listTasks } from '@/lib/steering/tasks/queries';
import { countIncoming } from '@/lib/transfers/places';
import { listToday } from '@/lib/worklist/queries';
import { listSupportToday } from '@/lib/worklist/support';

const line = (count: number | null, text: string, href: string): DigestLine => ({ count: count ?? 0, text, href });
const valueIn = <T>(outcome: Outcome<T>): T | null => (outcome.ok ? outcome.value : null);

type Source = (actor: Actor) => Promise<(DigestLine | null)[]>;

const contacts: Source = async (actor) => {
  const counts = valueIn(await listToday(actor, {}))?.counts;
  return counts
    ? [
        line(counts.overdue, 'việc đã quá hạn', '/hom-nay?muc=overdue'),
        line(counts.today, 'việc đến hạn hôm nay', '/hom-nay?muc=today'),
        line(counts.week, 'việc đến hạn trong tuần', '/hom-nay?muc=week'),
      ]
    : [];
};

const support: Source = async (actor) => {
  const counts = valueIn(await listSupportToday(actor, {}))?.counts;
  return counts
    ? [
        line(counts.overdue, 'việc giúp đỡ đã quá hạn', '/hom-nay?muc=overdue'),
        line(counts.week, 'việc giúp đỡ đến hạn trong tuần', '/hom-nay?muc=week'),
      ]
    : [];
};

const ownTasks: Source = async (actor) => {
  const counts = valueIn(await listTasks(actor, { view: 'mine' }))?.counts;
  return counts
    ? [
        line(counts.overdue, 'nhiệm vụ được giao đã quá hạn', '/nhiem-vu?xem=mine&tt=overdue'),
        line(counts.open, 'nhiệm vụ được giao chưa xong, kể cả quá hạn', '/nhiem-vu?xem=mine&tt=open'),
      ]
    : [];
};

const givenTasks: Source = async (actor) => {
  const counts = valueIn(await listTasks(actor, { view: 'given' }))?.counts;
  return counts
    ? [
        line(counts.overdue, 'nhiệm vụ đã giao bị quá hạn', '/nhiem-vu?xem=given&tt=overdue'),
        line(counts.reported, 'nhiệm vụ chờ xác nhận', '/nhiem-vu?xem=given&tt=reported'),
      ]
    : [];
};

const arrivals: Source = async (actor) => [
  line(valueIn(await countIncoming(actor, {}))?.waiting ?? 0, 'người chờ tiếp nhận', '/chuyen-dia-ban'),
];

/** Of an area. A number that this reader may not be shown is not sent either. */
const board: Source = async (actor) => {
  const figures = valueIn(await getFigures(actor, {}))?.figures;
  const models = valueIn(await countModels(actor, {}));
  return [
    line(figures?.total.overdue ?? 0, 'người quá hạn liên hệ trong địa bàn', '/ban-chi-dao'),
    line(models?.onPaper ?? 0, 'mô hình lâu không có hoạt động', '/mo-hinh'),
  ];
};

/** Who is late with the month, from the day after it was due; and whatever came up, of any kind of report, and waits. */
const reportsBelow: Source = async (actor) => {
  const late = valueIn(await getStanding(actor, { latest: 'DUE' }));
  const waiting = valueIn(await listReports(actor, { tab: 'received' }))?.waiting ?? 0;
  const count = (wanted: PartState) => late?.units.filter(({ state }) => state === wanted).length ?? 0;
  const of = late ? periodWords('MONTH', late.period) : '';
  const href = `/bao-cao?muc=standing&ky=${late?.chosen.value ?? ''}`;
  return [
    line(count('MISSING'), `xã quá hạn chưa báo cáo ${of}`, href),
    line(count('RETURNED'), `xã bị trả lại báo cáo ${of}, chưa gửi lại`, href),
    line(waiting, 'báo cáo chờ nhận', '/bao-cao?muc=received'),
  ];
};

const bank: Source = async (actor) => {
  const counts = valueIn(await listBankWork(actor, {}))?.counts;
  return counts ? [line(counts.late, 'khoản vay quá hạn', '/vay-von')] : [];
};

const sources: Readonly<Record<DigestPart, Source>> = {
  ...{ contacts, arrivals, support, ownTasks, givenTasks },
  ...{ reportsBelow, board, bank },
};

/** The exceptions of a role, asked through the doors as its pages ask them: the same numbers, nothing more. */
export async function digestLines(actor: Actor): Promise<DigestLine[]> {
  const found: (DigestLine | null)[] = [];
  for (const part of digestParts[actor.role]) found.push(...(await sources[part](actor)));
  return linesOf(found);
}
