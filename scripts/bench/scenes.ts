import type { Actor } from '@/lib/access/actor';
import { isCommunePolice } from '@/lib/access/roles';
import { filterFromParams } from '@/lib/cases/filter';
import { getCase, listCases, listHamlets } from '@/lib/cases/queries';
import { getContext } from '@/lib/committee/context';
import { getFigures } from '@/lib/committee/queries';
import { figuresFromParams } from '@/lib/committee/schema';
import { addDays, todayInVietnam } from '@/lib/dates';
import { getPortfolio } from '@/lib/loans/account/portfolio';
import { getLoan, listBankWork } from '@/lib/loans/account/queries';
import { countOpenPairs } from '@/lib/merging/pair-queries';
import { countModels } from '@/lib/models/queries';
import { needFigures } from '@/lib/needs/figures';
import { getReOffenceFigures } from '@/lib/reoffending/queries';
import { toldLoans } from '@/lib/reports/told-loans';
import { listTasks } from '@/lib/steering/tasks/queries';
import { countIncoming } from '@/lib/transfers/places';
import { listViews } from '@/lib/views/queries';
import { listToday, todaySidebar } from '@/lib/worklist/queries';
import type { BenchUser, Scene } from './scene';
import { type SupportIds, supportScenes } from './support-scenes';

const params = (path: string) => Object.fromEntries(new URL(path, 'http://x').searchParams);

/** What the frame around every page of the commune's police asks. */
const frame = (actor: Actor) => (isCommunePolice(actor.role) ? countIncoming(actor, {}) : Promise.resolve());

const list = (key: string, title: string, path: string, user: BenchUser = 'do.xa'): Scene => ({
  key,
  title,
  user,
  path,
  limit: 2.5,
  reads: async (actor) => {
    await listCases(actor, filterFromParams(params(path)));
    await listHamlets(actor, {});
    await listViews(actor, {});
    await countOpenPairs(actor, {});
    await frame(actor);
  },
});

const committee = (key: string, title: string, user: BenchUser, query = ''): Scene => ({
  key,
  title,
  user,
  path: `/ban-chi-dao${query}`,
  limit: 3,
  reads: async (actor) => {
    const asked = figuresFromParams(params(`/${query}`));
    const on = asked.on ?? todayInVietnam();
    await getFigures(actor, asked);
    await needFigures(actor, { on });
    await toldLoans(actor, { on });
    await countModels(actor, { day: on });
    await getContext(actor, { on });
  },
});

const portfolio = (key: string, title: string, user: BenchUser): Scene => ({
  ...{ key, title, user, path: '/vay-von/danh-muc', limit: 3 },
  reads: (actor) => getPortfolio(actor, {}),
});

/** The bank: one of its loans, what waits for an officer, the portfolio of an office and of the country. */
const loanScenes = (loanId: string): Scene[] => [
  {
    ...{ key: 'loan', title: 'Trang khoản vay', user: 'do.pgd', path: `/vay-von/khoan-vay/${loanId}`, limit: 3 },
    reads: (actor) => getLoan(actor, { loanId }),
  },
  {
    ...{ key: 'bank-today', title: 'Hôm nay của ngân hàng', user: 'do.pgd', path: '/vay-von', limit: 3 },
    reads: (actor) => listBankWork(actor, {}),
  },
  portfolio('portfolio-office', 'Danh mục cho vay: một phòng giao dịch', 'do.pgd'),
  portfolio('portfolio-country', 'Danh mục cho vay: cả nước', 'do.nganhang'),
];

interface SceneIds {
  caseId: string;
  loanId: string;
  support: SupportIds | null;
}

export function scenes({ caseId, loanId, support }: SceneIds): Scene[] {
  const otherDay = `?ngay=${addDays(todayInVietnam(), -400)}`;
  return [
    list('list', 'Danh sách hồ sơ của xã, xếp theo tên, có đếm', '/ho-so'),
    list('filter', 'Danh sách của xã, lọc nhóm B', '/ho-so?nhom=B'),
    list('search-commune', 'Tìm tên trong xã', '/ho-so?q=van%20hung'),
    list('search-country', 'Tìm tên cả nước (cấp trên)', '/ho-so?q=van%20hung', 'do.nuoc'),
    {
      key: 'case',
      title: 'Trang hồ sơ',
      user: 'do.xa',
      path: `/ho-so/${caseId}`,
      limit: 3,
      reads: async (actor) => {
        await getCase(actor, { caseId });
        await frame(actor);
      },
    },
    {
      key: 'today',
      title: 'Hôm nay',
      user: 'do.xa',
      path: '/hom-nay',
      limit: 3,
      reads: async (actor) => {
        await listToday(actor, {});
        await todaySidebar(actor, {});
        await frame(actor);
      },
    },
    committee('committee-commune', 'Ban chỉ đạo: xã, hôm nay', 'do.bcd.xa'),
    committee('committee-commune-then', 'Ban chỉ đạo: xã, ngày khác', 'do.bcd.xa', otherDay),
    committee('committee-province', 'Ban chỉ đạo: tỉnh, hôm nay', 'do.bcd.tinh'),
    committee('committee-province-then', 'Ban chỉ đạo: tỉnh, ngày khác', 'do.bcd.tinh', otherDay),
    committee('committee-country', 'Ban chỉ đạo: cả nước, hôm nay', 'do.bcd.nuoc'),
    committee('committee-country-then', 'Ban chỉ đạo: cả nước, ngày khác', 'do.bcd.nuoc', otherDay),
    {
      key: 'reoffending-country',
      title: 'Tái phạm: cả nước',
      user: 'do.bcd.nuoc',
      path: '/ban-chi-dao/tai-pham',
      limit: 3,
      reads: (actor) => getReOffenceFigures(actor, {}),
    },
    {
      key: 'tasks-country',
      title: 'Nhiệm vụ: cả nước',
      user: 'do.bcd.nuoc',
      path: '/nhiem-vu?xem=all',
      limit: 3,
      reads: (actor) => listTasks(actor, { view: 'all' }),
    },
    ...loanScenes(loanId),
    ...(support ? supportScenes(support) : []),
  ];
}

/** The pages whose JavaScript is weighed: every kind of screen that officers and committees open. */
export const pagesWithScripts = (caseId: string): { user: BenchUser; path: string }[] => [
  { user: 'do.xa', path: '/hom-nay' },
  { user: 'do.xa', path: '/ho-so' },
  { user: 'do.xa', path: `/ho-so/${caseId}` },
  { user: 'do.xa', path: `/ho-so/${caseId}/ghi-nhan` },
  { user: 'do.xa', path: `/ho-so/${caseId}/phan-nhom` },
  { user: 'do.xa', path: '/ho-so/moi' },
  { user: 'do.xa', path: '/nhap-danh-sach' },
  { user: 'do.bcd.nuoc', path: '/ban-chi-dao' },
];

/** Signed in, in the frame, with nothing of its own to read. */
export const emptyPage: { user: BenchUser; path: string } = { user: 'do.xa', path: '/vay-von/danh-sach/co-so' };
