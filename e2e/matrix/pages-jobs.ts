// Pages and files of firms, vacancies and placements, as pages.ts.
import { row } from './notation';
import type { Download, PageRule } from './pages';

const looksUp = row('P,C,O,H,S +.....  M,B,V,A,Q r.....');

export const jobPages: readonly PageRule[] = [
  {
    route: '/(app)/viec-lam/page',
    path: (t) => `/viec-lam?noi=all&q=${t.job.vacancyId}`,
    rule: 'vacancy.list',
    on: 'firm',
    shows: (t) => t.job.vacancyTitle,
    holds: [],
  },
  {
    route: '/(app)/viec-lam/[id]/page',
    path: (t) => `/viec-lam/${t.job.vacancyId}`,
    rule: 'vacancy.read',
    on: 'firm',
    shows: (t) => t.job.vacancyTitle,
    id: (t) => t.job.vacancyId,
    // Whom the reader sees of those who could do it.
    holds: ['name', 'hamlet'],
  },
  {
    route: '/(app)/viec-lam/co-so/page',
    path: (t) => `/viec-lam/co-so?noi=all&q=${t.job.employerId}`,
    rule: 'employer.list',
    on: 'firm',
    shows: (t) => t.job.employerName,
    holds: [],
  },
  {
    route: '/(app)/viec-lam/co-so/[id]/page',
    path: (t) => `/viec-lam/co-so/${t.job.employerId}`,
    rule: 'employer.read',
    on: 'firm',
    shows: (t) => t.job.employerName,
    id: (t) => t.job.employerId,
    holds: ['name'],
  },
  {
    route: '/(app)/viec-lam/co-so/moi/page',
    path: () => '/viec-lam/co-so/moi',
    rule: 'employer.create',
    on: 'installation',
    shows: () => 'Ghi cơ sở mới',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/viec-lam/co-so/nhap/page',
    path: () => '/viec-lam/co-so/nhap',
    rule: 'jobSheet.create',
    on: 'installation',
    shows: () => 'Nhập cơ sở từ Excel',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/viec-lam/nhap/page',
    path: () => '/viec-lam/nhap',
    rule: 'jobSheet.create',
    on: 'installation',
    shows: () => 'Nhập tin tuyển dụng từ Excel',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/viec-lam/lich/page',
    path: () => '/viec-lam/lich',
    rule: looksUp,
    on: 'installation',
    shows: () => 'Lịch theo dõi việc làm',
    isTitle: true,
    holds: ['name', 'hamlet'],
  },
  {
    route: '/(app)/ho-so/[id]/viec-lam/page',
    path: (t) => `/ho-so/${t.person.caseId}/viec-lam`,
    rule: 'jobProfile.read',
    on: 'seeker',
    shows: (t) => t.person.canaries.name,
    id: (t) => t.person.caseId,
    holds: ['name', 'hamlet'],
  },
];

export const jobDownloads: readonly Download[] = [
  {
    route: '/api/viec-lam/xuat/route',
    path: (t) => `/api/viec-lam/xuat?noi=all&q=${t.job.vacancyId}`,
    rule: 'vacancy.export',
    on: 'firm',
    holds: [],
    shows: (t) => t.job.vacancyTitle,
  },
  {
    route: '/api/viec-lam/co-so/xuat/route',
    path: (t) => `/api/viec-lam/co-so/xuat?noi=all&q=${t.job.employerId}`,
    rule: 'employer.export',
    on: 'firm',
    holds: [],
    shows: (t) => t.job.employerName,
  },
  // What an employer receives: of this person the trades alone were agreed to.
  {
    route: '/api/viec-lam/gioi-thieu/[id]/route',
    path: (t) => `/api/viec-lam/gioi-thieu/${t.job.disclosureId}?dang=docx`,
    rule: 'consent.export',
    on: 'referred',
    holds: [],
    shows: (t) => t.job.vacancyTitle,
  },
];
