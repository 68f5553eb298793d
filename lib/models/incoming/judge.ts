import type { LegalDate } from '@/lib/dates';
import { pastDay } from '@/lib/fields';
import type { IncomingRow } from '@/lib/models/incoming/table';
import { nameKey } from '@/lib/text';

export const verdictLabels = {
  new: 'Mô hình mới',
  known: 'Đã có, bỏ qua',
  wrong: 'Cần sửa',
} as const;
export type Verdict = keyof typeof verdictLabels;

interface KnownUnit {
  id: number;
  kind: string;
  name: string;
  form: string;
  stands: boolean;
  /** What became of it, where it is no more. */
  heir: string | null;
}

export interface Known {
  types: readonly { code: string; name: string }[];
  units: readonly KnownUnit[];
  /** One that has ended is known again by its launch: another of its name may begin. */
  models: readonly { unitId: number; name: string; launchedOn: LegalDate | null; isEnded: boolean }[];
}

export interface JudgedRow {
  line: number;
  name: string;
  verdict: Verdict;
  problems: string[];
  unitName: string | null;
  /** What would be written, where nothing stands against it. */
  model: {
    name: string;
    typeCode: string;
    unitId: number;
    unitKind: string;
    place: string | null;
    launchedOn: LegalDate | null;
    surveyedOn: LegalDate | null;
    decisionNumber: string | null;
    aims: string | null;
  } | null;
}

const keyOf = (unitId: number, name: string) => `${unitId} ${nameKey(name)}`;

/** One verdict a row: new, on file already (or twice in the list), or what is to be put right. */
export function judgeIncoming(rows: readonly IncomingRow[], known: Known): JudgedRow[] {
  const taken = new Set<string>();
  const over = new Set<string>();
  for (const { unitId, name, launchedOn, isEnded } of known.models)
    if (isEnded) over.add(`${keyOf(unitId, name)} ${launchedOn}`);
    else taken.add(keyOf(unitId, name));
  const first = new Map<string, number>();
  return rows.map((row) => {
    const problems: string[] = [];
    if (!row.name) problems.push('Thiếu tên mô hình');
    if (row.name.length > 300) problems.push('Tên mô hình dài quá 300 ký tự');
    const type = known.types.find((t) => nameKey(t.name) === nameKey(row.type) || t.code === row.type);
    if (!type) problems.push(row.type ? `Loại “${row.type.slice(0, 60)}” không có trong danh mục` : 'Thiếu loại');
    const unit = unitOf(row.unit, known.units, problems);
    const launchedOn = dayOf('Ngày ra mắt', row.launchedOn, problems);
    const surveyedOn = dayOf('Ngày khảo sát', row.surveyedOn, problems);
    if (launchedOn && surveyedOn && surveyedOn > launchedOn) problems.push('Ngày khảo sát sau ngày ra mắt');
    const judged = { line: row.line, name: row.name, problems, unitName: unit ? `${unit.form} ${unit.name}` : null };
    if (problems.length > 0 || !type || !unit) return { ...judged, verdict: 'wrong', model: null };
    const key = keyOf(unit.id, row.name);
    const before = first.get(key);
    const isOver = over.has(`${key} ${launchedOn}`);
    if (taken.has(key) || isOver || before !== undefined) {
      const there = isOver ? 'Mô hình này đã dừng hoặc đã sáp nhập' : 'Đơn vị đã có mô hình tên này';
      const why = before === undefined ? there : `Trùng với dòng ${before}`;
      return { ...judged, verdict: 'known', problems: [why], model: null };
    }
    first.set(key, row.line);
    const { name, place, decisionNumber, aims } = row;
    const said = (text: string, most: number) => text.slice(0, most) || null;
    return {
      ...judged,
      verdict: 'new',
      model: {
        ...{ name, typeCode: type.code, unitId: unit.id, unitKind: unit.kind, launchedOn, surveyedOn },
        ...{ place: said(place, 200), decisionNumber: said(decisionNumber, 60), aims: said(aims, 4000) },
      },
    };
  });
}

function unitOf(text: string, units: readonly KnownUnit[], problems: string[]): KnownUnit | null {
  const standing = units.filter(({ stands }) => stands);
  if (!text) {
    const [only, ...others] = standing;
    if (only && others.length === 0) return only;
    problems.push('Thiếu đơn vị');
    return null;
  }
  const wanted = nameKey(text);
  const named = units.filter((u) => [nameKey(u.name), nameKey(`${u.form} ${u.name}`)].includes(wanted));
  const here = named.filter(({ stands }) => stands);
  if (here.length > 1) problems.push(`Có nhiều đơn vị tên “${text}”: ghi cả xã, khu vực hay tỉnh`);
  else if (here.length === 0) {
    const heir = named.find((u) => u.heir !== null)?.heir;
    problems.push(
      heir
        ? `Đơn vị “${text}” không còn, nay là ${heir}`
        : `Đơn vị “${text.slice(0, 60)}” không thuộc địa bàn phụ trách`,
    );
  }
  return here.length === 1 ? (here[0] ?? null) : null;
}

function dayOf(label: string, text: string, problems: string[]): LegalDate | null {
  if (!text) return null;
  const read = pastDay(label).safeParse(text);
  if (read.success) return read.data;
  problems.push(read.error.issues[0]?.message ?? `${label}: không đọc được`);
  return null;
}
