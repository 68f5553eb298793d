import type { Role } from '@/lib/generated/prisma/enums';

export type { Role };

/** Words for each role, as shown beside the unit one acts for. */
export const roleLabels = {
  COMMUNE_POLICE: 'Công an xã',
  COMMUNE_POLICE_CHIEF: 'Trưởng Công an xã',
  COMMUNE_OFFICER: 'Cán bộ UBND xã',
  COMMUNE_CHAIR: 'Chủ tịch UBND xã',
  SUPERIOR_POLICE: 'Công an cấp trên',
  COMMITTEE_MEMBER: 'Ban chỉ đạo 138',
  BANK_OFFICER: 'Cán bộ NHCSXH',
  BANK_APPROVER: 'Phê duyệt NHCSXH',
  AUDITOR: 'Thanh tra',
  ADMINISTRATOR: 'Quản trị',
} as const satisfies Record<Role, string>;

const communePolice: readonly Role[] = ['COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF'];
const police: readonly Role[] = [...communePolice, 'SUPERIOR_POLICE'];
const communeStaff: readonly Role[] = ['COMMUNE_OFFICER', 'COMMUNE_CHAIR'];

export const isCommunePolice = (role: Role) => communePolice.includes(role);
export const isPolice = (role: Role) => police.includes(role);
/** Who may see a named person at all in the register. Bank staff join with confirmed lists and loans. */
export const seesPeople = (role: Role) => isPolice(role) || communeStaff.includes(role);
/** Who writes what helps a person: needs, work, courses. The chair and superior police read it. */
export const supportsPeople = (role: Role) => isCommunePolice(role) || role === 'COMMUNE_OFFICER';
export const seesFigures = (role: Role) => seesPeople(role) || role === 'COMMITTEE_MEMBER';

/** Where each role may be assigned. */
export const roleUnitKinds = {
  COMMUNE_POLICE: ['COMMUNE'],
  COMMUNE_POLICE_CHIEF: ['COMMUNE'],
  COMMUNE_OFFICER: ['COMMUNE'],
  COMMUNE_CHAIR: ['COMMUNE'],
  SUPERIOR_POLICE: ['DISTRICT', 'PROVINCE'],
  COMMITTEE_MEMBER: ['COMMUNE', 'AREA', 'DISTRICT', 'PROVINCE'],
  BANK_OFFICER: ['BANK_OFFICE'],
  BANK_APPROVER: ['BANK_OFFICE'],
  AUDITOR: ['COMMUNE', 'AREA', 'DISTRICT', 'PROVINCE'],
  ADMINISTRATOR: ['COMMUNE', 'AREA', 'DISTRICT', 'PROVINCE'],
} as const satisfies Record<Role, readonly string[]>;
