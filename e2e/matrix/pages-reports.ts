import { row } from './notation';
import type { Target } from './operation';
import type { Download, PageRule } from './pages';

const reportId = (t: Target) => t.report.reportId;
const words = (t: Target) => t.report.words;

export const reportPages: readonly PageRule[] = [
  {
    route: '/(app)/bao-cao/page',
    path: () => '/bao-cao',
    rule: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    on: 'sentReport',
    shows: () => 'Báo cáo',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/bao-cao/moi/page',
    path: () => '/bao-cao/moi',
    rule: 'reportChoice.list',
    on: 'installation',
    shows: () => 'Lập báo cáo',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/bao-cao/[id]/page',
    path: (t) => `/bao-cao/${t.report.reportId}`,
    rule: 'sentReport.read',
    on: 'sentReport',
    shows: words,
    id: reportId,
    holds: [],
  },
];

export const reportDownloads: readonly Download[] = [
  {
    route: '/api/bao-cao/[id]/route',
    path: (t) => `/api/bao-cao/${t.report.reportId}?dang=docx`,
    rule: 'sentReport.export',
    on: 'sentReport',
    holds: [],
    shows: words,
  },
  {
    route: '/api/bao-cao/[id]/da-ky/route',
    path: (t) => `/api/bao-cao/${t.report.reportId}/da-ky`,
    rule: 'signedFile.read',
    on: 'sentReport',
    holds: [],
    shows: words,
  },
];
