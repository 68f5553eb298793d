import { changePaperColumns, changeRule } from '../../lib/loans/administration/commands';
import { getLendingRules } from '../../lib/loans/administration/queries';
import { addHoliday, changeLegalBasis, changeSetting } from '../../lib/settings/commands';
import { getSettings } from '../../lib/settings/queries';
import { changeUnit, coverUnit, createUnit, importUnits } from '../../lib/units/commands';
import { getUnit, listUnits, previewUnits, unitFormChoices } from '../../lib/units/queries';
import {
  assignRole,
  createUser,
  disableUser,
  enableUser,
  endAssignment,
  linkOidc,
  renameUser,
  resetPassword,
} from '../../lib/users/commands';
import { getUser, listAssignableUnits, listUsers } from '../../lib/users/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const password = 'Mot-cau-de-nho-2026';
const roleAt = ({ unit }: Target) => (unit.kind === 'COMMUNE' ? 'COMMUNE_OFFICER' : 'COMMITTEE_MEMBER');
const two = (n: number) => String(n).padStart(2, '0');
const freeDay = (n: number) => `${2031 + (n % 60)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
const csv = ({ unit, fresh }: Target) =>
  `code,name,kind,parent_code,valid_from\nKV-${fresh},Khu Vực ${fresh},AREA,${unit.code},01/02/2026\n`;
const showsUnit = (value: unknown, { unit }: Target) => holds(value, unit.name) && holds(value, `"id":${unit.id},`);

export const administrationCommands: readonly Operation[] = [
  {
    name: 'user.create',
    cell: 'user.create',
    on: 'unit',
    isList: true,
    ...asks(createUser, (t) => ({
      username: `mt.moi.${t.fresh}`,
      displayName: 'Người Mới',
      password,
      role: roleAt(t),
      unitId: t.unit.id,
      validFrom: '2026-01-05',
    })),
  },
  {
    name: 'user.rename',
    cell: 'user.change',
    on: 'staff',
    ...asks(renameUser, (t) => ({ userId: t.staff.userId, version: 1, displayName: `Tên Khác ${t.fresh}` })),
  },
  {
    name: 'user.link-oidc',
    cell: 'user.change',
    on: 'staff',
    ...asks(linkOidc, (t) => ({ userId: t.staff.userId, version: 1, subject: `oidc-${t.fresh}` })),
  },
  {
    name: 'user.reset-password',
    cell: 'user.decide',
    on: 'staff',
    ...asks(resetPassword, (t) => ({ userId: t.staff.userId, password })),
  },
  {
    name: 'user.disable',
    cell: 'user.close',
    on: 'staff',
    wrongState: 'disabledStaff',
    ...asks(disableUser, (t) => ({ userId: t.staff.userId, version: 1 })),
  },
  {
    name: 'user.enable',
    cell: 'user.close',
    on: 'disabledStaff',
    wrongState: 'staff',
    ...asks(enableUser, (t) => ({ userId: t.staff.userId, version: 1 })),
  },
  {
    name: 'user.assign',
    cell: 'assignment.create',
    on: 'staff',
    wrongState: 'disabledStaff',
    ...asks(assignRole, (t) => ({
      userId: t.staff.userId,
      role: roleAt(t),
      unitId: t.unit.id,
      validFrom: '2026-02-02',
    })),
  },
  {
    name: 'user.end-assignment',
    cell: 'assignment.close',
    on: 'staff',
    ...asks(endAssignment, (t) => ({ assignmentId: t.staff.assignmentId })),
  },
  {
    name: 'unit.create',
    cell: 'unit.create',
    on: 'unit',
    ...asks(createUnit, (t) => ({
      kind: 'AREA',
      code: `KV-${t.fresh}`,
      name: `Khu Vực ${t.fresh}`,
      form: 'khu vực',
      parentId: t.unit.id,
      validFrom: '2026-02-01',
    })),
  },
  {
    name: 'unit.change',
    cell: 'unit.change',
    on: 'unit',
    ...asks(changeUnit, (t) => ({
      unitId: t.unit.id,
      version: t.unitVersion,
      name: t.unit.name,
      form: t.unit.form,
      validFrom: '2025-07-01',
    })),
  },
  {
    name: 'unit.cover',
    cell: 'unit.decide',
    on: 'area',
    ...asks(coverUnit, (t) => ({ unitId: t.area.id, version: t.areaVersion, communeIds: [t.person.commune.id] })),
  },
  {
    name: 'unit.import',
    cell: 'unitList.create',
    on: 'unit',
    isList: true,
    ...asks(importUnits, (t) => ({ csv: csv(t) })),
    // A list is refused by its lines; the only thing wrong with this one is where its unit would stand.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' ? 'a' : null),
  },
  {
    name: 'setting.change',
    cell: 'setting.change',
    on: 'installation',
    isList: true,
    ...asks(changeSetting, () => ({
      key: 'snooze.maxDays',
      value: 14,
      validFrom: inDays(0),
      reason: 'Đo lại bảng quyền',
    })),
  },
  {
    name: 'holiday.add',
    cell: 'holiday.create',
    on: 'installation',
    isList: true,
    ...asks(addHoliday, (t) => ({ date: freeDay(Number(t.fresh)), name: 'Ngày thử', source: 'Bảng quyền' })),
  },
  {
    name: 'lending-rule.change',
    cell: 'lendingRule.change',
    on: 'installation',
    isList: true,
    ...asks(changeRule, () => ({
      ...{ key: 'appraisal.days', value: 5, validFrom: inDays(0), clause: 'Quy trình', source: 'Bảng quyền' },
      reason: 'Đo lại bảng quyền',
    })),
  },
  {
    name: 'paper-layout.change',
    cell: 'paperLayout.change',
    on: 'installation',
    isList: true,
    ...asks(changePaperColumns, () => ({
      paper: 'mau02',
      columns: ['position', 'fullName'],
      reason: 'Đo lại bảng quyền',
    })),
  },
  {
    name: 'legal-basis.change',
    cell: 'legalBasis.change',
    on: 'installation',
    isList: true,
    ...asks(changeLegalBasis, (t) => ({
      key: t.legalBasis,
      replacedBy: `Văn bản ${t.fresh}`,
      reason: 'Đo lại bảng quyền',
    })),
  },
];

export const administrationQueries: readonly Operation[] = [
  {
    name: 'lending-rule.list',
    cell: 'lendingRule.list',
    on: 'installation',
    isList: true,
    ...asks(getLendingRules, () => ({})),
  },
  {
    name: 'lending-rule.list',
    as: 'columns of papers',
    cell: 'paperLayout.list',
    on: 'installation',
    isList: true,
    ...asks(getLendingRules, () => ({})),
  },
  {
    name: 'user.list',
    cell: 'user.list',
    on: 'staff',
    isList: true,
    ...asks(listUsers, (t) => ({ q: t.staff.username })),
    shows: (value, t) => holds(value, t.staff.userId),
  },
  { name: 'user.read', cell: 'user.read', on: 'staff', ...asks(getUser, (t) => ({ userId: t.staff.userId })) },
  {
    name: 'user.read',
    as: 'its assignments',
    cell: 'assignment.read',
    on: 'staff',
    ...asks(getUser, (t) => ({ userId: t.staff.userId })),
    shows: (value, t) => holds(value, t.staff.assignmentId),
  },
  {
    name: 'user.list-units',
    cell: 'assignment.list',
    on: 'unit',
    isList: true,
    ...asks(listAssignableUnits, () => ({})),
    shows: (value, { unit }) => holds(value, `"id":${unit.id},`),
  },
  {
    name: 'unit.list',
    cell: 'unit.list',
    on: 'unit',
    isList: true,
    ...asks(listUnits, (t) => ({ q: t.unit.code, limit: 500 })),
    shows: showsUnit,
  },
  {
    name: 'unit.form-choices',
    cell: 'unit.list',
    on: 'unit',
    isList: true,
    ...asks(unitFormChoices, () => ({})),
    shows: showsUnit,
  },
  { name: 'unit.read', cell: 'unit.read', on: 'unit', ...asks(getUnit, (t) => ({ unitId: t.unit.id })) },
  {
    name: 'unit.preview',
    cell: 'unitList.read',
    on: 'unit',
    isList: true,
    ...asks(previewUnits, (t) => ({ csv: csv(t) })),
    reads: (outcome) => (outcome.ok && holds(outcome.value, 'không thuộc địa bàn') ? 'a' : null),
  },
  { name: 'setting.list', cell: 'setting.list', on: 'installation', isList: true, ...asks(getSettings, () => ({})) },
  {
    name: 'setting.list',
    as: 'holidays',
    cell: 'holiday.list',
    on: 'installation',
    isList: true,
    ...asks(getSettings, () => ({})),
  },
  {
    name: 'setting.list',
    as: 'legal bases',
    cell: 'legalBasis.list',
    on: 'installation',
    isList: true,
    ...asks(getSettings, () => ({})),
  },
];
