// Directives, conferences, tasks and digests: a commune's chief, chair and officer steer their commune, the police above and the
// committees their area; officers do what they are given. Written by hand, like the rest of the table (expected.ts).
import { none, row } from './notation';

const reads = row('P,C,O,H +hhhh+  S +++hh+  M ++hhh+  M1 +hhhh+  M3 +++hh+  B,V,A,Q rrrrrr');
const steers = row('P rhhhhr  C,O,H +hhhh+  S +++hh+  M ++hhh+  M1 +hhhh+  M3 +++hh+  B,V,A,Q hhhhhh');
/** A screen of its own for those who steer. */
const steersScreen = row('C,O,H +hhhh+  S +++hh+  M ++hhh+  M1 +hhhh+  M3 +++hh+  P,B,V,A,Q rrrrrr');
/** Of one's own unit, so nothing is hidden. */
const begins = row('C,O,H,S,M +.....  P,B,V,A,Q r.....');
/** What the police of a commune have to do is theirs: who gave it sees to it and does not do it. */
const policeDesk = row('P,C +hhhh+  O,H rhhhhr  S aaahha  M rrhhhr  M1 rhhhhr  M3 rrrhhr  B,V,A,Q hhhhhh');

const noDeletion = none('không xóa: ghi hết hiệu lực, hoãn, hủy hoặc rút');
const noExport = none('không xuất riêng');
const justChoices = none('chỉ là các mục để chọn');
/** What a form offers to whoever may send it. */
const choices = {
  ...{ list: begins, read: justChoices, create: justChoices, change: justChoices, decide: justChoices },
  ...{ close: justChoices, export: noExport, delete: justChoices },
};

export const expectedSteering = {
  directive: {
    list: reads,
    read: none('nằm trong danh sách văn bản'),
    create: begins,
    change: none('ghi sai thì ghi hết hiệu lực rồi ghi lại'),
    decide: none('văn bản do cơ quan ban hành ký, ở đây chỉ ghi lại'),
    close: steers,
    export: noExport,
    delete: noDeletion,
  },
  conference: {
    list: reads,
    read: reads,
    create: begins,
    // Its day and agenda, who takes part, who came, contributions.
    change: steers,
    // It begins; what is concluded becomes tasks.
    decide: steers,
    close: steers,
    // The minutes.
    export: reads,
    delete: noDeletion,
  },
  // The big screen: what was not done, and what is being decided.
  meeting: {
    list: none('một màn hình của một hội nghị'),
    read: steersScreen,
    create: none('lập hội nghị là conference.create'),
    change: none('sửa hội nghị là conference.change'),
    decide: none('ghi kết luận là conference.decide'),
    close: none('kết thúc là conference.close'),
    export: none('biên bản là conference.export'),
    delete: noDeletion,
  },
  task: {
    list: reads,
    read: reads,
    create: begins,
    change: policeDesk,
    decide: steers,
    close: none('xác nhận, rút là task.decide'),
    export: noExport,
    delete: noDeletion,
  },
  directiveChoice: choices,
  taskChoice: choices,
  // One's own, of the role acted under: there is no other place to ask about.
  digest: {
    list: none('mỗi vai trò một đăng ký'),
    read: row('P,C,O,H,S,M,B,V +.....  A,Q r.....'),
    create: none('như digest.change'),
    change: row('P,C,O,H,S,M,B,V +.....  A,Q r.....'),
    decide: none('không phải việc cần ký'),
    close: row('P,C,O,H,S,M,B,V +.....  A,Q r.....'),
    export: none('thư do lệnh gửi (digest.db.test.ts)'),
    delete: none('thôi nhận là digest.close'),
  },
} as const;
