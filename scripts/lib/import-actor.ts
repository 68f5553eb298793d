import { Actor } from '@/lib/access/actor';
import { isPolice } from '@/lib/access/roles';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { PlainError } from './plain-error';

interface Wanted {
  username: string;
  unitCode: string;
  asOf: string;
}

/** Who acts, under the assignment whose area holds the unit. There is no session here: whoever may run this is trusted with the machine. */
export async function actorForUnit(
  owner: PrismaClient,
  { username, unitCode, asOf }: Wanted,
): Promise<{ actor: Actor; unitId: number }> {
  const unitId = await unitOfCode(owner, unitCode, asOf);
  const user = await owner.user.findUnique({
    where: { username: username.trim().toLowerCase() },
    include: { assignments: { include: { unit: true } } },
  });
  if (!user) throw new PlainError(`Không có tài khoản ${username}.`);
  if (user.disabledAt) throw new PlainError(`Tài khoản ${username} đang bị khóa.`);
  const today = toDbDate(todayInVietnam());
  const running = user.assignments.filter(
    (a) => a.endedAt === null && a.validFrom <= today && (a.validTo === null || a.validTo >= today),
  );
  const police = running.filter((a) => isPolice(a.role));
  if (police.length === 0)
    throw new PlainError(`Tài khoản ${username} không có vai trò Công an đang hiệu lực nên không nhập được danh sách.`);
  const communes = await communesToday(owner, unitId);
  const covering = await Promise.all(
    police.map(
      async (a) =>
        (await owner.unitCoverage.count({ where: { unitId: a.unitId, communeId: { in: communes } } })) ===
        communes.length,
    ),
  );
  // Without one that covers the unit the first acts, and is refused by the same rule as on the web, with its line in the trail.
  const assignment = police.find((_, index) => covering[index]) ?? police[0];
  if (!assignment) throw new PlainError(`Tài khoản ${username} không có vai trò nào.`);
  const { id: assignmentId, role, unit } = assignment;
  const { id: userId, displayName } = user;
  const facts = {
    userId,
    username: user.username,
    displayName,
    assignmentId,
    role,
    unitId: unit.id,
    unitName: unit.name,
    unitForm: unit.form,
  };
  return { actor: Actor.unsafeFromFacts(facts), unitId };
}

/** A code names a unit only together with a day: codes were given again. A district that has ended still names its lists. */
async function unitOfCode(owner: PrismaClient, code: string, asOf: string): Promise<number> {
  const units = await owner.unit.findMany({ where: { code }, orderBy: { validFrom: 'desc' } });
  const onTheDay = units.find(
    (u) => fromDbDate(u.validFrom) <= asOf && (u.validTo === null || fromDbDate(u.validTo) >= asOf),
  );
  const unit = onTheDay ?? units.find((u) => u.kind === 'DISTRICT' || u.kind === 'PROVINCE');
  if (!unit) throw new PlainError(`Không có đơn vị mã ${code} vào ngày ${asOf}.`);
  return unit.id;
}

/** The communes of today that answer for a unit's people. */
async function communesToday(owner: PrismaClient, unitId: number): Promise<number[]> {
  const rows = await owner.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE later AS (
      SELECT commune_id AS id FROM unit_coverage WHERE unit_id = ${unitId}
      UNION SELECT p.unit_id FROM later l JOIN unit_predecessor p ON p.predecessor_id = l.id
    )
    SELECT u.id FROM later JOIN unit u ON u.id = later.id WHERE u.valid_to IS NULL OR u.valid_to >= app.today()`;
  return rows.map((row) => row.id);
}
