// Re-offending, the effect of models, outliers and figures of crime. Written by hand, like the rest of the table (expected.ts).
import { none, row } from './notation';

/** Counts of the actor's own area, no row of a person; small ones are hidden from whoever may not know them. */
const figures = row('P,C,O,H,S,M +.....  B,V,A,Q r.....');
const noDecision = none('không phải việc cần ký');
const noExport = none('không xuất riêng');
const counted = none('tính từ hồ sơ');
const onlyRead = {
  list: none('một bảng, đọc là xem cả bảng'),
  read: figures,
  create: counted,
  change: counted,
  decide: noDecision,
  close: counted,
  export: noExport,
  delete: counted,
};
/** Of a province: its superior police write it, whoever answers for a place in it reads it. Units do not move. */
const changesFigure = row('P,C,O,H rhrh..  S aa+h..  M rrrh..  M1 rhrh..  M3 rrrh..  B,V,A,Q hhhh..');

export const expectedEvidence = {
  // Conviction data: the police's alone, the commune's own police write it.
  reOffence: {
    list: none('nằm trong hồ sơ (reOffence.read)'),
    read: row('P,C +hhhh+  O,H rrrrrr  S +++hh+  M,B,V,A,Q rrrrrr'),
    create: row('P,C +hhhh+  O,H rhhhhr  S rrrhhr  M,B,V,A,Q hhhhhh'),
    change: none('ghi sai thì rút rồi ghi lại'),
    decide: noDecision,
    close: row('P,C +hhhh+  O,H hhhhhh  S rrrhhr  M,B,V,A,Q hhhhhh'),
    export: noExport,
    delete: none('không xóa: rút lại với lý do'),
  },
  reOffenceFigures: onlyRead,
  modelEffect: onlyRead,
  outlier: onlyRead,
  committeeContext: onlyRead,
  contextFigure: {
    list: row('P,C,O,H +h+h..  S +++h..  M +++h..  M1 +h+h..  M3 +++h..  B,V,A,Q rrrr..'),
    read: none('nằm trong danh sách (contextFigure.list)'),
    // Of the actor's own unit; no other can be named.
    create: row('S +.....  P,C,O,H,M,B,V,A,Q r.....'),
    change: changesFigure,
    decide: noDecision,
    close: changesFigure,
    export: noExport,
    delete: none('không xóa: rút lại với lý do'),
  },
} as const;
