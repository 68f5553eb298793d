import { expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { getFigures } from '@/lib/committee/queries';
import { addNeed } from '@/lib/needs/commands';
import { listOutliers } from '@/lib/outliers/queries';
import { released } from '@/lib/reoffending/fixture-released.server';

const world = aWorld();

it('counts as the committee’s page does, and tells no count from one to four to the committee', async () => {
  for (let n = 0; n < 7; n++) {
    const caseId = await released(world.officer, `Cao Văn ${'ABCDEFG'[n]}`, 100 + n);
    if (n < 3) must(await addNeed(world.officer, { caseId, kind: 'JOB' }));
  }
  for (let n = 0; n < 6; n++) await released(world.neighbour, `Cao Thị ${'ABCDEF'[n]}`, 90 + n);

  const superior = must(await listOutliers(world.superior, {}));
  const figures = must(await getFigures(world.superior, {}));
  const here = (indicator: string) =>
    superior.funnels.find((f) => f.indicator === indicator)?.units.find((u) => u.unitId === world.officer.unitId);
  const row = figures.figures.communes.find((c) => c.communeId === world.officer.unitId);
  expect(here('OVERDUE')).toMatchObject({ part: row?.overdue, whole: 7 });
  expect(here('OPEN_NEEDS')).toMatchObject({ part: 3, whole: 7 });

  const committee = must(await listOutliers(world.committee, {}));
  for (const { units } of committee.funnels)
    for (const { part, whole } of units) for (const n of [part, whole - part]) expect(n === 0 || n >= 5).toBe(true);
  expect(committee.funnels.find((f) => f.indicator === 'OPEN_NEEDS')?.units).toEqual([]);
});
