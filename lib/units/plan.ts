import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { UnitLine } from '@/lib/units/csv';
import { isValidOn, type UnitKind, unitKindLabels } from '@/lib/units/kinds';
import { codeIsTaken, parentProblem, type UnitFacts } from '@/lib/units/policy';

/** A unit that is there already, and whether this administrator may act on it. */
export interface KnownUnit extends UnitFacts {
  id: number;
  form: string;
  isAdministered: boolean;
}

export const verdictLabels = {
  create: 'Thêm mới',
  change: 'Sửa',
  same: 'Đã có, không đổi',
  error: 'Chưa đúng',
} as const;
export type Verdict = keyof typeof verdictLabels;

export interface PlannedRow {
  line: UnitLine;
  verdict: Verdict;
  problems: string[];
  /** The unit that is there already, by kind, code and first day. */
  existing: KnownUnit | null;
}

/** Only units of one kind and code can stand in each other's way: thousands of rows are judged in one pass. */
const codeOf = (u: { kind: UnitKind; code: string }) => `${u.kind} ${u.code}`;
const keyOf = (u: { kind: UnitKind; code: string; validFrom: LegalDate }) => `${u.kind} ${u.code} ${u.validFrom}`;

type Complete = UnitLine & { kind: UnitKind; validFrom: LegalDate };
const isComplete = (line: UnitLine): line is Complete =>
  line.problems.length === 0 && line.kind !== null && line.validFrom !== null;

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** What a list would do, row by row, judged against the units as they would stand once the whole list is in. */
export function planUnitImport(lines: readonly UnitLine[], known: readonly KnownUnit[]): PlannedRow[] {
  const complete = lines.filter(isComplete);
  const byKey = new Map(known.map((u) => [keyOf(u), u]));
  const counts = groupBy(complete, keyOf);
  const after = [...known.filter((u) => !counts.has(keyOf(u))), ...complete];
  const sameCodes = groupBy(after, codeOf);
  const rivals = (line: Complete) => sameCodes.get(codeOf(line))?.filter((u) => u.validFrom !== line.validFrom) ?? [];
  return lines.map((line) => {
    if (!isComplete(line)) return { line, verdict: 'error', problems: line.problems, existing: null };
    const existing = byKey.get(keyOf(line)) ?? null;
    const problems = [
      ...((counts.get(keyOf(line))?.length ?? 0) > 1 ? ['Đơn vị này có hai dòng trong tệp'] : []),
      ...(line.validTo && line.validTo < line.validFrom ? ['valid_to sớm hơn valid_from'] : []),
      ...(codeIsTaken(line, rivals(line)) ? [`Mã ${line.code} thuộc đơn vị khác trong cùng thời gian`] : []),
      ...(existing ? existingProblems(line, existing) : newProblems(line, after)),
    ];
    if (problems.length > 0) return { line, verdict: 'error', problems, existing };
    const isSame =
      existing !== null &&
      existing.name === line.name &&
      existing.form === line.form &&
      existing.validTo === line.validTo;
    return { line, verdict: isSame ? 'same' : existing ? 'change' : 'create', problems, existing };
  });
}

function existingProblems(line: Complete, existing: KnownUnit): string[] {
  const isChange = existing.name !== line.name || existing.form !== line.form || existing.validTo !== line.validTo;
  return isChange && !existing.isAdministered ? ['Đơn vị này không thuộc địa bàn bạn quản trị'] : [];
}

function newProblems(line: Complete, after: readonly UnitFacts[]): string[] {
  if (line.kind === 'PROVINCE') return ['Tỉnh, thành phố có sẵn khi cài đặt, không thêm bằng tệp'];
  const parent = parentOf(line, after);
  const problem = parent
    ? parentProblem(line, parent)
    : `Không thấy đơn vị cấp trên mã ${line.parentCode || '(để trống)'} có hiệu lực ngày ${formatDate(line.validFrom)}`;
  const isOutside = parent !== null && 'isAdministered' in parent && !parent.isAdministered;
  return [
    ...(problem ? [problem] : []),
    ...(isOutside ? ['Đơn vị cấp trên không thuộc địa bàn bạn quản trị'] : []),
    ...line.predecessorCodes
      .filter((code) => predecessorOf(line, code, after) === null)
      .map(
        (code) =>
          `Không thấy ${unitKindLabels[line.kind].toLowerCase()} mã ${code} có hiệu lực đến ngày ${formatDate(addDays(line.validFrom, -1))}`,
      ),
  ];
}

type Placed = { kind: UnitKind; code: string; validFrom: LegalDate; validTo: LegalDate | null; name: string };

// The cheap questions first: a list of a country asks this some ten million times.
const sameCode = (written: string, code: string) =>
  written === code || (code.endsWith(written) && /^\d+$/.test(written) && written.padStart(code.length, '0') === code);

/** The unit a line stands under: its code among the kinds it may stand under, on the line's first day. */
export function parentOf<U extends Placed>(
  line: { kind: UnitKind; parentCode: string; validFrom: LegalDate },
  units: readonly U[],
): U | null {
  if (!line.parentCode) return null;
  const found = units.filter(
    (u) => u.kind !== line.kind && sameCode(line.parentCode, u.code) && isValidOn(u, line.validFrom),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The unit of that code which was valid on the day before. */
export function predecessorOf<U extends Placed>(
  line: { kind: UnitKind; validFrom: LegalDate },
  code: string,
  units: readonly U[],
): U | null {
  const dayBefore = addDays(line.validFrom, -1);
  const found = units.filter((u) => u.kind === line.kind && u.code === code && isValidOn(u, dayBefore));
  return found.length === 1 ? (found[0] ?? null) : null;
}
