import type { LegalDate } from '@/lib/dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { seedCountedModels } from './figures';
import { type Places, seedNamedModels } from './named';
import { seedCampaigns, seedCommendations } from './thanks';

/** Programme models of the story and of the two years since, what was said for people, and who was thanked. */
export async function seedModels(owner: PrismaClient, today: LegalDate): Promise<void> {
  const places = await readPlaces(owner);
  const userId = async (username: string) => (await owner.user.findUniqueOrThrow({ where: { username } })).id;
  const writer = { owner, by: await userId('ca.tinh') };
  await seedCountedModels(owner, places.province, writer.by);
  await seedNamedModels(writer, places, today);
  await seedCampaigns(writer, places, today);
  await seedCommendations(writer, places, await userId('ca.hoangloc'), today);
}

async function readPlaces(owner: PrismaClient): Promise<Places> {
  const units = await owner.unit.findMany();
  const idOf = (kind: string, name: string, stands: boolean): number => {
    const found = units.find((u) => u.kind === kind && u.name === name && (u.validTo === null) === stands);
    if (!found) throw new Error(`demo: no ${kind} ${name}`);
    return found.id;
  };
  return {
    province: idOf('PROVINCE', 'Thanh Hóa', true),
    district: idOf('DISTRICT', 'Hoằng Hóa', false),
    area: idOf('AREA', 'Hoằng Hóa', true),
    former: (name) => idOf('COMMUNE', name, false),
    commune: (name) => idOf('COMMUNE', name, true),
  };
}
