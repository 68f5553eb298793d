import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient, Unit } from '@/lib/generated/prisma/client';
import type { Role, UnitKind } from '@/lib/generated/prisma/enums';
import { hashPassword } from '@/lib/password';

/** Only for the demo; the README shows it beside the accounts. */
export const demoPassword = 'an-cu-lac-nghiep';

interface Account {
  username: string;
  displayName: string;
  assignments: readonly { role: Role; kind: UnitKind; unit: string }[];
}

const one = (username: string, displayName: string, role: Role, kind: UnitKind, unit: string): Account => ({
  username,
  displayName,
  assignments: [{ role, kind, unit }],
});

/** The communes with an officer and a chief each, and where the two worked until 30/06/2025. */
export const communeAccounts = [
  { key: 'hoanghoa', unit: 'Hoằng Hóa', former: 'Bút Sơn', officer: 'Lê Văn Bắc', chief: 'Trịnh Đình Hải' },
  { key: 'hoanggiang', unit: 'Hoằng Giang', former: 'Hoằng Giang', officer: 'Nguyễn Hữu Cảnh', chief: 'Lê Xuân Đài' },
  { key: 'hoangphu', unit: 'Hoằng Phú', former: 'Hoằng Phú', officer: 'Phạm Thị Dung', chief: 'Hoàng Văn Giáp' },
  { key: 'hoangson', unit: 'Hoằng Sơn', former: 'Hoằng Sơn', officer: 'Đỗ Quang Hà', chief: 'Vũ Ngọc Khánh' },
  { key: 'hoangloc', unit: 'Hoằng Lộc', former: 'Hoằng Lộc', officer: 'Nguyễn Văn An', chief: 'Trần Quốc Bình' },
  { key: 'hoangchau', unit: 'Hoằng Châu', former: 'Hoằng Châu', officer: 'Bùi Thị Lan', chief: 'Lương Văn Minh' },
  { key: 'hoangtien', unit: 'Hoằng Tiến', former: 'Hoằng Tiến', officer: 'Cao Văn Nam', chief: 'Mai Đức Phong' },
  { key: 'hoangthanh', unit: 'Hoằng Thanh', former: 'Hoằng Thanh', officer: 'Lê Thị Oanh', chief: 'Trương Công Quân' },
  { key: 'tantien', unit: 'Tân Tiến', former: null, officer: 'Hà Văn Sơn', chief: 'Đinh Trọng Tấn' },
] as const;

export const demoAccounts: readonly Account[] = [
  ...communeAccounts.flatMap(({ key, unit, officer, chief }) => [
    one(`ca.${key}`, officer, 'COMMUNE_POLICE', 'COMMUNE', unit),
    key === 'hoangloc'
      ? {
          username: 'truong.hoangloc',
          displayName: chief,
          assignments: [
            { role: 'COMMUNE_POLICE_CHIEF', kind: 'COMMUNE', unit },
            { role: 'COMMITTEE_MEMBER', kind: 'COMMUNE', unit },
          ] as const,
        }
      : one(`truong.${key}`, chief, 'COMMUNE_POLICE_CHIEF', 'COMMUNE', unit),
  ]),
  one('ubnd.hoangloc', 'Lê Thị Hoa', 'COMMUNE_OFFICER', 'COMMUNE', 'Hoằng Lộc'),
  one('chutich.hoangloc', 'Nguyễn Đức Thắng', 'COMMUNE_CHAIR', 'COMMUNE', 'Hoằng Lộc'),
  one('ubnd.tantien', 'Mai Thị Thu', 'COMMUNE_OFFICER', 'COMMUNE', 'Tân Tiến'),
  one('ca.tinh', 'Phạm Minh Tuấn', 'SUPERIOR_POLICE', 'PROVINCE', 'Thanh Hóa'),
  one('bcd.hoanghoa', 'Lê Hồng Quang', 'COMMITTEE_MEMBER', 'AREA', 'Hoằng Hóa'),
  one('bcd.thanhhoa', 'Trịnh Thị Vân', 'COMMITTEE_MEMBER', 'PROVINCE', 'Thanh Hóa'),
  one('nganhang', 'Hoàng Thị Xuân', 'BANK_OFFICER', 'BANK_OFFICE', 'Hoằng Hóa'),
  one('nganhang.duyet', 'Vũ Văn Yên', 'BANK_APPROVER', 'BANK_OFFICE', 'Hoằng Hóa'),
  one('thanhtra', 'Đặng Quốc Việt', 'AUDITOR', 'PROVINCE', 'Thanh Hóa'),
  one('quantri', 'Ngô Thanh Tùng', 'ADMINISTRATOR', 'PROVINCE', 'Thanh Hóa'),
];

/** Makes the accounts that are missing; accounts that exist are left as they are. */
export async function seedAccounts(db: PrismaClient): Promise<void> {
  const units = await db.unit.findMany({ where: { validTo: null } });
  const known = new Set((await db.user.findMany({ select: { username: true } })).map((u) => u.username));
  const passwordHash = await hashPassword(demoPassword);
  for (const account of demoAccounts) {
    if (known.has(account.username)) continue;
    await db.user.create({
      data: {
        username: account.username,
        displayName: account.displayName,
        credential: { create: { passwordHash, mustChange: false } },
        assignments: {
          create: account.assignments.map(({ role, kind, unit }) => ({
            role,
            unitId: unitOf(units, kind, unit).id,
            validFrom: toDbDate('2025-07-01'),
          })),
        },
      },
    });
  }
}

/** What the staff of the communes did before the merger of 01/07/2025, they did where they worked then. */
export async function seedFormerAssignments(db: PrismaClient): Promise<void> {
  const lastDay = toDbDate('2025-06-30');
  const units = await db.unit.findMany({ where: { kind: 'COMMUNE', validTo: lastDay } });
  for (const { key, former } of communeAccounts) {
    if (former === null) continue;
    const unit = unitOf(units, 'COMMUNE', former);
    const accounts = [
      ['ca', 'COMMUNE_POLICE'],
      ['truong', 'COMMUNE_POLICE_CHIEF'],
    ] as const;
    for (const [prefix, role] of accounts) {
      const user = await db.user.findUniqueOrThrow({ where: { username: `${prefix}.${key}` } });
      const held = { userId: user.id, role, unitId: unit.id };
      if ((await db.assignment.count({ where: held })) > 0) continue;
      const [validFrom, endedAt] = [toDbDate('2024-01-01'), new Date('2025-06-30T10:00:00Z')];
      await db.assignment.create({ data: { ...held, validFrom, validTo: lastDay, endedAt } });
    }
  }
}

function unitOf(units: readonly Unit[], kind: UnitKind, name: string): Unit {
  const unit = units.find((u) => u.kind === kind && u.name === name);
  if (!unit) throw new Error(`demo unit missing: ${kind} ${name}`);
  return unit;
}
