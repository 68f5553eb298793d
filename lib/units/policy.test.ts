import { expect, it } from 'vitest';
import { Actor } from '@/lib/access/actor';
import { type Role, roleLabels } from '@/lib/access/roles';
import { canChangeUnit, canCoverUnit, canCreateUnit, codeIsTaken, mayPrecede, parentProblem } from '@/lib/units/policy';

const anActor = (role: Role) =>
  Actor.unsafeFromFacts({
    userId: 'me',
    username: 'me',
    displayName: 'Tôi',
    assignmentId: 'a',
    role,
    unitId: 1,
    unitName: 'Thanh Hóa',
    unitForm: 'tỉnh',
  });
const admin = anActor('ADMINISTRATOR');
const area = { kind: 'AREA', isAdministered: true } as const;
const commune = {
  kind: 'COMMUNE',
  code: '15880',
  name: 'Hoằng Giang',
  validFrom: '2025-01-01',
  validTo: '2025-06-30',
} as const;

it('only an administrator, only in the own area, and coverage only where it is chosen', () => {
  for (const role of Object.keys(roleLabels) as Role[]) {
    expect(canCreateUnit(anActor(role), area).allowed).toBe(role === 'ADMINISTRATOR');
  }
  expect(canChangeUnit(admin, { ...area, isAdministered: false })).toEqual({ allowed: false, reason: 'area' });
  expect(canCoverUnit(admin, area).allowed).toBe(true);
  expect(canCoverUnit(admin, { ...area, kind: 'COMMUNE' })).toEqual({ allowed: false, reason: 'state' });
});

it('a code may be given again, but not for the same days', () => {
  expect(codeIsTaken({ ...commune, validFrom: '2025-07-01', validTo: null }, [commune])).toBe(false);
  expect(codeIsTaken({ ...commune, validFrom: '2025-06-30', validTo: null }, [commune])).toBe(true);
  expect(codeIsTaken({ ...commune, kind: 'AREA' }, [commune])).toBe(false);
});

it('a unit stands under a larger one that is there on its first day', () => {
  const district = {
    kind: 'DISTRICT',
    code: '399',
    name: 'Hoằng Hóa',
    validFrom: '1945-09-02',
    validTo: '2025-06-30',
  } as const;
  expect(parentProblem(commune, district)).toBeNull();
  expect(parentProblem({ ...commune, validFrom: '2025-07-01' }, district)).toContain('không còn hiệu lực');
  expect(parentProblem(district, commune)).toContain('không thể trực thuộc');
  expect(mayPrecede(commune, { ...commune, validFrom: '2025-07-01' })).toBe(true);
  expect(mayPrecede(district, commune)).toBe(false);
});
