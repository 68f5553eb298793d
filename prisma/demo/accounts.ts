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

const communes = [
  ['hoanghoa', 'Hoằng Hóa', 'Lê Văn Bắc', 'Trịnh Đình Hải'],
  ['hoanggiang', 'Hoằng Giang', 'Nguyễn Hữu Cảnh', 'Lê Xuân Đài'],
  ['hoangphu', 'Hoằng Phú', 'Phạm Thị Dung', 'Hoàng Văn Giáp'],
  ['hoangson', 'Hoằng Sơn', 'Đỗ Quang Hà', 'Vũ Ngọc Khánh'],
  ['hoangloc', 'Hoằng Lộc', 'Nguyễn Văn An', 'Trần Quốc Bình'],
  ['hoangchau', 'Hoằng Châu', 'Bùi Thị Lan', 'Lương Văn Minh'],
  ['hoangtien', 'Hoằng Tiến', 'Cao Văn Nam', 'Mai Đức Phong'],
  ['hoangthanh', 'Hoằng Thanh', 'Lê Thị Oanh', 'Trương Công Quân'],
  ['tantien', 'Tân Tiến', 'Hà Văn Sơn', 'Đinh Trọng Tấn'],
] as const;

export const demoAccounts: readonly Account[] = [
  ...communes.flatMap(([key, unit, officer, chief]) => [
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

function unitOf(units: readonly Unit[], kind: UnitKind, name: string): Unit {
  const unit = units.find((u) => u.kind === kind && u.name === name);
  if (!unit) throw new Error(`demo unit missing: ${kind} ${name}`);
  return unit;
}
