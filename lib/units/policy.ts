import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import type { LegalDate } from '@/lib/dates';
import { choosesCoverage, isValidOn, mayStandUnder, overlaps, type UnitKind, unitKindLabels } from '@/lib/units/kinds';

/** What a policy needs to know of a unit. */
export interface UnitTarget {
  kind: UnitKind;
  /** The unit lies in the administrator's own area. */
  isAdministered: boolean;
}

const administrator = (actor: Actor) => when(actor.role === 'ADMINISTRATOR', 'role');

export const canListUnits = (actor: Actor): Decision => administrator(actor);
export const canImportUnits = (actor: Actor): Decision => administrator(actor);
export const canCreateUnit = (actor: Actor, parent: UnitTarget): Decision =>
  all(administrator(actor), when(parent.isAdministered, 'area'));
export const canChangeUnit = (actor: Actor, target: UnitTarget): Decision =>
  all(administrator(actor), when(target.isAdministered, 'area'));
export const canCoverUnit = (actor: Actor, target: UnitTarget): Decision =>
  all(administrator(actor), when(target.isAdministered, 'area'), when(choosesCoverage(target.kind), 'state'));

export interface UnitFacts {
  kind: UnitKind;
  code: string;
  name: string;
  validFrom: LegalDate;
  validTo: LegalDate | null;
}

/** Why a unit cannot stand under another, or null. */
export function parentProblem(unit: UnitFacts, parent: UnitFacts): string | null {
  if (unit.kind === 'PROVINCE') return 'Tỉnh, thành phố có sẵn khi cài đặt, không thêm ở đây';
  if (!mayStandUnder(unit.kind, parent.kind))
    return `${unitKindLabels[unit.kind]} không thể trực thuộc ${unitKindLabels[parent.kind].toLowerCase()}`;
  if (!isValidOn(parent, unit.validFrom)) return `${parent.name} không còn hiệu lực vào ngày đơn vị bắt đầu`;
  return null;
}

/** Codes are given again over the years, but never to two units of a kind on one day. */
export const codeIsTaken = (unit: UnitFacts, others: readonly UnitFacts[]): boolean =>
  others.some((o) => o.kind === unit.kind && o.code === unit.code && overlaps(o, unit));

/** A predecessor is of the same kind and began earlier. */
export const mayPrecede = (predecessor: UnitFacts, unit: UnitFacts): boolean =>
  predecessor.kind === unit.kind && predecessor.validFrom < unit.validFrom;
