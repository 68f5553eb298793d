import { expect, it } from 'vitest';
import { aWorld } from '@/lib/cases/fixture-world.server';
import type { DatePrecision } from '@/lib/generated/prisma/enums';
import { scoreDuplicate } from '@/lib/imports/duplicates';
import { identityColumns, nameColumns } from '@/lib/people/columns';
import { type Candidate, comparable } from '@/lib/people/duplicates';

const world = aWorld();

interface Draw {
  name: string;
  birth: string | null;
  precision: DatePrecision;
  sex: 'MALE' | 'FEMALE' | null;
  cccd: string | null;
  oldId: string | null;
  elsewhere: boolean;
}
const one = {
  name: 'Lê Văn Hoà',
  birth: '1990-05-06',
  precision: 'DAY',
  sex: 'MALE',
  cccd: '038090111111',
  oldId: null,
  elsewhere: false,
} as const;
/** Beside the first, every way in which two people are compared. */
const others: Partial<Draw>[] = [
  {},
  { name: 'Lê Văn Hòa' },
  { name: 'Lê Văn Hoa' },
  { name: 'Trần Thị Khác' },
  { cccd: null },
  { cccd: null, sex: 'FEMALE' },
  { cccd: null, birth: '1990-01-01', precision: 'YEAR' },
  { cccd: null, birth: '1990-05-01', precision: 'MONTH' },
  { cccd: null, birth: '1990-07-08' },
  { cccd: null, birth: '1991-05-06' },
  { cccd: null, birth: null },
  { cccd: null, elsewhere: true, birth: '1990-01-01', precision: 'YEAR' },
  { cccd: '038090999999' },
  { elsewhere: true },
  { cccd: null, oldId: '171234567' },
  { cccd: null, oldId: '171234567', name: 'Trần Thị Khác' },
];

async function add(draw: Draw): Promise<Candidate> {
  const { id } = await world.owner.person.create({
    data: {
      ...nameColumns(draw.name),
      ...identityColumns(draw),
      birthDate: draw.birth ? new Date(draw.birth) : null,
      birthPrecision: draw.precision,
      sex: draw.sex,
      communeId: draw.elsewhere ? world.neighbour.unitId : world.officer.unitId,
    },
  });
  return world.owner.person.findUniqueOrThrow({ where: { id }, include: { commune: true, cases: true } });
}

it('says in the database what the app says of two people', async () => {
  for (const first of [one, { ...one, oldId: '171234567' }]) {
    const person = await add({ ...first });
    for (const other of others) {
      const beside = await add({ ...one, ...other });
      const [row] = await world.owner.$queryRaw<{ score: number; reasons: string[] }[]>`
        SELECT * FROM app.pair_grounds(${person.id}::uuid, ${beside.id}::uuid)`;
      const wanted = scoreDuplicate(comparable(person), comparable(beside));
      expect({ other, ...(row ?? { score: 0, reasons: [] }) }).toEqual({
        other,
        score: wanted.score,
        reasons: wanted.reasons,
      });
    }
  }
});

it('beyond one commune asks about the same name and birth day where a number is missing', async () => {
  const person = await add({ ...one, cccd: null });
  const beside = await add({ ...one, elsewhere: true });
  const grounds = () => world.owner.$queryRaw<{ score: number; reasons: string[] }[]>`
    SELECT * FROM app.pair_grounds(${person.id}::uuid, ${beside.id}::uuid)`;
  expect(await grounds()).toEqual([
    { score: 53, reasons: ['Cùng họ tên', 'Cùng ngày sinh 06/05/1990', 'Một bên chưa có số CCCD'] },
  ]);
});

it('looks for the pairs of ten thousand people in seconds', async () => {
  const unit = world.officer.unitId;
  await world.owner.$executeRaw`
    INSERT INTO person (id, commune_id, full_name, name_key, search_key, sort_key, birth_date, cccd_index)
    SELECT gen_random_uuid(), ${unit}, 'x', 'tên ' || n % 3000, 'ten', 'x', date '1970-01-01' + n % 9000, CASE WHEN n % 3 > 0 THEN decode(md5((n % 9000)::text), 'hex') END
    FROM generate_series(1, 20000) n`;
  const began = Date.now();
  await world.owner
    .$executeRaw`SELECT app.find_pairs(ARRAY(SELECT id FROM person WHERE full_name = 'x' LIMIT 10000), 'IMPORT')`;
  const took = Date.now() - began;
  console.log(`pairs of 10,000: ${await world.owner.duplicatePair.count()} in ${took} ms`);
  expect(took).toBeLessThan(10_000);
});
