// Programme models, communication and commendations: the commune's own work, the police above write it in their area, the
// committee reads it. Written by hand, like the rest of the table (expected.ts).
import { none, row } from './notation';

const reads = row('P,C,O,H +hhhh+  S +++hh+  M ++hhh+  M1 +hhhh+  M3 +++hh+  B,V,A,Q rrrrrr');
const writes = row('P,C,O,H +hhhh+  S +++hh+  M rrhhhr  M1 rhhhhr  M3 rrrhhr  B,V,A,Q hhhhhh');
/** What was decided of a commendation is the chief's, the chair's and the police's above to record. */
const decides = row('C,H +hhhh+  P,O rhhhhr  S +++hh+  M rrhhhr  M1 rhhhhr  M3 rrrhhr  B,V,A,Q hhhhhh');
/** In a unit of one's own; that others exist is no secret. Units do not move. */
const begins = row('P,C,O,H +aaa..  S +++a..  M,B,V,A,Q rrrr..');
const screen = row('P,C,O,H,S +.....  M,B,V,A,Q r.....');

const noDeletion = none('không xóa: kết thúc, hủy bằng dòng khác hoặc ghi thêm');
const inModel = none('nằm trong trang của mô hình (programmeModel.read)');
const noDecision = none('không phải việc cần ký');
const noExport = none('không xuất riêng; tệp xuất là danh sách mô hình (programmeModel.export)');
const noChange = none('ghi sai thì kết thúc hoặc hủy rồi ghi lại');

export const expectedModels = {
  programmeModel: {
    list: reads,
    read: reads,
    create: begins,
    change: writes,
    // A step of its life; the same model begun elsewhere.
    decide: writes,
    close: writes,
    export: reads,
    delete: noDeletion,
  },
  // Many at once from a spreadsheet, each row for a unit of one's own.
  modelList: {
    list: none('dán từ Excel, không lưu danh sách'),
    read: begins,
    create: begins,
    change: none('sửa trong Excel rồi dán lại'),
    decide: noDecision,
    close: none('không lưu danh sách'),
    export: noExport,
    delete: none('không lưu danh sách'),
  },
  modelMember: {
    // Who could join: people of the register, so the committee is not told.
    list: row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q rrrrrr'),
    read: inModel,
    create: writes,
    change: noChange,
    decide: noDecision,
    // Who is a member is hidden from the committee: there is nobody there to end.
    close: row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q hhhhhh'),
    export: noExport,
    delete: noDeletion,
  },
  modelBoard: {
    list: inModel,
    read: inModel,
    create: writes,
    change: noChange,
    decide: noDecision,
    close: writes,
    export: noExport,
    delete: noDeletion,
  },
  modelActivity: {
    list: inModel,
    read: inModel,
    create: writes,
    change: writes,
    decide: noDecision,
    close: none('ghi kết quả là modelActivity.change'),
    export: noExport,
    delete: noDeletion,
  },
  modelMoney: {
    list: inModel,
    read: inModel,
    create: writes,
    change: noChange,
    decide: noDecision,
    close: writes,
    export: noExport,
    delete: noDeletion,
  },
  modelEvaluation: {
    list: inModel,
    read: inModel,
    create: writes,
    change: noChange,
    decide: noDecision,
    close: none('lần đánh giá đã ghi được giữ lại'),
    export: noExport,
    delete: noDeletion,
  },
  modelChoice: {
    list: screen,
    read: none('chỉ là các mục để chọn'),
    create: none('loại mô hình do quản trị thêm (modelType.create)'),
    change: noChange,
    decide: noDecision,
    close: none('loại mô hình do quản trị ngừng (modelType.close)'),
    export: noExport,
    delete: noDeletion,
  },
  // Numbers of models, and names of those of the area: nobody of the register.
  modelCount: {
    list: none('một bảng, đọc là xem cả bảng'),
    read: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    create: none('đếm từ mô hình'),
    change: none('đếm từ mô hình'),
    decide: noDecision,
    close: none('đếm từ mô hình'),
    export: noExport,
    delete: none('đếm từ mô hình'),
  },
  // What holds for the whole installation: every administrator reads, only one of a province changes.
  modelType: {
    list: row('P,C,O,H,S,M,B,V,A r.....  Q +.....'),
    read: none('ai đăng nhập cũng đọc qua các màn hình; đo ở lớp SQL'),
    create: row('P,C,O,H,S,M,B,V,A r.....  Q +.....  Q1 a.....'),
    change: none('loại sai thì ngừng rồi thêm loại khác'),
    decide: noDecision,
    close: row('P,C,O,H,S,M,B,V,A r.....  Q +.....  Q1 a.....'),
    export: noExport,
    delete: none('loại cũ vẫn giữ cho mô hình đã có'),
  },
  modelCriterion: {
    list: none('cùng trang với modelType.list'),
    read: none('ai đăng nhập cũng đọc qua các màn hình; đo ở lớp SQL'),
    create: row('P,C,O,H,S,M,B,V,A r.....  Q +.....  Q1 a.....'),
    change: none('tiêu chí sai thì ngừng rồi thêm tiêu chí khác'),
    decide: noDecision,
    close: row('P,C,O,H,S,M,B,V,A r.....  Q +.....  Q1 a.....'),
    export: noExport,
    delete: none('tiêu chí cũ vẫn giữ cho lần đánh giá đã có'),
  },
  campaign: {
    list: reads,
    read: reads,
    create: begins,
    // What it is, its sessions and what came of them.
    change: writes,
    decide: noDecision,
    close: writes,
    export: noExport,
    delete: noDeletion,
  },
  commendation: {
    list: reads,
    read: none('nằm trong danh sách khen thưởng'),
    create: begins,
    change: noChange,
    // Decided and declined, then awarded: never by who proposed (commendations.db.test.ts).
    decide: decides,
    close: decides,
    export: noExport,
    delete: noDeletion,
  },
  // Of somebody of the register: for those alone who see the file.
  personCommendation: {
    list: row('P,C,O,H +hhhh+  S +++hh+  M hhhhhh  B,V,A,Q rrrrrr'),
    read: none('nằm trong danh sách khen thưởng'),
    create: none('như commendation.create, kèm giấy đồng ý (commendations.db.test.ts)'),
    change: noChange,
    decide: none('như commendation.decide'),
    close: none('như commendation.close'),
    export: noExport,
    delete: noDeletion,
  },
  commendationChoice: {
    list: screen,
    read: none('chỉ là các mục để chọn'),
    create: none('chỉ là các mục để chọn'),
    change: none('chỉ là các mục để chọn'),
    decide: noDecision,
    close: none('chỉ là các mục để chọn'),
    export: noExport,
    delete: none('chỉ là các mục để chọn'),
  },
} as const;
