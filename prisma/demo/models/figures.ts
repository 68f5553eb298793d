import { addDays, daysBetween, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { keysOfModel } from '@/lib/models/keys';
import { startTypes } from '@/lib/models/start-types';

/** As the province told its number: with the three of Hoằng Hóa 146 by 12/2024, 156 by 02/2025, 182 by 06/2025. */
const spans: readonly { count: number; from: LegalDate; to: LegalDate }[] = [
  { count: 143, from: '2012-03-01', to: '2024-12-20' },
  { count: 10, from: '2025-01-06', to: '2025-02-24' },
  { count: 26, from: '2025-03-03', to: '2025-06-23' },
];

const counted = startTypes.filter((type) => !('isCounted' in type));

/** Lines of statistics: type, place and day, and nothing else. The places are numbered, because none of them is known. */
export async function seedCountedModels(owner: PrismaClient, provinceId: number, createdBy: string): Promise<void> {
  let place = 0;
  const data = spans.flatMap(({ count, from, to }) =>
    Array.from({ length: count }, (_, n): Prisma.ProgrammeModelCreateManyInput => {
      place += 1;
      const type = counted[place % counted.length] ?? startTypes[0];
      const at = `Xã số ${String(place).padStart(3, '0')} (ngoài Hoằng Hóa)`;
      const name = `${type.name}, ${at.toLowerCase()}`;
      return {
        ...{ typeCode: type.code, name, place: at, level: place % 40 === 0 ? 'DISTRICT' : 'COMMUNE', stage: 'RUNNING' },
        ...{ unitId: provinceId, foundedUnitId: provinceId, isCountOnly: true, createdBy },
        ...keysOfModel({ name, place: at }),
        launchedOn: toDbDate(addDays(from, Math.floor((daysBetween(from, to) * n) / Math.max(1, count - 1)))),
      };
    }),
  );
  await owner.programmeModel.createMany({ data });
}
