import type { LegalDate } from '@/lib/dates';
import type { UnitKind } from '@/lib/generated/prisma/enums';

export type { UnitKind };

export const unitKindLabels = {
  PROVINCE: 'Tỉnh, thành phố',
  DISTRICT: 'Huyện cũ',
  COMMUNE: 'Xã, phường, thị trấn',
  AREA: 'Khu vực liên xã',
  BANK_OFFICE: 'Phòng giao dịch NHCSXH',
} as const satisfies Record<UnitKind, string>;

export const unitKinds = Object.keys(unitKindLabels) as [UnitKind, ...UnitKind[]];

/** What each kind may stand under. A province stands under nothing and comes with the installation. */
export const parentKinds = {
  PROVINCE: [],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['PROVINCE', 'DISTRICT'],
  AREA: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  BANK_OFFICE: ['PROVINCE', 'DISTRICT'],
} as const satisfies Record<UnitKind, readonly UnitKind[]>;

const parentsOf = (kind: UnitKind): readonly string[] => parentKinds[kind];
export const mayStandUnder = (kind: UnitKind, parent: UnitKind): boolean => parentsOf(kind).includes(parent);

/** Places derive what they cover from what is below them; for the others an administrator chooses. */
export const choosesCoverage = (kind: UnitKind): boolean => kind === 'AREA' || kind === 'BANK_OFFICE';

interface Validity {
  validFrom: LegalDate;
  validTo: LegalDate | null;
}

export const isValidOn = (unit: Validity, on: LegalDate): boolean =>
  unit.validFrom <= on && (unit.validTo === null || unit.validTo >= on);
export const overlaps = (a: Validity, b: Validity): boolean =>
  (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom);

/** Units older than our records begin on a day nobody claims; it is not shown as one. */
export const beforeRecords: LegalDate = '1945-09-02';
