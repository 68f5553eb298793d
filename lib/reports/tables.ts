import { formatNumber } from '@/lib/money';
import type { FigureLine, ReportFigures, ReportPart } from '@/lib/reports/figures';
import { isBanks, unitKeys } from '@/lib/reports/indicators';
import { absentWords } from '@/lib/reports/standing';

/** A table of a report as text: the same on the page, in Word, PDF and Excel. */
export interface ReportTable {
  title: string;
  columns: readonly { label: string; width: number; align?: 'left' | 'center' | 'right' }[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
}

const themes = [
  [
    'Tiếp nhận, quản lý',
    ['in_scope', 'arrived', 'closed', 'moved_in', 'moved_out', 'expected', 'overdue', 'neglected'],
  ],
  ['Phân nhóm', ['group_a', 'group_b', 'group_c', 'group_d', 'group_none', 'to_a', 'to_b', 'to_c', 'to_d', 'from_a']],
  ['Việc làm, khó khăn, nhu cầu', /^(work|difficulty|needs)_/],
  [
    'Dạy nghề, việc làm, vay vốn',
    [
      'enrolled',
      'trained',
      'placed',
      'loans_listed',
      'loans_approved',
      'borrowers',
      'borrowers_new',
      'disbursed',
      'owed',
      'loans_late',
    ],
  ],
  ['Mô hình, tuyên truyền, khen thưởng', /^(models_|sessions|attendance|commended)/],
] as const;

/** The titles of the themes that a number stands under: one. */
export const themesOf = (key: string): string[] =>
  themes.flatMap(([title, keys]) => {
    const isOf = keys instanceof RegExp ? keys.test(key) : keys.some((wanted) => wanted === key);
    return isOf ? [title] : [];
  });

/** '276', or a dash where a number is not told. */
export const shown = (n: number | null): string => (n === null ? '–' : formatNumber(n));
export const difference = ({ now, before }: Pick<FigureLine, 'now' | 'before'>): string => {
  if (now === null || before === null) return '–';
  return now === before ? '0' : `${now > before ? '+' : '−'}${formatNumber(Math.abs(now - before))}`;
};

const figureColumns: ReportTable['columns'] = [
  { label: 'Chỉ tiêu', width: 9 },
  { label: 'Đơn vị tính', width: 4, align: 'center' },
  { label: 'Kỳ này', width: 4, align: 'right' },
  { label: 'Kỳ trước', width: 4, align: 'right' },
  { label: 'Tăng, giảm', width: 4, align: 'right' },
];

/** A nought: a number that is hidden may be any. */
const isEmpty = ({ now, before }: FigureLine) => now === 0 && (before ?? 0) === 0;
/** Rows that are left out when there is nothing in them: a list of zeros hides what matters. */
const onlyWhenSome = /^(difficulty_|to_|work_unable)/;

/** What of the bank's is not told at all is no row either. */
const isLeftOut = (row: FigureLine) =>
  (onlyWhenSome.test(row.key) && isEmpty(row)) || (isBanks(row.key) && row.now === null && row.before === null);

/** The numbers by theme. */
export function figureTables(figures: ReportFigures): ReportTable[] {
  // Where nothing of the time before is told, its columns would be dashes.
  const columns = figures.rows.some(({ before }) => before !== null) ? figureColumns : figureColumns.slice(0, 3);
  return themes.flatMap(([title]) => {
    const rows = figures.rows.filter((row) => themesOf(row.key).includes(title) && !isLeftOut(row));
    if (rows.every(({ now, before }) => now === null && before === null)) return [];
    const cells = rows.map((row) => [row.name, row.unit, shown(row.now), shown(row.before), difference(row)]);
    return [{ title, columns, rows: cells.map((row) => row.slice(0, columns.length)) }];
  });
}

const unitColumns: ReportTable['columns'] = [
  { label: 'STT', width: 2, align: 'center' },
  { label: 'Đơn vị', width: 8 },
  ...['Trong diện', 'A', 'B', 'C', 'D', 'Chưa phân nhóm', 'Quá hạn'].map((label) => ({
    label,
    width: 3,
    align: 'right' as const,
  })),
];

type Values = ReportPart['values'];
const cellsOf = (values: Values) => unitKeys.map((key) => shown(values[key] ?? null));
const sumsOf = (all: readonly Values[]): string[] =>
  unitKeys.map((key) => formatNumber(all.reduce((sum, values) => sum + (values[key] ?? 0), 0)));

/** Of each commune, on the boundaries of the last day. */
export function unitTable({ units }: ReportFigures): ReportTable[] {
  if (units.length === 0) return [];
  return [
    {
      title: 'Số liệu theo xã',
      columns: unitColumns,
      rows: units.map((unit, n) => [String(n + 1), unit.name, ...cellsOf(unit.values)]),
      total: ['', 'Cộng', ...sumsOf(units.map((u) => u.values))],
    },
  ];
}

/** What the units below reported: who did not is said so, which is another thing than nought. */
export function partTable({ parts }: ReportFigures): ReportTable[] {
  if (!parts) return [];
  const received = parts.filter(({ state }) => state === 'IN');
  return [
    {
      title: `Tổng hợp báo cáo của ${received.length}/${parts.length} đơn vị`,
      columns: unitColumns,
      rows: parts.map((part, n) => [
        String(n + 1),
        part.state === 'IN' ? part.name : `${part.name} (${absentWords[part.state]})`,
        ...cellsOf(part.values),
      ]),
      total: ['', 'Cộng các đơn vị đã báo cáo', ...sumsOf(received.map((p) => p.values))],
    },
  ];
}

export const tablesOf = (figures: ReportFigures): ReportTable[] => [
  ...figureTables(figures),
  ...unitTable(figures),
  ...partTable(figures),
];
