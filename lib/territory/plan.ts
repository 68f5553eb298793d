import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import { isValidOn, type UnitKind } from '@/lib/units/kinds';
import { codeIsTaken, parentProblem, type UnitFacts } from '@/lib/units/policy';
import { unitTitle } from '@/lib/units/words';

/** One commune as it will stand from the day on, and the communes it takes over. */
export interface NewCommune {
  code: string;
  name: string;
  form: string;
  parentId: number;
  sourceIds: number[];
  /** Where a former commune is divided: the hamlets that come here. Empty takes what is left. */
  hamlets: string[];
}

export interface Plan {
  effectiveOn: LegalDate;
  communes: NewCommune[];
}

/** A unit as the rules need it. */
export interface KnownUnit extends UnitFacts {
  id: number;
  form: string;
  hasSuccessor: boolean;
  /** It lies in the administrator's own area. */
  isAdministered: boolean;
}

/** What happens to territory, told from which communes go into which. */
export const changeLabels = {
  MERGE: 'Sáp nhập',
  DIVIDE: 'Chia tách',
  RENAME: 'Đổi tên',
  REASSIGN: 'Chuyển cấp trên',
} as const;
export type TerritoryChange = keyof typeof changeLabels;

export const sharedSources = (communes: readonly NewCommune[]): Set<number> => {
  const all = communes.flatMap((c) => c.sourceIds);
  return new Set(all.filter((id, index) => all.indexOf(id) !== index));
};

/** What becomes of the communes, in the order of the labels; a single event may do several. */
export function changesOf(
  communes: readonly NewCommune[],
  units: readonly { id: number; parentId: number | null }[],
): TerritoryChange[] {
  const shared = sharedSources(communes);
  const found = new Set(
    communes.map((c): TerritoryChange => {
      if (c.sourceIds.some((id) => shared.has(id))) return 'DIVIDE';
      if (c.sourceIds.length > 1) return 'MERGE';
      return units.find((u) => u.id === c.sourceIds[0])?.parentId === c.parentId ? 'RENAME' : 'REASSIGN';
    }),
  );
  return (Object.keys(changeLabels) as TerritoryChange[]).filter((c) => found.has(c));
}

type Problems = Record<string, string>;

const titled = (u: { form: string; name: string }) => unitTitle(u);

/** Why a commune cannot be among those that end on the day before; null when it can. */
function sourceProblem(source: KnownUnit, effectiveOn: LegalDate): string | null {
  const name = titled(source);
  if (source.kind !== 'COMMUNE') return `${name} không phải cấp xã`;
  if (!source.isAdministered) return `${name} không thuộc địa bàn bạn quản trị`;
  if (source.hasSuccessor) return `${name} đã được sắp xếp rồi, đã có đơn vị kế tiếp`;
  if (source.validFrom >= effectiveOn)
    return `${name} có hiệu lực từ ${formatDate(source.validFrom)}: ngày sắp xếp phải sau ngày đó`;
  if (!isValidOn(source, addDays(effectiveOn, -1)))
    return `${name} đã hết hiệu lực trước ngày ${formatDate(effectiveOn)}`;
  return null;
}

/** A divided commune gives each of its hamlets to one place, and one place takes what is left. */
function divisionProblem(id: number, communes: readonly NewCommune[], name: string): string | null {
  const heirs = communes.filter((c) => c.sourceIds.includes(id));
  const rest = heirs.filter((c) => c.hamlets.length === 0);
  if (rest.length !== 1)
    return `${name} được chia cho ${heirs.length} đơn vị: ghi rõ các thôn ở mọi đơn vị, trừ đúng một đơn vị nhận phần còn lại`;
  const named = heirs.flatMap((c) => c.hamlets.map(hamletKey));
  const twice = named.find((key, index) => named.indexOf(key) !== index);
  return twice ? `Thôn “${twice}” của ${name} được ghi ở hai đơn vị` : null;
}

/** Two writings of a hamlet are one when they differ in capitals and spaces only. The same rule stands in 65-territory.sql. */
export const hamletKey = (hamlet: string): string => hamlet.normalize('NFC').toLocaleLowerCase('vi').trim();

const kind: UnitKind = 'COMMUNE';

/** What is wrong with a plan, by field; empty when it can be carried out on its day. Pure: the units are those known now. */
export function planProblems({ effectiveOn, communes }: Plan, units: readonly KnownUnit[]): Problems {
  const problems: Problems = {};
  const ending = new Set(communes.flatMap((c) => c.sourceIds));
  const staying = units.filter((u) => !ending.has(u.id));
  const after = communes.map((c): UnitFacts => ({ ...c, kind, validFrom: effectiveOn, validTo: null }));
  for (const [index, commune] of communes.entries()) {
    const at = (field: string) => `communes.${index}.${field}`;
    const parent = units.find((u) => u.id === commune.parentId);
    const facts: UnitFacts = { ...commune, kind, validFrom: effectiveOn, validTo: null };
    if (!parent?.isAdministered) problems[at('parentId')] = 'Chọn cấp trên trong địa bàn bạn quản trị';
    else if (ending.has(parent.id)) problems[at('parentId')] = `${titled(parent)} cũng bị sắp xếp trong lần này`;
    else {
      const wrong = parentProblem(facts, parent);
      if (wrong) problems[at('parentId')] = wrong;
    }
    if (codeIsTaken(facts, [...staying, ...after.filter((_, other) => other !== index)]))
      problems[at('code')] = `Mã ${commune.code} thuộc đơn vị khác từ ngày ${formatDate(effectiveOn)}`;
    const unknown = commune.sourceIds.some((id) => !units.some((u) => u.id === id));
    const wrong = units
      .filter((u) => commune.sourceIds.includes(u.id))
      .map((u) => sourceProblem(u, effectiveOn))
      .find((p) => p !== null);
    if (unknown || wrong) problems[at('sourceIds')] = wrong ?? 'Chọn xã trong danh sách';
  }
  for (const id of sharedSources(communes)) {
    const source = units.find((u) => u.id === id);
    const wrong = source && divisionProblem(id, communes, titled(source));
    if (wrong) problems[`communes.${communes.findIndex((c) => c.sourceIds.includes(id))}.hamlets`] = wrong;
  }
  return problems;
}
