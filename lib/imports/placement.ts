import { addDays, type LegalDate } from '@/lib/dates';
import type { CommuneEra } from '@/lib/imports/communes';

/** One stay in one unit, by the unit that was valid then. */
export interface Stay {
  communeId: number;
  validFrom: LegalDate;
  validTo: LegalDate | null;
}

/** What the register adds to a file's own findings: about where a row belongs, as the actor may see it. */
export const placeMessages = {
  E_OUT_OF_SCOPE: 'Xã ở dòng này thuộc địa bàn khác: chuyển dòng này cho đơn vị quản lý xã đó, ở đây không nhập được.',
  E_COMMUNE_ENDED:
    'Đơn vị ở dòng này đã sắp xếp lại nhưng chưa có đơn vị kế tiếp trong danh mục: báo quản trị bổ sung.',
} as const;

export type PlaceCode = keyof typeof placeMessages;
export const isPlaceCode = (code: string): code is PlaceCode => Object.hasOwn(placeMessages, code);

/** Leads the commune a list names, as of its day, through the mergers since then to the commune of today. */
export class Placement {
  private readonly byId: ReadonlyMap<number, CommuneEra>;
  private readonly successors = new Map<number, CommuneEra>();
  private readonly known = new Map<number, Stay[] | null>();

  constructor(
    units: readonly CommuneEra[],
    private readonly scope: ReadonlySet<number>,
    private readonly asOf: LegalDate,
    private readonly today: LegalDate,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) for (const id of unit.predecessorIds) this.successors.set(id, unit);
  }

  /** From the list's day to today, one stay a unit; null when the trail ends in a unit that no longer exists. */
  staysOf(communeId: number): Stay[] | null {
    const known = this.known.get(communeId);
    if (known !== undefined) return known;
    const stays = this.follow(communeId);
    this.known.set(communeId, stays);
    return stays;
  }

  communeToday(communeId: number | null): number | null {
    return communeId === null ? null : (this.staysOf(communeId)?.at(-1)?.communeId ?? null);
  }

  /** Why a row of this commune cannot be taken in by the actor, if so. */
  problemOf(communeId: number | null): PlaceCode | null {
    if (communeId === null) return null;
    const today = this.communeToday(communeId);
    if (today === null) return 'E_COMMUNE_ENDED';
    return this.scope.has(today) ? null : 'E_OUT_OF_SCOPE';
  }

  private follow(communeId: number): Stay[] | null {
    const stays: Stay[] = [];
    let unit = this.byId.get(communeId);
    let from = this.asOf;
    for (let step = 0; step < 20 && unit !== undefined; step += 1) {
      if (unit.validTo === null || unit.validTo >= this.today) {
        return [...stays, { communeId: unit.id, validFrom: from, validTo: null }];
      }
      stays.push({ communeId: unit.id, validFrom: from, validTo: unit.validTo });
      from = addDays(unit.validTo, 1);
      unit = this.successors.get(unit.id);
    }
    return null;
  }
}
