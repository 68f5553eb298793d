/** Lists of three people sent to a test database, and who sends them; for tests. */
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { uploadList } from '@/lib/imports/commands';
import { header, sheet } from '@/lib/imports/fixture-register';
import { getImport } from '@/lib/imports/queries';
import { buildXlsx, type FixtureValue } from '@/lib/imports/read/fixture-xlsx';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

export const asOf = '2024-12-15';
export const wide = [...header, 'Việc làm', 'Khó khăn', 'Số tiền vay'];
export const people: FixtureValue[][] = [
  ['1', 'Lê Văn An', '24/11/1982', '038082003261', 'Hoằng Lộc', '09/11/2023', 'A', 'Thợ xây', '', '50 triệu'],
  [
    '2',
    'Trần Thị Bưởi',
    '1990',
    '038190004444',
    'Hoằng Thịnh',
    '10/2024',
    'B',
    'Chưa có việc làm',
    'Thiếu vốn; Tự ti, mặc cảm',
    '',
  ],
  ['3', 'Phạm Văn Cường', '03/02/1975', '038075001122', 'Hoằng Phượng', '01/01/2024', '', '', '', ''],
];

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export const fileOf = (rows: FixtureValue[][], labels = wide) => new Uint8Array(buildXlsx([sheet([labels, ...rows])]));

/** Staff of the reference units, the former district's id, and how they send and read lists. */
export async function importWorld(owner: PrismaClient) {
  const hoangLoc = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  const thanhHoa = await currentUnit(owner, 'PROVINCE', 'Thanh Hóa');
  const { id: district } = await owner.unit.findFirstOrThrow({ where: { code: '399' } });
  const upload = (actor: Actor, rows: FixtureValue[][], unitId = district, labels = wide) =>
    uploadList(actor, { unitId, asOf, fileName: 'danh sách.xlsx', bytes: fileOf(rows, labels) });
  return {
    district,
    province: await anActor(owner, 'SUPERIOR_POLICE', thanhHoa),
    officer: await anActor(owner, 'COMMUNE_POLICE', hoangLoc),
    neighbour: await anActor(owner, 'COMMUNE_POLICE', await currentUnit(owner, 'COMMUNE', 'Hoằng Phú')),
    communeOfficer: await anActor(owner, 'COMMUNE_OFFICER', hoangLoc),
    administrator: await anActor(owner, 'ADMINISTRATOR', thanhHoa),
    upload,
    uploaded: async (...args: Parameters<typeof upload>) => must(await upload(...args)).batchId ?? '',
    read: async (actor: Actor, batchId: string) => must(await getImport(actor, { batchId })),
    empty: async () => {
      await owner.importBatch.deleteMany();
      await owner.person.deleteMany({ where: { importBatchId: { not: null } } });
      await owner.columnMemory.deleteMany();
    },
  };
}

export type ImportWorld = Awaited<ReturnType<typeof importWorld>>;
