import { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { searchKey } from '@/lib/text';
import { PlainError } from './plain-error';

/** Who acts for an office of the bank: the officer named, or its only one. There is no session here: whoever may run this is trusted with the machine. */
export async function actorOfOffice(owner: PrismaClient, office: string, username: string | null): Promise<Actor> {
  const unit = await officeOf(owner, office);
  const today = toDbDate(todayInVietnam());
  const assignments = await owner.assignment.findMany({
    where: {
      unitId: unit.id,
      role: { in: ['BANK_OFFICER', 'BANK_APPROVER'] },
      endedAt: null,
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
      user: { disabledAt: null, ...(username ? { username: username.trim().toLowerCase() } : {}) },
    },
    include: { user: true },
    orderBy: { role: 'asc' },
  });
  const [only, ...others] = username ? assignments : assignments.filter(({ role }) => role === 'BANK_OFFICER');
  if (!only)
    throw new PlainError(
      username
        ? `Tài khoản ${username} không có vai trò ngân hàng đang hiệu lực ở ${unit.form} ${unit.name}.`
        : `${unit.form} ${unit.name} chưa có cán bộ NHCSXH nào.`,
    );
  if (!username && others.length > 0)
    throw new PlainError(`${unit.form} ${unit.name} có nhiều cán bộ: thêm --actor TÊN_ĐĂNG_NHẬP.`);
  const { id: userId, username: name, displayName } = only.user;
  return Actor.unsafeFromFacts({
    ...{ userId, username: name, displayName, assignmentId: only.id, role: only.role },
    ...{ unitId: unit.id, unitName: unit.name, unitForm: unit.form },
  });
}

async function officeOf(owner: PrismaClient, office: string) {
  const offices = await owner.unit.findMany({ where: { kind: 'BANK_OFFICE', validTo: null } });
  const key = searchKey(office);
  const [found, ...others] = offices.filter(
    ({ code, form, name }) =>
      searchKey(code) === key || searchKey(name) === key || searchKey(`${form} ${name}`) === key,
  );
  if (!found || others.length > 0) throw new PlainError(`Không có phòng giao dịch nào là “${office}”.`);
  return found;
}
