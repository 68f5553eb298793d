// Every page and route handler of the build, by hand: what it is about, who sees it, and what stands on it then. A route
// that is not named here fails the closure test.

import type { CanaryKind } from './canaries';
import type { Cell } from './expected';
import { type Row, row, type Seat } from './notation';
import type { Kind, Target } from './operation';
import { evidencePages } from './pages-evidence';
import { jobDownloads, jobPages } from './pages-jobs';
import { modelDownloads, modelPages } from './pages-models';
import { reportDownloads, reportPages } from './pages-reports';
import { steeringDownloads, steeringPages } from './pages-steering';

export interface PageRule {
  /** As in the build's manifest. */
  route: string;
  path: (target: Target) => string;
  /** The cell of the table that answers for it, or a row of its own where the table has no such record. */
  rule: Cell | Row;
  on: Kind;
  /** What a reader who may read finds on it. */
  shows: (target: Target) => string;
  /** A title, which the menu of others may hold as well. */
  isTitle?: true;
  /** Who is led to another page that is theirs instead. */
  leads?: { seats: readonly Seat[]; to: string };
  /** The id in its address; asked with another one, the page must answer as for a hidden record. */
  id?: (target: Target) => string;
  /** What it may hold of people: the whole file as far as the role reads it, or these cells. */
  holds: 'file' | readonly CanaryKind[];
}

const listed = ['name', 'hamlet', 'occupation'] as const;
const name = (t: Target) => t.person.canaries.name;
const caseId = (t: Target) => t.person.caseId;
const ofCase = (step: string, rule: Cell, on: Kind, holds: PageRule['holds'] = 'file', shows = name): PageRule => ({
  route: `/(app)/ho-so/[id]${step.startsWith('?') ? '' : step}/page`,
  path: (t) => `/ho-so/${t.person.caseId}${step}`,
  rule,
  on,
  shows,
  id: caseId,
  holds,
});
const ofTransfer = (rule: Cell, on: Kind, shows: PageRule['shows'], holds: PageRule['holds']): PageRule => ({
  route: '/(app)/chuyen-dia-ban/[id]/page',
  path: (t) => `/chuyen-dia-ban/${t.person.transferId}`,
  ...{ rule, on, shows, holds },
  id: (t) => t.person.transferId,
});
const administration = (path: string, rule: Cell, shows: string): PageRule => ({
  route: `/(app)/quan-tri/${path}/page`,
  path: () => `/quan-tri/${path}`,
  rule,
  on: 'installation',
  shows: () => shows,
  isTitle: true,
  holds: [],
});

const merged = [
  'name',
  'phone',
  'hamlet',
  'address',
  'representative',
  'representativePhone',
  'certificate',
] as const satisfies readonly CanaryKind[];
const pairPage = (rule: Cell, on: Kind): PageRule => ({
  route: '/(app)/ho-so/trung/[id]/page',
  path: (t) => `/ho-so/trung/${t.files.pairId}`,
  rule,
  on,
  shows: name,
  id: (t) => t.files.pairId,
  holds: merged,
});
const mergePage = (rule: Cell, on: Kind, holds: PageRule['holds']): PageRule => ({
  route: '/(app)/ho-so/trung/gop/[id]/page',
  path: (t) => `/ho-so/trung/gop/${t.files.mergeId}`,
  rule,
  on,
  shows: (t) => t.files.kept.number,
  id: (t) => t.files.mergeId,
  holds,
});

const bankOnly = row('B,V +.....  P,C,O,H,S,M,A,Q r.....');
const ofLending = (
  address: string,
  rule: Cell | Row,
  on: Kind,
  part: 'listId' | 'rowId' | 'applicationId' | 'loanId',
): PageRule => ({
  route: `/(app)/vay-von/${address}/page`,
  path: (t) => `/vay-von/${address.replace(/\[\w+\]/, t.lending[part])}`,
  ...{ rule, on, holds: [] },
  shows: (t) => t.lending.name,
  id: (t) => t.lending[part],
});
const bankPage = (address: string, title: string, rule: Row = bankOnly): PageRule => ({
  route: `/(app)/vay-von/${address}/page`,
  path: () => `/vay-von/${address}`,
  ...{ rule, on: 'installation', holds: [], isTitle: true },
  shows: () => title,
});

export const pages: readonly PageRule[] = [
  ...jobPages,
  ...modelPages,
  ...reportPages,
  ...steeringPages,
  ...evidencePages,
  ofCase('', 'case.read', 'managed'),
  // The tabs are the same page; the police's tab falls back to the first for others.
  ofCase('?muc=theo-doi', 'followUp.read', 'managed', 'file', (t) => t.person.canaries.followUpNote),
  ofCase('?muc=viec-lam', 'employment.read', 'managed', 'file', (t) => t.person.canaries.occupation),
  ofCase('?muc=vay-von', 'loanSign.read', 'managed'),
  ofCase('?muc=giay-to', 'certificate.read', 'managed', 'file', (t) => t.person.canaries.certificate),
  ofCase('?muc=nhat-ky', 'history.read', 'managed'),
  ofCase('/ghi-nhan', 'followUp.create', 'received'),
  ofCase('/ket-thuc', 'case.close', 'managed'),
  ofCase('/ket-thuc', 'case.close', 'closed'),
  // The one page with the whole number in it: the form that corrects it.
  ofCase('/nhan-than', 'person.change', 'received', [
    'name',
    'phone',
    'address',
    'hamlet',
    'representative',
    'representativePhone',
    'wholeNumber',
  ]),
  ofCase('/phan-nhom', 'assessment.create', 'received'),
  ofCase('/tiep-nhan', 'interview.create', 'expected'),
  ofCase('/xac-minh', 'addressCheck.create', 'expected'),
  ofCase('/chuyen-dia-ban', 'transfer.create', 'received'),
  ofCase('/di-noi-khac', 'departure.create', 'received'),
  ofCase('/di-noi-khac', 'departure.close', 'movedAway'),
  ofCase('/mat-lien-lac', 'search.read', 'managed'),
  ofCase('/mat-lien-lac', 'search.create', 'received'),
  ofTransfer('transfer.read', 'sentTransfer', (t) => t.person.transferName, []),
  ofTransfer('arrival.read', 'incomingTransfer', (t) => t.person.transferName, []),
  ofTransfer('transfer.read', 'managed', name, ['name', 'transferReason', 'transferAddress', 'transferReply']),
  {
    route: '/(app)/chuyen-dia-ban/page',
    path: () => '/chuyen-dia-ban',
    rule: row('P,C,S +.....  O,H,M,B,V,A,Q r.....'),
    on: 'sentTransfer',
    shows: () => 'Chuyển địa bàn',
    isTitle: true,
    holds: ['name'],
  },
  {
    route: '/(app)/ho-so/page',
    path: (t) => `/ho-so?q=${t.person.number}`,
    rule: 'person.list',
    on: 'managed',
    shows: name,
    holds: listed,
  },
  {
    route: '/(app)/ho-so/page',
    path: () => '/ho-so',
    rule: row('P,C,O,H,S +.....  M,B,V,A,Q r.....'),
    on: 'managed',
    shows: () => 'Hồ sơ',
    isTitle: true,
    holds: listed,
  },
  {
    route: '/(print)/ho-so/in/page',
    path: (t) => `/ho-so/in?q=${t.person.number}`,
    rule: 'person.export',
    on: 'managed',
    shows: name,
    holds: listed,
  },
  {
    route: '/(app)/ho-so/hang-loat/page',
    path: () => '/ho-so/hang-loat',
    rule: row('P,C +.....  O,H,S,M,B,V,A,Q r.....'),
    on: 'bulk',
    shows: () => 'Làm hàng loạt',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/ho-so/hang-loat/[id]/page',
    path: (t) => `/ho-so/hang-loat/${t.bulkId}`,
    rule: 'bulk.read',
    on: 'bulk',
    shows: name,
    id: (t) => t.bulkId,
    holds: ['name'],
  },
  {
    route: '/(app)/ho-so/trung/page',
    path: () => '/ho-so/trung',
    rule: 'pairCount.read',
    on: 'pair',
    shows: () => 'Hồ sơ có thể trùng',
    isTitle: true,
    holds: ['name', 'hamlet'],
  },
  pairPage('pair.read', 'pair'),
  pairPage('crossPair.read', 'crossPair'),
  mergePage('merge.read', 'merge', merged),
  // The chief of one side sees who it is about; its officers see the record.
  mergePage('crossMerge.read', 'crossMerge', merged),
  {
    route: '/(app)/ho-so/moi/page',
    path: () => '/ho-so/moi',
    rule: 'person.create',
    on: 'installation',
    shows: () => 'Lập hồ sơ sắp về',
    isTitle: true,
    holds: ['hamlet'],
  },
  {
    route: '/(app)/hom-nay/page',
    path: () => '/hom-nay?muc=all',
    // Of the police their visits and deadlines, of the commune's officer what people need.
    rule: row('P,C,O +hhhh+  S +++hh+  H,M,B,V,A,Q rrrrrr'),
    on: 'managed',
    shows: name,
    holds: ['name', 'hamlet', 'snoozeReason', 'need'],
  },
  {
    route: '/(app)/nhu-cau/page',
    path: () => '/nhu-cau?muc=open',
    rule: 'need.list',
    on: 'managed',
    shows: name,
    holds: ['name', 'hamlet', 'need'],
  },
  {
    route: '/(app)/hoc-nghe/page',
    path: (t) => `/hoc-nghe?truong=${t.course.schoolId}`,
    rule: 'course.list',
    on: 'course',
    shows: (t) => t.course.courseId,
    holds: [],
  },
  {
    route: '/(app)/hoc-nghe/[id]/page',
    path: (t) => `/hoc-nghe/${t.course.courseId}`,
    rule: 'course.read',
    on: 'course',
    shows: () => 'Khóa may',
    id: (t) => t.course.courseId,
    holds: ['name', 'hamlet'],
  },
  {
    route: '/(app)/ban-chi-dao/page',
    path: () => '/ban-chi-dao',
    rule: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    on: 'installation',
    shows: () => 'Bảng điều hành',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/vay-von/page',
    path: () => '/vay-von',
    rule: row('B,V +.....  P,C,O,H,S,M,A,Q r.....'),
    on: 'installation',
    shows: () => 'Hôm nay',
    isTitle: true,
    leads: { seats: ['P', 'C', 'O', 'H', 'S'], to: '/vay-von/danh-sach' },
    holds: [],
  },
  bankPage('khoan-vay', 'Khoản vay'),
  bankPage('danh-muc', 'Danh mục cho vay'),
  ofLending('khoan-vay/[id]', 'loan.read', 'runningLoan', 'loanId'),
  ofLending('khoan-vay/giai-ngan/[id]', 'approvedLoan.read', 'approvedApplication', 'applicationId'),
  // Whoever drafts a list sees whom of the register they could put on it.
  { ...ofLending('danh-sach/[id]', 'loanList.read', 'listedDraft', 'listId'), holds: ['name', 'hamlet'] },
  ofLending('danh-sach/[id]', 'signedList.read', 'signedList', 'listId'),
  ofLending('danh-sach/[id]', 'confirmedList.read', 'submitted', 'listId'),
  {
    route: '/(app)/vay-von/danh-sach/[id]/dong/[caseId]/page',
    path: (t) => `/vay-von/danh-sach/${t.lending.listId}/dong/${t.person.caseId}`,
    rule: 'loanCandidate.read',
    on: 'draftList',
    shows: name,
    holds: ['name', 'certificate', 'representative', 'representativePhone'],
  },
  bankPage('danh-sach', 'Danh sách vay vốn', row('P,C,O,H,S,B,V +.....  M,A,Q r.....')),
  bankPage('danh-sach/co-so', 'Lập Mẫu 02', row('P,C +.....  O,H,S,M,B,V,A,Q r.....')),
  ofLending('ho-so/moi/[dong]', 'confirmedLine.read', 'confirmedLine', 'rowId'),
  ofLending('ho-so/[id]', 'loanApplication.read', 'submitted', 'applicationId'),
  bankPage('ho-so', 'Hồ sơ vay'),
  bankPage('phe-duyet', 'Phê duyệt'),
  bankPage('pheu', 'Phễu hồ sơ vay'),
  bankPage('to-tiet-kiem', 'Tổ tiết kiệm và vay vốn'),
  {
    route: '/(app)/vay-von/sao-ke/page',
    path: () => '/vay-von/sao-ke',
    rule: 'loanFile.list',
    on: 'loanFile',
    shows: (t) => t.loanFile.id,
    holds: [],
  },
  {
    route: '/(app)/vay-von/sao-ke/[id]/page',
    path: (t) => `/vay-von/sao-ke/${t.loanFile.id}`,
    rule: 'loanFile.read',
    on: 'loanFile',
    shows: () => 'Lê Thị Sao Kê',
    id: (t) => t.loanFile.id,
    holds: [],
  },
  {
    route: '/(app)/nhat-ky/page',
    path: (t) => `/nhat-ky?tu=01/01/2026&viec=worklist.snooze&hs=${t.person.number}`,
    rule: 'auditTrail.list',
    on: 'managed',
    shows: () => 'dongnghiep',
    holds: [],
  },
  {
    route: '/(app)/nhap-danh-sach/page',
    path: () => '/nhap-danh-sach',
    rule: row('P,C,S +.....  O,H,M,B,V,A,Q r.....'),
    on: 'batch',
    shows: () => 'Nhập danh sách',
    isTitle: true,
    holds: [],
  },
  {
    route: '/(app)/nhap-danh-sach/[id]/page',
    path: (t) => `/nhap-danh-sach/${t.batchId}`,
    rule: 'importBatch.read',
    on: 'batch',
    shows: (t) => t.batchId,
    isTitle: true,
    id: (t) => t.batchId,
    holds: [],
  },
  administration('nguoi-dung', 'setting.list', 'Người dùng'),
  administration('nguoi-dung/moi', 'setting.list', 'Tạo tài khoản'),
  administration('don-vi', 'setting.list', 'Đơn vị'),
  administration('don-vi/moi', 'setting.list', 'Thêm đơn vị'),
  administration('don-vi/nhap', 'setting.list', 'Nhập danh mục đơn vị'),
  administration('sap-xep', 'setting.list', 'Sắp xếp địa bàn'),
  administration('sap-xep/moi', 'setting.list', 'Lập phương án sắp xếp'),
  administration('thiet-dat', 'setting.list', 'Thiết đặt'),
  administration('quy-dinh-vay', 'lendingRule.list', 'Quy định cho vay'),
  {
    route: '/(app)/quan-tri/nguoi-dung/[id]/page',
    path: (t) => `/quan-tri/nguoi-dung/${t.staff.userId}`,
    rule: 'user.read',
    on: 'staff',
    shows: (t) => t.staff.username,
    id: (t) => t.staff.userId,
    holds: [],
  },
  {
    route: '/(app)/quan-tri/don-vi/[id]/page',
    path: (t) => `/quan-tri/don-vi/${t.unit.id}`,
    rule: 'unit.read',
    on: 'unit',
    shows: (t) => t.unit.code,
    id: (t) => String(t.unit.id),
    holds: [],
  },
  {
    route: '/(app)/quan-tri/sap-xep/[id]/page',
    path: (t) => `/quan-tri/sap-xep/${t.reorganisation.id}`,
    rule: 'reorganisation.read',
    on: 'reorganisation',
    shows: () => 'Trực thuộc',
    id: (t) => t.reorganisation.id,
    holds: [],
  },
];

/** Pages that hold no record: the way in, and what Next makes by itself. Each with where it leads when asked signed in. */
export const otherRoutes: Readonly<Record<string, string>> = {
  '/(app)/page': 'dẫn tới trang chính của vai trò',
  '/(offline)/ngoai-tuyen/page': 'khung trống, giống nhau với mọi người: dữ liệu chỉ nằm trên máy (offline.spec.ts)',
  '/(entry)/chua-co-vai-tro/page': 'chỉ cho người chưa có vai trò, còn lại về trang chính',
  '/(entry)/dang-nhap/page': 'chỉ cho người chưa đăng nhập',
  '/(entry)/doi-mat-khau/page': 'mật khẩu của chính mình',
  '/(entry)/thiet-lap/page': 'chỉ khi chưa có tài khoản nào',
  '/_global-error/page': 'lỗi ngoài dự kiến, không có dữ liệu',
  '/_not-found/page': 'không tìm thấy, không có dữ liệu',
  '/icon.svg/route': 'hình biểu tượng',
  '/manifest.webmanifest/route': 'tên và biểu tượng của ứng dụng',
  '/api/auth/[...nextauth]/route': 'đăng nhập: đo riêng bên dưới',
  '/api/bao-cao/tien-do/route': 'bước đang làm của lần gửi của chính mình (progress.test.ts), không có dữ liệu',
  '/api/health/route': 'tình trạng máy chủ, không có dữ liệu',
};

export interface Download {
  route: string;
  path: (target: Target) => string;
  rule: Cell;
  on: Kind;
  holds: readonly CanaryKind[];
  shows: (target: Target) => string;
}

/** Files that leave: the register and the trail as workbooks. */
export const downloads: readonly Download[] = [
  ...jobDownloads,
  ...modelDownloads,
  ...reportDownloads,
  ...steeringDownloads,
  {
    route: '/api/vay-von/ho-so/[id]/route',
    path: (t) => `/api/vay-von/ho-so/${t.lending.applicationId}?dang=docx`,
    rule: 'loanApplication.export',
    on: 'submitted',
    holds: [],
    shows: (t) => t.lending.name,
  },
  {
    route: '/api/vay-von/danh-sach/[id]/route',
    path: (t) => `/api/vay-von/danh-sach/${t.lending.listId}?dang=docx`,
    rule: 'confirmedList.export',
    on: 'confirmedLine',
    holds: [],
    shows: (t) => t.lending.name,
  },
  {
    route: '/api/nhap-danh-sach/[id]/loi/route',
    path: (t) => `/api/nhap-danh-sach/${t.batchId}/loi`,
    rule: 'importBatch.export',
    on: 'batch',
    holds: [],
    shows: () => 'Trần Văn Lỗi',
  },
  {
    route: '/api/nhap-danh-sach/[id]/tien-do/route',
    path: (t) => `/api/nhap-danh-sach/${t.batchId}/tien-do`,
    rule: 'importBatch.read',
    on: 'batch',
    holds: [],
    shows: () => 'REVIEW',
  },
  {
    route: '/api/vay-von/khoan-vay/[id]/sao-ke/route',
    path: (t) => `/api/vay-von/khoan-vay/${t.lending.loanId}/sao-ke?dang=docx`,
    rule: 'loan.read',
    on: 'runningLoan',
    holds: [],
    shows: (t) => t.lending.name,
  },
  {
    route: '/api/vay-von/khoan-vay/xuat/route',
    path: (t) => `/api/vay-von/khoan-vay/xuat?q=${t.lending.loanId}`,
    rule: 'loan.export',
    on: 'runningLoan',
    holds: [],
    shows: (t) => t.lending.name,
  },
  {
    route: '/api/vay-von/sao-ke/[id]/chenh-lech/route',
    path: (t) => `/api/vay-von/sao-ke/${t.loanFile.id}/chenh-lech`,
    rule: 'loanFile.export',
    on: 'loanFile',
    holds: [],
    shows: () => 'Lê Thị Sao Kê',
  },
  // Reading only; what is sent to it is measured in matrix-sending.spec.ts.
  {
    route: '/api/ngoai-tuyen/route',
    path: () => `/api/ngoai-tuyen?may=${'m'.repeat(22)}`,
    rule: 'worklist.export',
    on: 'managed',
    holds: listed,
    shows: name,
  },
  {
    route: '/api/ho-so/hang-loat/[id]/tien-do/route',
    path: (t) => `/api/ho-so/hang-loat/${t.bulkId}/tien-do`,
    rule: 'bulk.read',
    on: 'bulk',
    holds: [],
    shows: () => 'READY',
  },
  {
    route: '/api/ho-so/xuat/route',
    path: (t) => `/api/ho-so/xuat?q=${t.person.number}`,
    rule: 'person.export',
    on: 'managed',
    holds: listed,
    shows: name,
  },
  {
    route: '/api/nhat-ky/xuat/route',
    path: (t) => `/api/nhat-ky/xuat?tu=01/01/2026&hs=${t.person.number}`,
    rule: 'auditTrail.export',
    on: 'managed',
    holds: [],
    shows: () => 'dongnghiep',
  },
];
