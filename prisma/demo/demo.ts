import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { demoAccounts, seedAccounts, seedFormerAssignments } from './accounts';
import { seedNotices, seedTanTien } from './cases';
import { seedWorld } from './world';

/**
 * The demo: accounts for every role, a sample commune, notices from the prison; in the whole world also Hoằng Hóa from
 * December 2024 to today. With accounts alone nobody of Hoằng Hóa is in scope, so that its figures are what is imported.
 */
export async function seedDemo(
  owner: PrismaClient,
  extent: 'world' | 'accounts',
  log: (line: string) => void,
): Promise<void> {
  await seedSampleCommune(owner);
  await seedAccounts(owner);
  if ((await owner.case.count()) > 0) return;
  if (extent === 'world') {
    log('Đang tạo dữ liệu mẫu: hai năm của Hoằng Hóa, khoảng một phút…');
    await seedFormerAssignments(owner);
    await seedWorld(owner, log);
  }
  for (const { username } of demoAccounts.filter((a) => a.username.startsWith('ca.hoang')))
    await seedNotices(owner, username);
  await seedTanTien(owner);
}

/**
 * Xã Tân Tiến stands outside Hoằng Hóa, so that the area's own figures are exactly what is imported into it. Its code is
 * invented for the demo and marked so.
 */
async function seedSampleCommune(owner: PrismaClient): Promise<void> {
  const province = await owner.unit.findFirstOrThrow({ where: { kind: 'PROVINCE', code: '38' } });
  const validFrom = toDbDate('2025-07-01');
  await owner.unit.upsert({
    where: { kind_code_validFrom: { kind: 'COMMUNE', code: 'MẪU-01', validFrom } },
    create: { kind: 'COMMUNE', code: 'MẪU-01', name: 'Tân Tiến', form: 'xã', parentId: province.id, validFrom },
    update: {},
  });
  await owner.$executeRaw`SELECT app.refresh_units()`;
}
