import { expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { correctFigure, enterFigure, withdrawFigure } from '@/lib/crime/commands';
import { listContextFigures } from '@/lib/crime/queries';

const world = aWorld();
const figure = (year: number) => ({
  ...{ indicator: 'PUBLIC_ORDER' as const, kind: 'CHANGE_PERCENT' as const, value: '−26 %' },
  ...{ periodFrom: `01/01/${year}`, periodTo: `31/12/${year}`, source: 'Báo cáo tổng kết', sourceOn: `31/12/${year}` },
});
const ofYear = async (actor: typeof world.superior, year: number) =>
  must(await listContextFigures(actor, {})).figures.filter((f) => f.periodFrom === `${year}-01-01`);

it('a figure is entered with its source, read below and corrected with what it was before', async () => {
  const { figureId } = must(await enterFigure(world.superior, figure(2024)));
  for (const actor of [world.superior, world.committee, world.officer, world.communeOfficer])
    expect(await ofYear(actor, 2024)).toMatchObject([{ value: -2600, source: 'Báo cáo tổng kết' }]);
  const changed = { ...figure(2024), figureId, value: '-25,5', reason: 'Báo cáo bổ sung' };
  expect(await correctFigure(world.superior, { ...changed, version: 9 })).toMatchObject({ kind: 'conflict' });
  const { figureId: second } = must(await correctFigure(world.superior, { ...changed, version: 1 }));
  expect(await ofYear(world.committee, 2024)).toMatchObject([
    { value: -2550, correctionReason: 'Báo cáo bổ sung', before: [{ value: -2600 }], mayChange: false },
  ]);
  // What was replaced is no longer anybody's to change.
  expect(await correctFigure(world.superior, { ...changed, version: 2 })).toMatchObject({ kind: 'not-found' });
  must(await withdrawFigure(world.superior, { figureId: second, version: 1, reason: 'Nhầm đơn vị' }));
  expect(await ofYear(world.officer, 2024)).toMatchObject([{ withdrawnReason: 'Nhầm đơn vị', mayChange: false }]);
  expect(await withdrawFigure(world.superior, { figureId: second, version: 2, reason: 'x' })).toMatchObject({
    kind: 'forbidden',
  });
  // The period is free again.
  must(await enterFigure(world.superior, figure(2024)));
});

it('stands once a period, also when two enter it at once', async () => {
  const both = await Promise.all([
    enterFigure(world.superior, figure(2023)),
    enterFigure(world.superior, { ...figure(2023), value: '-20' }),
  ]);
  expect(both.map((o) => o.ok).sort()).toEqual([false, true]);
  expect(both.find((o) => !o.ok)).toMatchObject({ kind: 'conflict', message: expect.stringContaining('đã có') });
});

it('is refused with what to mend', async () => {
  const fields = async (more: Record<string, unknown>) => {
    const outcome = await enterFigure(world.superior, { ...figure(2022), ...more });
    return !outcome.ok && outcome.kind === 'invalid' ? Object.keys(outcome.fields) : outcome;
  };
  expect(await fields({ value: 'nhiều' })).toEqual(['value']);
  expect(await fields({ periodTo: '31/12/2021', periodFrom: '01/01/2022' })).toEqual(['periodTo']);
  expect(await fields({ kind: 'RATIO_PERCENT', value: '0,5', numerator: '3' })).toEqual(['denominator']);
  expect(await fields({ kind: 'RATIO_PERCENT', value: '0,5', numerator: '30', denominator: '600' })).toEqual(['value']);
  expect(await fields({ numerator: '3', denominator: '600' })).toContain('numerator');
  expect(await fields({ source: ' ' })).toEqual(['source']);
  must(
    await enterFigure(world.superior, {
      ...{ ...figure(2022), kind: 'RATIO_PERCENT', value: '0,5', numerator: '3', denominator: '600' },
    }),
  );
});

it('is superior police’s alone, each for their own unit', async () => {
  for (const actor of [world.officer, world.chief, world.committee, world.communeOfficer])
    expect(await enterFigure(actor, figure(2021))).toMatchObject({ kind: 'forbidden' });
});
