// Who may do what with firms, vacancies, job profiles and placements: written by hand from the rules of the work, as
// expected.ts (same order of the six letters). Firms and vacancies are no personal data: whoever works with people looks
// them up in the whole country; the commune a firm lies in keeps it. What is about a person follows the person.
import { none, row } from './notation';

const looksUp = row('P,C,O,H,S ++++++  M,B,V,A,Q rrrrrr');
/** Whom to call there, what was promised, visits: of the firm's own area. */
const ofArea = row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q rrrrrr');
/** Another commune's firm is seen and refused by its area. */
const keeps = row('P,C,O +aaaa+  H,S rrrrrr  M,B,V,A,Q hhhhhh');
const adds = row('P,C,O +.....  H,S,M,B,V,A,Q r.....');
const seesPeople = row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q rrrrrr');
/** What helps a person is written by the commune: its officer and its police; its chair and superior police read it. */
const supports = row('P,C,O +hhhh+  H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh');
/** Fit or not is the police's word. */
const policeAnswers = row('P,C +hhhh+  O,H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh');

const noDecision = none('không phải việc cần ký');
const noExport = none('không có tệp xuất riêng');
const kept = none('không xóa, chỉ đóng hoặc kết thúc');

export const expectedJobs = {
  employer: {
    list: looksUp,
    read: looksUp,
    create: adds,
    change: keeps,
    decide: noDecision,
    close: keeps,
    export: looksUp,
    delete: kept,
  },
  employerRecord: {
    list: none('nằm trong trang cơ sở (employerRecord.read)'),
    read: ofArea,
    create: keeps,
    change: none('ghi sai thì ghi thêm dòng mới'),
    decide: noDecision,
    // Whom to call elsewhere is not seen at all.
    close: row('P,C,O +hhhh+  H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh'),
    export: noExport,
    delete: kept,
  },
  vacancy: {
    list: looksUp,
    read: looksUp,
    create: keeps,
    change: keeps,
    decide: none('đủ người do phần mềm tính từ số đã nhận'),
    close: keeps,
    export: looksUp,
    delete: kept,
  },
  // A sheet of firms or vacancies: judged row by row, then entered for one's own commune.
  jobSheet: {
    list: none('tệp chỉ được đọc, không giữ lại'),
    read: adds,
    create: adds,
    change: none('sửa tệp rồi đưa lên lại'),
    decide: noDecision,
    close: none('tệp không được giữ lại'),
    export: none('tệp xuất là danh sách (employer.export, vacancy.export)'),
    delete: kept,
  },
  // What a person looks for and cannot do; never a reason, never an offence.
  jobProfile: {
    list: seesPeople,
    read: seesPeople,
    create: none('ghi lần đầu cũng là jobProfile.change'),
    change: supports,
    decide: noDecision,
    close: none('không tìm việc nữa là một giá trị của nguyện vọng (jobProfile.change)'),
    export: noExport,
    delete: kept,
  },
  // What the person lets employers know; and the letter that says it.
  consent: {
    list: none('nằm trong việc làm của một người (jobProfile.read)'),
    read: none('nằm trong việc làm của một người (jobProfile.read)'),
    create: supports,
    change: none('đồng ý mới thay đồng ý cũ (consent.create)'),
    decide: noDecision,
    close: supports,
    export: seesPeople,
    delete: kept,
  },
  placement: {
    list: seesPeople,
    read: none('nằm trong việc làm của một người (jobProfile.read)'),
    create: supports,
    change: supports,
    decide: policeAnswers,
    close: supports,
    export: noExport,
    delete: kept,
  },
} as const;

export const jobAuditedReads: readonly string[] = [
  'employer.export',
  'vacancy.export',
  'job-profile.read',
  'job-profile.print',
];
