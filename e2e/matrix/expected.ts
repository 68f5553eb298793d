// Who may do what to which record: written by hand from the rules of the work, never derived from the app. The app does
// not import this file and this file does not import the app. Order of the six letters: own commune, sibling commune of
// the same area, elsewhere in the province (or the province's own record), another province, moved away, moved in.
import { expectedEvidence } from './expected-evidence';
import { expectedJobs, jobAuditedReads } from './expected-jobs';
import { expectedModels } from './expected-models';
import { expectedReports, reportAuditedReads } from './expected-reports';
import { expectedSteering } from './expected-steering';
import { none, row } from './notation';

export const actions = ['list', 'read', 'create', 'change', 'decide', 'close', 'export', 'delete'] as const;
export type Action = (typeof actions)[number];

// ── The words that recur, each said once ──

/** Staff who work with people see those of their commune; superior police those of their province; nobody else any. */
const seesPeople = row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q rrrrrr');
/** Offence, judgment, notes and reasons are the police's: the commune's staff see the person, not this. */
const policeReads = row('P,C +hhhh+  O,H rhhhhr  S +++hh+  M,B,V,A,Q rrrrrr');
/** The same where the whole screen is the police's: a role without it is told so whatever it asks about. */
const policeOnly = row('P,C +hhhh+  O,H rrrrrr  S +++hh+  M,B,V,A,Q rrrrrr');
/** Field work is done by the commune's own police. Superior police read it and do not write it. */
const communePoliceWrites = row('P,C +hhhh+  O,H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh');
/** What a role cannot even see, it cannot be refused: it is not there. */
const communePoliceWritesUnseen = row('P,C +hhhh+  O,H hhhhhh  S rrrhhr  M,B,V,A,Q hhhhhh');
/** Two persons: the officer proposes, the chief signs. */
const chiefDecides = row('P rhhhhr  C +hhhh+  O,H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh');
/** The same where the record itself is the police's: others cannot even see it. */
const chiefDecidesUnseen = row('P rhhhhr  C +hhhh+  O,H hhhhhh  S rrrhhr  M,B,V,A,Q hhhhhh');
/** Somebody is on the way to the commune of the relation: "away" is sent from the own commune, "in" to it from afar. */
const arrivalReads = row('P,C +hhh++  O,H rrrrrr  S +++h++  M,B,V,A,Q rrrrrr');
/** The receiving chief answers; the sender's chief sees it and is told that it is another area's. */
const arrivalDecides = row('P rhhhrr  C +hhha+  O,H hhhhhh  S rrrhrr  M,B,V,A,Q hhhhhh');
/** The auditor reads the trail of what happened in the auditor's area: it stays there when the person moves away. */
const auditorReads = row('P,C,O,H,S,M,B,V,Q rrrrrr  A +++h+h  A1 +hhh+h');
/** Administrators see staff whose running roles lie in their own area. */
const administratorReads = row('P,C,O,H,S,M,B,V,A rrrrrr  Q +++hh+  Q1 +hhhh+');
/** Names of staff are a directory, so another area's account is refused by its area, not hidden. */
const administratorWrites = row('P,C,O,H,S,M,B,V,A rrrrrr  Q +++aa+  Q1 +aaaa+');
/** Units are public; those outside the administrator's area are refused. Units do not move. */
const unitReads = row('P,C,O,H,S,M,B,V,A rrrr..  Q +++h..  Q1 +hhh..');
const unitWrites = row('P,C,O,H,S,M,B,V,A rrrr..  Q +++a..  Q1 +aaa..');
/** What holds for the whole installation: every administrator reads, only one of a province changes. */
const installationReads = row('P,C,O,H,S,M,B,V,A r.....  Q +.....');
const installationWrites = row('P,C,O,H,S,M,B,V,A r.....  Q +.....  Q1 a.....');

/** A list under import belongs to the police of its unit and of the area above. */
const listPolice = row('P,C +hhhh+  S +++hh+  O,H,M,B,V,A,Q hhhhhh');
/** Lists are handed in for units; units do not move. */
const listUnits = row('P,C +hhh..  S +++h..  O,H,M,B,V,A,Q rrrr..');

/** A list of people who borrow is the police's until their chief has signed it; then the commune's; the bank's when it is confirmed. */
const draftedListReads = row('P,C +hhhh+  S +++hh+  O,H,B,V hhhhhh  M,A,Q rrrrrr');
const draftedListWrites = row('P,C +hhhh+  S rrrhhr  O,H,M,B,V,A,Q hhhhhh');
const signedListReads = row('P,C,O,H +hhhh+  S +++hh+  B,V hhhhhh  M,A,Q rrrrrr');
const confirmedListReads = row('P,C,O,H +hhhh+  S +++hh+  B,V ++hhh+  M,A,Q rrrrrr');
/** What the bank holds is the office's that lends there and nobody else's, those above it and the commune included. */
const bankScreen = row('B,V ++hhh+  P,C,O,H,S,M,A,Q rrrrrr');
const officerWrites = row('B ++hhh+  V rrhhhr  P,C,O,H,S,M,A,Q hhhhhh');
const bankDecides = row('B,V ++hhh+  P,C,O,H,S,M,A,Q hhhhhh');

/** Needs, helpers, work and courses: the commune's officer and its police see to them; others who see the person only read. */
const communeSupports = row('P,C,O +hhhh+  H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh');
/** Firms, vacancies, schools: every commune reads them, the one they lie in keeps them. They do not move. */
const communesRead = row('P,C,O,H,S ++++..  M,B,V,A,Q rrrr..');
const communeKeeps = row('P,C,O +aaa..  H,S rrrr..  M,B,V,A,Q hhhh..');
const communeAdds = row('P,C,O +.....  H,S,M,B,V,A,Q r.....');

/** Acts on many files are field work: the commune's own police, each within the commune. */
const communePoliceScreen = row('P,C +hhhh+  O,H,S,M,B,V,A,Q rrrrrr');
const communePoliceActs = row('P,C +hhhh+  O,H,S,M,B,V,A,Q hhhhhh');
/** What is merged is answered for by the chief of the side; who cannot see it cannot be refused it. */
const chiefAnswers = row('P rhhhhr  C +hhhh+  S rrrhhr  O,H,M,B,V,A,Q hhhhhh');
/** What lies in two communes is seen as a whole only by those above both. */
const aboveBothReads = row('S +++hh+  P,C hhhhhh  O,H,M,B,V,A,Q rrrrrr');
const aboveBothActs = row('S +++hh+  P,C,O,H,M,B,V,A,Q hhhhhh');
/** How somebody reads the register is their own: "own" is one's own, the rest a colleague's. */
const ownReading = row('P,C,O,H,S +hhhhh  M,B,V,A,Q rrrrrr');

const withCase = none('ghi cùng việc khác của hồ sơ (lập, tiếp nhận, ghi nhận), không có thao tác riêng');
const noDeletion = none(
  'không xóa, chỉ kết thúc; chỉ hoàn tác một lần nhập danh sách mới bỏ được hồ sơ do lần đó tạo ra',
);
const noDecision = none('không phải việc cần ký');
const noClosing = none('chỉ hồ sơ mới có kết thúc và mở lại');
const noExport = none('không xuất riêng; tệp xuất là danh sách hồ sơ (person.export)');
const inFile = none('không có danh sách riêng, chỉ nằm trong hồ sơ');
const noCorrection = none('chưa có việc sửa trong phần này');
const referenceData = none('dữ liệu dùng chung, ai đăng nhập cũng đọc qua các màn hình; đo ở lớp SQL');

/** Part of a person's file that is written with another act and read with the file. */
const partOfFile = (read: ReturnType<typeof row>) => ({
  list: inFile,
  read,
  create: withCase,
  change: noCorrection,
  decide: noDecision,
  close: noClosing,
  export: noExport,
  delete: noDeletion,
});

// Whoever is of the office and not its officer is told so; for everybody else the file is not there.
const bankReads = row('B,V +.....  P,C,O,H,S,M,A,Q r.....');
const bankOfficerActs = row('B +.....  V r.....  P,C,O,H,S,M,A,Q h.....');

export const expected = {
  ...expectedModels,
  ...expectedReports,
  ...expectedSteering,
  ...expectedEvidence,
  // Product, the role table: commune police and chief "everything in the commune"; commune officer and chair "identity,
  // needs, work, models, group"; superior police "everything in the area, read"; committee figures only; bank only
  // confirmed lists (not built yet: nobody); auditor the trail; administrator no case.
  person: {
    list: seesPeople,
    read: seesPeople,
    // A file is opened in the officer's own commune; no other can be named.
    create: row('P,C +.....  O,H,S,M,B,V,A,Q r.....'),
    change: communePoliceWrites,
    decide: none('thông tin nhân thân không cần ký'),
    close: none('kết thúc là của hồ sơ (case.close)'),
    export: seesPeople,
    delete: noDeletion,
  },
  case: {
    list: seesPeople,
    read: seesPeople,
    create: none('lập cùng người (person.create)'),
    change: none('trạng thái đổi bằng các bước riêng (xác minh, tiếp nhận, ký, kết thúc)'),
    decide: noDecision,
    // Closing and taking it back are the chief's signature.
    close: chiefDecides,
    export: seesPeople,
    delete: noDeletion,
  },
  // Possible duplicates are looked for in one's own scope alone: an answer about others would tell that they exist.
  duplicate: {
    list: row('P,C +hhhh+  O,H,S,M,B,V,A,Q rrrrrr'),
    // Whom the rows of a list may be about.
    read: policeOnly,
    create: withCase,
    change: noCorrection,
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: noDeletion,
  },
  // Two people on file who may be one. Within a commune its police decide; superior police read it there.
  pair: {
    list: policeOnly,
    read: policeOnly,
    create: none('tìm thấy cùng lúc lập hồ sơ, nhập danh sách, sửa nhân thân'),
    change: none('trả lời là pair.decide'),
    decide: communePoliceWritesUnseen,
    close: noClosing,
    export: noExport,
    delete: none('câu trả lời được giữ để không hỏi lại'),
  },
  // A pair in two communes: to tell one of them would tell that the other's file exists.
  crossPair: {
    list: aboveBothReads,
    read: aboveBothReads,
    create: none('tìm thấy cùng lúc lập hồ sơ, nhập danh sách, sửa nhân thân'),
    change: none('trả lời là crossPair.decide'),
    decide: aboveBothActs,
    close: noClosing,
    export: noExport,
    delete: none('câu trả lời được giữ để không hỏi lại'),
  },
  pairCount: {
    list: none('một con số'),
    read: row('P,C,S +.....  O,H,M,B,V,A,Q r.....'),
    create: none('đếm từ các cặp'),
    change: none('đếm từ các cặp'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('đếm từ các cặp'),
  },
  // Proposed by the officer, signed by the chief (decide), refused (change), taken back by the chief (close).
  merge: {
    list: policeOnly,
    read: policeOnly,
    create: communePoliceWritesUnseen,
    change: chiefAnswers,
    decide: chiefAnswers,
    close: chiefAnswers,
    export: noExport,
    delete: none('biên bản gộp được giữ lại để hoàn tác và tra cứu'),
  },
  // Across communes superior police propose and the chief of each side consents; its police see the record.
  crossMerge: {
    list: policeOnly,
    read: policeOnly,
    create: aboveBothActs,
    change: chiefAnswers,
    decide: chiefAnswers,
    close: none('hoàn tác như merge.close, bởi xã của hồ sơ giữ lại (across.db.test.ts)'),
    export: noExport,
    delete: none('biên bản gộp được giữ lại để hoàn tác và tra cứu'),
  },
  hamlet: {
    list: seesPeople,
    read: none('chỉ là gợi ý khi gõ'),
    create: withCase,
    change: noCorrection,
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: noDeletion,
  },
  residence: partOfFile(seesPeople),
  certificate: partOfFile(seesPeople),
  employment: partOfFile(seesPeople),
  need: {
    ...partOfFile(seesPeople),
    list: seesPeople,
    create: communeSupports,
    change: communeSupports,
    close: communeSupports,
  },
  // Counts of the actor's own area, no row of a person; the committee's small counts are hidden.
  needFigures: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    create: none('tính từ nhu cầu'),
    change: none('tính từ nhu cầu'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('tính từ nhu cầu'),
  },
  // Người được phân công giúp đỡ.
  helper: {
    ...partOfFile(seesPeople),
    read: none('đọc cùng nhu cầu (need.read)'),
    create: communeSupports,
    close: communeSupports,
  },
  // "Hôm nay" of the commune's officer.
  supportWork: {
    list: row('O +hhhh+  P,C,H,S,M,B,V,A,Q rrrrrr'),
    read: none('mỗi dòng mở ra nơi làm việc đó'),
    create: none('suy ra từ nhu cầu, việc làm, khóa học, mô hình'),
    change: none('làm ở nơi có việc đó'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('suy ra từ nhu cầu, việc làm, khóa học, mô hình'),
  },
  school: {
    list: none('nằm trong danh sách khóa học (course.list)'),
    read: none('nằm trong khóa học (course.read)'),
    create: communeAdds,
    change: noCorrection,
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('nơi dạy nghề đã có khóa học được giữ lại'),
  },
  course: {
    list: communesRead,
    read: communesRead,
    create: communeKeeps,
    change: noCorrection,
    decide: noDecision,
    close: communeKeeps,
    export: noExport,
    delete: none('khóa học được đóng, không bị xóa'),
  },
  // Whom the form of a course offers; who learns is read with the course, each by those who see the person.
  enrolment: {
    list: row('P,C,O +hhhh+  H,S,M,B,V,A,Q rrrrrr'),
    read: seesPeople,
    create: communeSupports,
    change: communeSupports,
    decide: noDecision,
    close: communeSupports,
    export: noExport,
    delete: none('việc học đã ghi được giữ lại'),
  },
  // "Never sees: offence, judgment, police notes" for everyone who is not police.
  judgment: partOfFile(policeReads),
  offence: partOfFile(policeReads),
  addressCheck: { ...partOfFile(policeReads), create: communePoliceWrites },
  interview: { ...partOfFile(policeReads), create: communePoliceWrites },
  followUp: { ...partOfFile(policeReads), create: communePoliceWrites, change: communePoliceWritesUnseen },
  snooze: { ...partOfFile(policeReads), list: policeOnly, create: communePoliceWrites },
  // Free text about a person: the police's.
  tag: {
    ...partOfFile(policeReads),
    list: communePoliceScreen,
    create: none('gắn hàng loạt là bulk.create rồi bulk.decide'),
    change: none('gỡ hàng loạt là bulk.create rồi bulk.decide'),
  },
  bulk: {
    list: communePoliceScreen,
    read: communePoliceScreen,
    // Files out of reach are counted as not found; of the others it is shown what would be done.
    create: communePoliceScreen,
    change: none('chọn lại là một lượt mới (bulk.create)'),
    // Done, and taken back.
    decide: communePoliceActs,
    close: communePoliceActs,
    export: noExport,
    delete: none('lượt đã làm được giữ lại để hoàn tác và tra cứu'),
  },
  view: {
    list: ownReading,
    read: none('mở cách xem là mở danh sách (case.list)'),
    create: row('P,C,O,H,S +.....  M,B,V,A,Q r.....'),
    change: row('P,C,O,H,S +hhhhh  M,B,V,A,Q hhhhhh'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: row('P,C,O,H,S +hhhhh  M,B,V,A,Q hhhhhh'),
  },
  // Handing a person over to another commune: both sides' police read the row with its snapshot; of the file itself the
  // receiving side sees nothing before it has received.
  transfer: {
    list: policeOnly,
    read: policeOnly,
    create: communePoliceWrites,
    change: none('đề xuất sai thì rút và lập lại'),
    // Signed and sent; withdrawn.
    decide: chiefDecidesUnseen,
    close: chiefDecidesUnseen,
    export: noExport,
    delete: none('lần chuyển đã lập được giữ lại'),
  },
  arrival: {
    list: arrivalReads,
    read: arrivalReads,
    create: none('do nơi gửi lập (transfer.create)'),
    change: none('nơi đến chỉ nhận hoặc trả lại'),
    // Received; sent back.
    decide: arrivalDecides,
    close: arrivalDecides,
    export: noExport,
    delete: none('lần chuyển đã lập được giữ lại'),
  },
  // Names of places and how many people wait: nothing of anybody.
  place: {
    list: row('P,C +.....  O,H,S,M,B,V,A,Q r.....'),
    read: referenceData,
    create: none('đơn vị do quản trị lập (unit.create)'),
    change: none('đơn vị do quản trị sửa (unit.change)'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('đơn vị hết hiệu lực, không bị xóa'),
  },
  // Out of what the system knows, and back.
  departure: {
    list: none('là trạng thái của hồ sơ (case.list)'),
    read: none('là trạng thái của hồ sơ (case.read)'),
    create: chiefDecides,
    change: noCorrection,
    decide: noDecision,
    close: chiefDecides,
    export: noExport,
    delete: noDeletion,
  },
  loanList: {
    list: draftedListReads,
    read: draftedListReads,
    create: row('P,C +.....  O,H,S,M,B,V,A,Q r.....'),
    change: draftedListWrites,
    // Signed by the chief, who did not draft it.
    decide: row('P rhhhhr  C +hhhh+  S rrrhhr  O,H,M,B,V,A,Q hhhhhh'),
    close: draftedListWrites,
    export: none('in như danh sách đã ký (confirmedList.export)'),
    delete: none('danh sách được bỏ, không bị xóa'),
  },
  // Signed, and waiting for the commune's chair.
  signedList: {
    list: signedListReads,
    read: signedListReads,
    create: none('ký là loanList.decide'),
    change: none('đã ký thì không sửa'),
    decide: row('H +hhhh+  P,C,O rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh'),
    close: none('Chủ tịch trả lại là signedList.decide'),
    export: none('in như danh sách đã xác nhận (confirmedList.export)'),
    delete: none('danh sách đã ký được giữ lại'),
  },
  confirmedList: {
    list: none('cùng danh sách với signedList.list'),
    read: confirmedListReads,
    create: none('xác nhận là signedList.decide'),
    change: none('đã xác nhận thì không sửa; bổ sung là danh sách mới'),
    decide: noDecision,
    close: noClosing,
    export: confirmedListReads,
    delete: none('danh sách đã xác nhận được giữ lại'),
  },
  // Who could be put on a list that is being drafted, with what stands against each.
  loanCandidate: {
    list: communePoliceScreen,
    read: communePoliceScreen,
    create: none('đưa vào là loanList.change'),
    change: none('suy ra từ hồ sơ'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('suy ra từ hồ sơ'),
  },
  confirmedLine: {
    list: none('nằm trong danh sách (confirmedList.read) và bảng hồ sơ vay (loanApplication.list)'),
    // What the form of 01/TD starts from.
    read: row('B ++hhh+  V,P,C,O,H,S,M,A,Q rrrrrr'),
    create: none('Công an xã lập (loanList.change)'),
    change: none('đã xác nhận thì không sửa'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('dòng đã xác nhận được giữ lại'),
  },
  loanApplication: {
    list: bankScreen,
    read: bankScreen,
    // Received for a line that the commune sees as well; who sees the line is refused by role.
    create: row('B ++hhh+  V rrhhhr  P,C,O,H rhhhhr  S rrrhhr  M,A,Q hhhhhh'),
    // Its papers; its appraisal.
    change: officerWrites,
    // Approved, sent back: by either role, never by who appraised (applications.db.test.ts).
    decide: bankDecides,
    close: bankDecides,
    export: bankScreen,
    delete: none('hồ sơ vay được dừng, không bị xóa'),
  },
  loanFunnel: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('B,V +.....  P,C,O,H,S,M,A,Q r.....'),
    create: none('tính từ hồ sơ vay'),
    change: none('tính từ hồ sơ vay'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('tính từ hồ sơ vay'),
  },
  // The bank's own: what is owed. Paid out by whoever did not approve it (account.db.test.ts).
  loan: {
    list: bankScreen,
    read: bankScreen,
    create: bankDecides,
    change: bankDecides,
    // Written off, corrected: the approver alone.
    decide: row('V ++hhh+  B rrhhhr  P,C,O,H,S,M,A,Q hhhhhh'),
    close: bankDecides,
    export: bankScreen,
    delete: none('sổ khoản vay không xóa; bút toán sai thì hủy bằng bút toán khác'),
  },
  // What is approved and may be paid out, as the form of a disbursement starts from.
  approvedLoan: {
    list: none('nằm trong bảng hồ sơ vay (loanApplication.list) và Hôm nay (loan.list)'),
    read: bankScreen,
    create: none('phê duyệt là loanApplication.decide'),
    change: none('đã phê duyệt thì không sửa'),
    decide: noDecision,
    close: none('giải ngân là loan.create'),
    export: none('in như hồ sơ vay (printedApplication.export)'),
    delete: none('hồ sơ vay được dừng, không bị xóa'),
  },
  // Counts and sums of the office's loans, no row of a person.
  loanPortfolio: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('B,V +.....  P,C,O,H,S,M,A,Q r.....'),
    create: none('tính từ khoản vay'),
    change: none('tính từ khoản vay'),
    decide: noDecision,
    close: noClosing,
    export: none('xuất là danh sách khoản vay (loan.export)'),
    delete: none('tính từ khoản vay'),
  },
  // How far somebody's loan is and whether help is needed: whoever sees the file; never an amount (signs.db.test.ts).
  loanSign: {
    list: none('nằm trong hồ sơ của từng người'),
    read: seesPeople,
    create: none('suy ra từ khoản vay của ngân hàng'),
    change: none('suy ra từ khoản vay của ngân hàng'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('suy ra từ khoản vay của ngân hàng'),
  },
  savingsGroup: {
    list: bankScreen,
    read: none('nằm trong danh sách tổ'),
    create: row('B ++aa..  P,C,O,H,S,M,V,A,Q rrrr..'),
    change: officerWrites,
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: none('tổ đã có khoản vay được giữ lại'),
  },
  // Looking for somebody who is not met. The police above read it once it came up to them: here it has, at the fourth step.
  search: {
    list: inFile,
    read: policeOnly,
    create: communePoliceWrites,
    change: communePoliceWritesUnseen,
    // That somebody was not found is the chief's word.
    decide: chiefDecidesUnseen,
    close: communePoliceWritesUnseen,
    export: noExport,
    delete: none('việc xác minh đã mở được giữ lại'),
  },
  // The group is shared with the commune's staff; why it was given is not.
  assessment: { ...partOfFile(seesPeople), create: communePoliceWrites, decide: chiefDecides },
  assessmentNote: partOfFile(policeReads),
  // The whole identity number: only by asking for it, each look recorded; the file itself shows four digits to all.
  identityNumber: {
    list: none('chỉ xem từng người, mỗi lần xem đều được ghi'),
    read: policeOnly,
    create: withCase,
    change: none('sửa cùng nhân thân (person.change)'),
    decide: noDecision,
    close: noClosing,
    export: none('tệp xuất chỉ có bốn số cuối'),
    delete: noDeletion,
  },
  // Counts by commune of the actor's area, no row of a person; the committee's small counts are hidden.
  figures: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('P,C,O,H +hhhh+  S +++hh+  M ++hhh+  M1 +hhhh+  M3 +++hh+  B,V,A,Q rrrrrr'),
    create: none('tính từ hồ sơ'),
    change: none('tính từ hồ sơ'),
    decide: none('báo cáo có chữ ký là phần sau'),
    close: noClosing,
    export: none('báo cáo là phần sau'),
    delete: none('tính từ hồ sơ'),
  },
  worklist: {
    list: policeOnly,
    read: none('mỗi dòng mở ra hồ sơ (case.read)'),
    create: none('suy ra từ hồ sơ'),
    change: none('hoãn là snooze.create'),
    decide: noDecision,
    close: noClosing,
    // Taken along on the phone by whoever does the field work, with what the form starts from.
    export: row('P,C +hhhh+  O,H,S,M,B,V,A,Q rrrrrr'),
    delete: none('suy ra từ hồ sơ'),
  },
  // A half-written intake is its writer's alone: "own" is one's own draft, "in" a colleague's of the same commune.
  draft: {
    list: row('P,C +hhhhh  O,H,S,M,B,V,A,Q rrrrrr'),
    read: row('P,C +hhhhh  O,H,S,M,B,V,A,Q rrrrrr'),
    create: row('P,C +.....  O,H,S,M,B,V,A,Q r.....'),
    change: row('P,C +hhhhh  O,H,S,M,B,V,A,Q rrrrrr'),
    decide: noDecision,
    close: noClosing,
    export: noExport,
    delete: row('P,C +hhhhh  O,H,S,M,B,V,A,Q hhhhhh'),
  },
  // Lists of people as communes write them: the police's, until they are in the register.
  importBatch: {
    list: policeOnly,
    read: policeOnly,
    // For a unit of one's own area; that the unit exists is no secret.
    create: row('P,C +aaa..  S +++a..  O,H,M,B,V,A,Q rrrr..'),
    change: policeOnly,
    // Into the register; taken back, or given up before.
    decide: listPolice,
    close: listPolice,
    export: policeOnly,
    delete: none('danh sách được bỏ, không bị xóa'),
  },
  importRow: {
    list: none('nằm trong danh sách (importBatch.read)'),
    read: none('nằm trong danh sách (importBatch.read)'),
    create: none('đọc từ tệp (importBatch.create)'),
    change: listPolice,
    decide: listPolice,
    close: noClosing,
    export: none('các dòng cần sửa đi cùng danh sách (importBatch.export)'),
    delete: none('dòng không hiểu được vẫn giữ lại để sửa'),
  },
  /** What was corrected about a unit's lists helps its next one. */
  columnMemory: {
    list: listUnits,
    read: listUnits,
    create: none('ghi khi chỉnh cột (importBatch.change)'),
    change: none('ghi khi chỉnh cột (importBatch.change)'),
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('bản sau thay bản trước'),
  },
  // "Who saw, who changed" at the foot of a file, for whoever sees the file; values and reasons for the police.
  history: partOfFile(seesPeople),
  auditChange: partOfFile(policeReads),
  auditReason: partOfFile(policeReads),
  auditTrail: {
    list: auditorReads,
    read: none('mỗi dòng là một câu, không có trang riêng'),
    create: none('do chính phần mềm ghi, trong cùng giao dịch'),
    change: none('nhật ký không sửa được: đo ở lớp SQL'),
    decide: none('rà soát break-glass là phần sau'),
    close: noClosing,
    export: auditorReads,
    delete: none('nhật ký không xóa được: đo ở lớp SQL'),
  },
  user: {
    list: administratorReads,
    read: administratorReads,
    create: unitWrites,
    change: administratorWrites,
    // A password is reset by whoever manages the person, never one's own.
    decide: administratorWrites,
    close: administratorWrites,
    export: none('không có tệp xuất người dùng'),
    delete: none('tài khoản bị khóa, không bị xóa'),
  },
  assignment: {
    list: unitReads,
    read: administratorReads,
    create: administratorWrites,
    change: none('vai trò được kết thúc rồi giao lại, không sửa thành vai trò khác'),
    decide: noDecision,
    close: row('P,C,O,H,S,M,B,V,A hhhhhh  Q +++hh+  Q1 +hhhh+'),
    export: none('không có tệp xuất'),
    delete: none('vai trò được kết thúc, không bị xóa'),
  },
  unit: {
    list: unitReads,
    read: unitReads,
    create: unitWrites,
    change: unitWrites,
    // Which communes an area or an office answers for.
    decide: unitWrites,
    close: none('đơn vị hết hiệu lực bằng ngày kết thúc (unit.change)'),
    export: none('không có tệp xuất đơn vị'),
    delete: none('đơn vị hết hiệu lực, không bị xóa'),
  },
  // A merger or division is the province's: a commune's administrator neither drafts nor sees it.
  reorganisation: {
    list: row('P,C,O,H,S,M,B,V,A ..rr..  Q ..+h..  Q1 ..hh..'),
    read: row('P,C,O,H,S,M,B,V,A ..rr..  Q ..+h..  Q1 ..hh..'),
    create: row('P,C,O,H,S,M,B,V,A ..rr..  Q ..+a..  Q1 ..aa..'),
    change: none('phương án sai thì bỏ rồi lập lại'),
    decide: row('P,C,O,H,S,M,B,V,A ..hh..  Q ..+h..  Q1 ..hh..'),
    close: row('P,C,O,H,S,M,B,V,A ..hh..  Q ..+h..  Q1 ..hh..'),
    export: none('không có tệp xuất'),
    delete: none('phương án được bỏ, không bị xóa'),
  },
  unitList: {
    list: none('danh mục nhập bằng CSV'),
    read: unitWrites,
    create: unitWrites,
    change: none('nhập lại danh mục là unitList.create'),
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất đơn vị'),
    delete: none('đơn vị hết hiệu lực, không bị xóa'),
  },
  setting: {
    list: installationReads,
    read: referenceData,
    create: none('một giá trị mới là setting.change'),
    change: installationWrites,
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('giá trị cũ vẫn giữ cho các ngày trước'),
  },
  holiday: {
    list: installationReads,
    read: referenceData,
    create: installationWrites,
    change: none('ngày nghỉ được thêm, không dời'),
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('ngày nghỉ đã tính hạn thì không bỏ'),
  },
  legalBasis: {
    list: installationReads,
    read: referenceData,
    create: none('văn bản đi cùng phần mềm, có nguồn đã kiểm'),
    change: installationWrites,
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('văn bản hết hiệu lực, không bị xóa'),
  },
  // Files of the bank's own system are its office's: the officer brings them in and answers for each row, the approver looks.
  loanFile: {
    list: bankReads,
    read: bankReads,
    create: row('B +.....  P,C,O,H,S,M,V,A,Q r.....'),
    change: bankOfficerActs,
    decide: bankOfficerActs,
    close: bankOfficerActs,
    export: bankReads,
    delete: none('tệp đã ghi là căn cứ của các bút toán; tệp chưa ghi thì bỏ (loanFile.close)'),
  },
  ...expectedJobs,
  lendingRule: {
    list: installationReads,
    read: referenceData,
    create: none('một mức mới là lending-rule.change'),
    change: installationWrites,
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('mức cũ vẫn giữ cho các quyết định trước'),
  },
  paperLayout: {
    list: installationReads,
    read: referenceData,
    create: none('các cột mới là paper-layout.change'),
    change: installationWrites,
    decide: noDecision,
    close: noClosing,
    export: none('không có tệp xuất'),
    delete: none('các lần chọn trước vẫn giữ'),
  },
  // Password hashes and sessions: no screen, no query, no grant. Only the sign-in functions reach them.
  credential: {
    list: none('không vai trò nào được liệt kê mật khẩu'),
    read: none('không vai trò nào đọc được mật khẩu'),
    create: none('đặt cùng tài khoản (user.create)'),
    change: none('mỗi người tự đổi bằng mật khẩu đang dùng: đo ở lớp HTTP'),
    decide: none('đặt lại là user.decide'),
    close: noClosing,
    export: none('không bao giờ rời cơ sở dữ liệu'),
    delete: none('mật khẩu theo tài khoản'),
  },
  session: {
    list: none('người quản trị chỉ thấy số phiên đang mở (user.read)'),
    read: none('mã phiên không bao giờ ra khỏi cookie'),
    create: none('đăng nhập: đo ở lớp HTTP'),
    change: none('đổi vai trò đang dùng chỉ trong các vai trò của chính mình: đo ở lớp HTTP'),
    decide: noDecision,
    close: none('đăng xuất, khóa, đổi mật khẩu: đo ở lớp HTTP'),
    export: none('mã phiên không bao giờ ra khỏi cookie'),
    delete: none('phiên bị thu hồi, không bị xóa'),
  },
} as const;

export type Resource = keyof typeof expected;
export type Cell = `${Resource}.${Action}`;

/** Reads that leave a line in the trail, allowed or refused: a person's file, a whole number, an export, the trail itself. */
export const auditedReads: readonly string[] = [
  ...reportAuditedReads,
  'case.read',
  'case.export',
  'person.reveal',
  'worklist.take',
  'audit.read',
  'audit.export',
  'import.read',
  'import.export',
  'bulk.read',
  'transfer.read',
  'search.read',
  'loan-file.read',
  'loan-file.export',
  'loan-list.read',
  'loan-list.print',
  'loan-list.eligibility',
  'loan.read',
  'loan.export',
  'loan.print',
  'loan.to-disburse',
  'loan-application.print',
  'loan-application.read',
  'loan-application.start',
  'territory.read',
  'merge.preview',
  'merge.read',
  ...jobAuditedReads,
  'model.read',
  'model.export',
];
