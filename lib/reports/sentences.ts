import { formatDate } from '@/lib/dates';
import { difficultyKeys, difficultyLabel } from '@/lib/followups/vocabulary';
import { formatDong, formatNumber } from '@/lib/money';
import { dongInWords } from '@/lib/money-words';
import { formatShare } from '@/lib/percent';
import { type ReportFigures, valueBefore, valueNow } from '@/lib/reports/figures';
import { capital } from '@/lib/reports/periods';
import type { SectionKey } from '@/lib/reports/sections';

/** ', tăng 12 so với kỳ trước'; nothing where either number is not told. */
export function change(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  if (now === before) return ', bằng kỳ trước';
  return `, ${now > before ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(now - before))} so với kỳ trước`;
}

/** The parts that are told, as one sentence: 'A 88 người; B 150 người.'; nothing when none is. */
function listed(head: string, parts: readonly (string | null)[]): string[] {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? [] : [`${head}${told.join('; ')}.`];
}

/** Every sentence is written from numbers that are told: on a hidden one nothing is said. */
export function sentencesOf(figures: ReportFigures): Record<SectionKey, string[]> {
  return {
    I: situation(figures),
    II: [...grouping(figures), ...livelihood(figures), ...loans(figures), ...models(figures), ...speaking(figures)],
    III: judged(figures),
    IV: ahead(figures),
    V: [],
  };
}

function situation(f: ReportFigures): string[] {
  const [inScope, expected] = [valueNow(f, 'in_scope'), valueNow(f, 'expected')];
  const moved = counted(f, [
    ['arrived', 'tiếp nhận mới'],
    ['moved_in', 'từ xã khác chuyển đến'],
    ['closed', 'kết thúc quản lý'],
    ['moved_out', 'chuyển sang xã khác'],
  ]);
  return [
    ...(inScope === null
      ? []
      : [
          `Đến ngày ${formatDate(f.period.to)}, ${f.unit.name} quản lý ${formatNumber(inScope)} người chấp hành xong án phạt tù trong diện tái hòa nhập cộng đồng${change(inScope, valueBefore(f, 'in_scope'))}.`,
        ]),
    ...listed('Trong kỳ ', moved),
    ...(expected ? [`Còn ${formatNumber(expected)} người sắp chấp hành xong án phạt tù trở về địa phương.`] : []),
  ];
}

/** 'tiếp nhận mới 3 người (kỳ trước 5)', of those that are told. */
const counted = (f: ReportFigures, names: readonly (readonly [key: string, words: string])[]): (string | null)[] =>
  names.map(([key, words]) => {
    const [now, before] = [valueNow(f, key), valueBefore(f, key)];
    if (now === null || (now === 0 && !before)) return null;
    return `${words} ${formatNumber(now)} người${before === null ? '' : ` (kỳ trước ${formatNumber(before)})`}`;
  });

const groupWords = { a: 'A, tạm ổn định', b: 'B, còn khó khăn', c: 'C, chưa chấp hành', d: 'D, đang bị giữ' } as const;
const groupKeys = ['a', 'b', 'c', 'd'] as const;

function grouping(f: ReportFigures): string[] {
  const whole = valueNow(f, 'in_scope');
  const shares = groupKeys.map((g) => {
    const n = valueNow(f, `group_${g}`);
    if (n === null) return null;
    return `nhóm ${groupWords[g]}: ${whole ? formatShare(n, whole) : formatNumber(n)} người`;
  });
  const none = valueNow(f, 'group_none');
  const [toA, fromA] = [valueNow(f, 'to_a'), valueNow(f, 'from_a')];
  return [
    ...listed('Phân nhóm: ', [...shares, none ? `chưa phân nhóm ${formatNumber(none)} người` : null]),
    ...(toA === null || fromA === null || toA + fromA === 0
      ? []
      : [`Trong kỳ có ${formatNumber(toA)} lượt chuyển lên nhóm A, ${formatNumber(fromA)} lượt rời nhóm A.`]),
  ];
}

function livelihood(f: ReportFigures): string[] {
  const whole = valueNow(f, 'in_scope');
  const stable = valueNow(f, 'work_stable');
  const none = valueNow(f, 'work_none');
  return [
    ...listed('Việc làm: ', [
      stable === null || !whole ? null : `${formatShare(stable, whole)} người có việc làm ổn định`,
      none === null ? null : `${formatNumber(none)} người không có việc làm`,
    ]),
    ...listed(
      'Dạy nghề, giới thiệu việc làm trong kỳ: ',
      counted(f, [
        ['enrolled', 'bắt đầu học nghề'],
        ['trained', 'học xong'],
        ['placed', 'vào làm qua giới thiệu'],
        ['needs_met', 'được đáp ứng nhu cầu'],
      ]),
    ),
  ];
}

function loans(f: ReportFigures): string[] {
  const [people, disbursed, owed] = [valueNow(f, 'borrowers'), valueNow(f, 'disbursed'), valueNow(f, 'owed')];
  if (!people) return [];
  const money = disbursed ? `, tổng số tiền giải ngân ${formatDong(disbursed)} (${dongInWords(disbursed)})` : '';
  const left = owed === null ? '' : `; dư nợ ${formatDong(owed)}`;
  const [onList, approved, late] = ['loans_listed', 'loans_approved', 'loans_late'].map((key) => valueNow(f, key) ?? 0);
  return [
    `Đến nay có ${formatNumber(people)} người được vay vốn theo Quyết định 22/2023/QĐ-TTg${change(people, valueBefore(f, 'borrowers'))}${money}${left}.`,
    ...wayToLoan({ people, listed: onList, approved }),
    ...(late ? [`Có ${formatNumber(late)} người có nợ quá hạn.`] : []),
  ];
}

/** Both numbers hold those who borrowed, who went through both steps: said only where there is somebody else. */
function wayToLoan({
  people,
  listed = 0,
  approved = 0,
}: {
  people: number;
  listed?: number;
  approved?: number;
}): string[] {
  const parts = [
    listed > people ? `danh sách đề nghị vay có ${formatNumber(listed)} người` : null,
    approved > people ? `ngân hàng đã phê duyệt ${formatNumber(approved)} người` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [`${capital(parts.join(', '))}, kể cả người đã vay.`];
}

function models(f: ReportFigures): string[] {
  const [province, area] = [valueNow(f, 'models_province'), valueNow(f, 'models_area')];
  const [alive, onPaper] = [valueNow(f, 'models_alive'), valueNow(f, 'models_on_paper')];
  const here = [
    `trên địa bàn có ${formatNumber(area ?? 0)} mô hình`,
    alive ? `${formatNumber(alive)} mô hình có hoạt động` : null,
    onPaper ? `${formatNumber(onPaper)} mô hình chỉ còn trên giấy` : null,
  ].filter((part) => part !== null);
  if (area === null && province === null) return [];
  return [
    `Mô hình tái hòa nhập cộng đồng: ${province ? `toàn tỉnh có ${formatNumber(province)} mô hình; ` : ''}${here.join(', ')}.`,
  ];
}

function speaking(f: ReportFigures): string[] {
  const [sessions, attendance, commended] = ['sessions', 'attendance', 'commended'].map((key) => valueNow(f, key));
  return [
    ...(sessions
      ? [`Đã tổ chức ${formatNumber(sessions)} buổi tuyên truyền, ${formatNumber(attendance ?? 0)} lượt người dự.`]
      : []),
    ...(commended ? [`Khen thưởng ${formatNumber(commended)} tập thể, cá nhân.`] : []),
  ];
}

function judged(f: ReportFigures): string[] {
  const [stable, before] = [valueNow(f, 'group_a'), valueBefore(f, 'group_a')];
  const [overdue, neglected, open, late] = ['overdue', 'neglected', 'needs_open', 'needs_late'].map(
    (key) => valueNow(f, key) ?? 0,
  );
  const commonest = difficultyKeys
    .map((key) => ({ key, n: valueNow(f, `difficulty_${key.toLowerCase()}`) ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, 3);
  return [
    ...(stable !== null && before !== null && stable !== before
      ? [`Số người tạm ổn định ${stable > before ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(stable - before))} người.`]
      : []),
    ...listed('Còn tồn tại: ', [
      overdue
        ? `${formatNumber(overdue)} người quá hạn liên hệ${neglected ? `, trong đó ${formatNumber(neglected)} người quá lâu không gặp` : ''}`
        : null,
      open
        ? `${formatNumber(open)} người có nhu cầu chưa giải quyết${late ? `, ${formatNumber(late)} người đã quá hạn` : ''}`
        : null,
    ]),
    ...listed(
      'Khó khăn thường gặp: ',
      commonest.map(({ key, n }) => `${difficultyLabel(key).toLowerCase()} ${formatNumber(n)} người`),
    ),
  ];
}

function ahead(f: ReportFigures): string[] {
  const [difficult, none, overdue] = ['group_b', 'group_none', 'overdue'].map((key) => valueNow(f, key) ?? 0);
  return listed('Tập trung: ', [
    overdue ? `gặp lại ${formatNumber(overdue)} người quá hạn liên hệ` : null,
    none ? `phân nhóm cho ${formatNumber(none)} người` : null,
    difficult ? `giúp ${formatNumber(difficult)} người nhóm B có việc làm, vốn và tự tin hòa nhập` : null,
  ]);
}
