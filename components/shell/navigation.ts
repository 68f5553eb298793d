import type { Role } from '@/lib/access/roles';

export interface NavItem {
  href: string;
  label: string;
  /** Also in the bar at the bottom of a phone. */
  isPrimary?: boolean;
  /** How many wait there. */
  count?: number;
}

const today: NavItem = { href: '/hom-nay', label: 'Hôm nay', isPrimary: true };
const cases: NavItem = { href: '/ho-so', label: 'Hồ sơ', isPrimary: true };
const jobs: NavItem = { href: '/viec-lam', label: 'Việc làm' };
/** Whose main work it is. */
const ownJobs: NavItem = { ...jobs, isPrimary: true };
const lists: NavItem = { href: '/nhap-danh-sach', label: 'Nhập danh sách' };
const needs: NavItem = { href: '/nhu-cau', label: 'Nhu cầu', isPrimary: true };
const training: NavItem = { href: '/hoc-nghe', label: 'Học nghề' };
const transfers: NavItem = { href: '/chuyen-dia-ban', label: 'Chuyển địa bàn' };
const committee: NavItem = { href: '/ban-chi-dao', label: 'Ban chỉ đạo', isPrimary: true };
const audit: NavItem = { href: '/nhat-ky', label: 'Nhật ký', isPrimary: true };
const users: NavItem = { href: '/quan-tri/nguoi-dung', label: 'Người dùng', isPrimary: true };
const units: NavItem = { href: '/quan-tri/don-vi', label: 'Đơn vị', isPrimary: true };
const settings: NavItem = { href: '/quan-tri/thiet-dat', label: 'Thiết đặt' };
const lendingRules: NavItem = { href: '/quan-tri/quy-dinh-vay', label: 'Quy định cho vay' };
const modelReference: NavItem = { href: '/quan-tri/mo-hinh', label: 'Loại mô hình' };
const bankToday: NavItem = { href: '/vay-von', label: 'Hôm nay', isPrimary: true };
const loanLists: NavItem = { href: '/vay-von/danh-sach', label: 'Danh sách vay vốn' };
const receivedLists: NavItem = { href: '/vay-von/danh-sach', label: 'Danh sách', isPrimary: true };
const loanFiles: NavItem = { href: '/vay-von/sao-ke', label: 'Sao kê', isPrimary: true };
const applications: NavItem = { href: '/vay-von/ho-so', label: 'Hồ sơ vay', isPrimary: true };
const approvals: NavItem = { href: '/vay-von/phe-duyet', label: 'Phê duyệt', isPrimary: true };
const loanAccounts: NavItem = { href: '/vay-von/khoan-vay', label: 'Khoản vay', isPrimary: true };
const portfolio: NavItem = { href: '/vay-von/danh-muc', label: 'Danh mục' };

const tasks: NavItem = { href: '/nhiem-vu', label: 'Nhiệm vụ' };
const models: NavItem = { href: '/mo-hinh', label: 'Mô hình' };
const communication: NavItem = { href: '/tuyen-truyen', label: 'Tuyên truyền' };
const commendations: NavItem = { href: '/khen-thuong', label: 'Khen thưởng' };
const reports: NavItem = { href: '/bao-cao', label: 'Báo cáo' };
/** What carries people beside the register: models, what speaks for them, who is thanked. */
const carried: readonly NavItem[] = [models, communication, commendations];
const communePolice = [
  today,
  cases,
  lists,
  tasks,
  committee,
  reports,
  transfers,
  needs,
  jobs,
  training,
  loanLists,
  ...carried,
] as const;

/** What each role finds in the menu; the first entry is where it lands after signing in. */
export const navigation = {
  COMMUNE_POLICE: communePolice,
  COMMUNE_POLICE_CHIEF: communePolice,
  COMMUNE_OFFICER: [today, needs, ownJobs, cases, tasks, training, committee, reports, loanLists, ...carried],
  COMMUNE_CHAIR: [committee, tasks, cases, reports, needs, jobs, training, loanLists, ...carried],
  SUPERIOR_POLICE: [
    committee,
    tasks,
    today,
    cases,
    reports,
    lists,
    transfers,
    needs,
    jobs,
    training,
    loanLists,
    ...carried,
  ],
  COMMITTEE_MEMBER: [committee, { ...tasks, isPrimary: true }, reports, ...carried],
  BANK_OFFICER: [bankToday, applications, loanAccounts, receivedLists, loanFiles, portfolio],
  BANK_APPROVER: [bankToday, approvals, applications, loanAccounts, receivedLists, loanFiles, portfolio],
  AUDITOR: [audit],
  ADMINISTRATOR: [users, units, settings, lendingRules, modelReference],
} as const satisfies Record<Role, readonly NavItem[]>;

/** The menu with how many people wait to be received. */
export const withWaiting = (items: readonly NavItem[], waiting: number): NavItem[] =>
  items.map((item) => (item.href === transfers.href && waiting > 0 ? { ...item, count: waiting } : item));

export const homeOf = (role: Role): string => navigation[role][0].href;
