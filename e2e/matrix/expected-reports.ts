// Reports: a unit writes, its head signs, the police above receive; the people's committee has its own. The steering committee
// reads what was shared with it. Written by hand, like the rest of the table (expected.ts).
import { none, row } from './notation';

/** The commune's police until it is sent. */
const policeOwn = row('P,C +hhhh+  O,H,S,M hhhhhh  B,V,A,Q rrrrrr');
const policeWrite = row('P,C +hhhh+  O,H,S,M,B,V,A,Q hhhhhh');
const chiefSigns = row('P rhhhhr  C +hhhh+  O,H,S,M,B,V,A,Q hhhhhh');
const officeOwn = row('O,H +hhhh+  P,C,S,M hhhhhh  B,V,A,Q rrrrrr');
const officeWrite = row('O,H +hhhh+  P,C,S,M,B,V,A,Q hhhhhh');
const chairSigns = row('O rhhhhr  H +hhhh+  P,C,S,M,B,V,A,Q hhhhhh');
/** Sent up: its own police, the police above, and the committee members with whom it was shared. */
const sentReads = row('P,C +hhhh+  S +++hh+  O,H hhhhhh  M ++hhh+  M1 +hhhh+  M3 +++hh+  B,V,A,Q rrrrrr');
const aboveAnswers = row('P,C rhhhhr  S +++hh+  O,H hhhhhh  M rrhhhr  M1 rhhhhr  M3 rrrhhr  B,V,A,Q hhhhhh');
const aboveWrites = row('S +++hh+  P,C,O,H,M,B,V,A,Q hhhhhh');
const screen = row('P,C,O,H,S +.....  M,B,V,A,Q r.....');

const noDeletion = none('không xóa: bỏ khi đang soạn, đã ký thì giữ lại');
const noExport = none('tải như sentReport.export');
const step = none('việc của bước khác trong vòng đời báo cáo');

export const expectedReports = {
  report: {
    list: policeOwn,
    read: policeOwn,
    // Of one's own commune; the police above of units above communes.
    create: row('P,C,O,H +aaa..  S aa+a..  M,B,V,A,Q rrrr..'),
    change: policeWrite,
    decide: chiefSigns,
    close: policeWrite,
    export: noExport,
    delete: noDeletion,
  },
  officeReport: {
    list: officeOwn,
    read: officeOwn,
    create: none('như report.create'),
    change: officeWrite,
    decide: chairSigns,
    close: none('như report.close'),
    export: noExport,
    delete: noDeletion,
  },
  signedReport: {
    list: none('như report.list'),
    read: none('như report.read'),
    create: step,
    change: none('đã ký thì không sửa'),
    // Sent up.
    decide: policeWrite,
    close: step,
    export: noExport,
    delete: noDeletion,
  },
  sentReport: {
    list: sentReads,
    read: sentReads,
    create: step,
    // Sent back.
    change: aboveAnswers,
    decide: aboveAnswers,
    close: step,
    export: sentReads,
    delete: noDeletion,
  },
  // What was signed, with every number in it.
  signedFile: {
    list: step,
    read: row('P,C +hhhh+  S +++hh+  O,H hhhhhh  M,B,V,A,Q rrrrrr'),
    create: step,
    change: step,
    decide: step,
    close: step,
    export: noExport,
    delete: noDeletion,
  },
  // Of the level above, with what the communes reported.
  superiorReport: {
    list: none('như report.list'),
    read: none('như report.read'),
    create: none('như report.create'),
    change: aboveWrites,
    decide: none('như report.decide'),
    close: none('như report.close'),
    export: noExport,
    delete: noDeletion,
  },
  reportChoice: {
    list: screen,
    read: none('chỉ là các mục để chọn'),
    create: none('chỉ là các mục để chọn'),
    change: none('chỉ là các mục để chọn'),
    decide: none('chỉ là các mục để chọn'),
    close: none('chỉ là các mục để chọn'),
    export: noExport,
    delete: none('chỉ là các mục để chọn'),
  },
  reportStanding: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('S +.....  P,C,O,H,M,B,V,A,Q r.....'),
    create: none('suy ra từ báo cáo'),
    change: none('suy ra từ báo cáo'),
    decide: none('suy ra từ báo cáo'),
    close: none('suy ra từ báo cáo'),
    export: noExport,
    delete: none('suy ra từ báo cáo'),
  },
  // A number of people and a sum, as a signed report told them.
  toldLoans: {
    list: none('một số, không có danh sách'),
    read: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    create: none('lấy từ báo cáo đã ký'),
    change: none('lấy từ báo cáo đã ký'),
    decide: none('lấy từ báo cáo đã ký'),
    close: none('lấy từ báo cáo đã ký'),
    export: none('nằm trong báo cáo'),
    delete: noDeletion,
  },
} as const;

export const reportAuditedReads = ['report.export', 'report.signed-file'] as const;
