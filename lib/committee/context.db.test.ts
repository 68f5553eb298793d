import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { getContext } from '@/lib/committee/context';
import { holdSession, openCampaign, planSession } from '@/lib/communication/commands';
import { enterFigure } from '@/lib/crime/commands';
import { addDays, todayInVietnam } from '@/lib/dates';

const world = aWorld();
const today = todayInVietnam();
const figure = (year: number, more: Record<string, string> = {}) => ({
  ...{ indicator: 'PUBLIC_ORDER' as const, kind: 'CHANGE_PERCENT' as const, value: '−26 %', source: 'Báo cáo' },
  ...{ periodFrom: `01/01/${year}`, periodTo: `31/12/${year}`, sourceOn: `31/12/${year}` },
  ...more,
});
const toldOn = async (actor: Actor, on: string) =>
  must(await getContext(actor, { on })).reported.map(({ indicator, periodTo, value }) => [indicator, periodTo, value]);

it('tells of each thing the newest that had been reported by then, of the whole the reader is part of', async () => {
  must(await enterFigure(world.superior, figure(2023, { value: '+4' })));
  must(await enterFigure(world.superior, figure(2024)));
  const ratio = { indicator: 'REOFFENDING', kind: 'RATIO_PERCENT', value: '0,5' } as const;
  must(await enterFigure(world.superior, { ...figure(2024), ...ratio }));
  const all = [
    ['REOFFENDING', '2024-12-31', 50],
    ['PUBLIC_ORDER', '2024-12-31', -2600],
  ];
  // Below as well: what is said of the whole is said of a part's surroundings.
  for (const actor of [world.superior, world.committee, world.officer, world.communeOfficer])
    expect(await toldOn(actor, '2025-06-01')).toEqual(all);
  expect(await toldOn(world.committee, '2024-12-30')).toEqual([['PUBLIC_ORDER', '2023-12-31', 400]]);
  expect(await toldOn(world.committee, '2023-12-30')).toEqual([]);
  // A month that ends with the year says less than the year; how many there were stands beside by how much they fell.
  must(await enterFigure(world.superior, { ...figure(2024, { value: '−3' }), periodFrom: '01/12/2024' }));
  must(await enterFigure(world.superior, { ...figure(2024), kind: 'COUNT', value: '1.204' }));
  expect(await toldOn(world.superior, '2025-06-01')).toEqual([all[0], ['PUBLIC_ORDER', '2024-12-31', 1204], all[1]]);
});

it('counts the sessions of the year before, of the reader’s unit and those inside it', async () => {
  const back = (days: number) => addDays(today, -days);
  const { unitId } = world.communeOfficer;
  const campaign = { unitId, title: 'Không kỳ thị', startsOn: back(800), endsOn: addDays(today, 30) };
  const { campaignId } = must(await openCampaign(world.communeOfficer, campaign));
  const above = { ...campaign, unitId: world.superior.unitId };
  const { campaignId: aboveId } = must(await openCampaign(world.superior, above));
  for (const [n, [plannedOn, attendance]] of (
    [
      [back(500), '40'],
      [back(20), '85'],
      [back(5), null],
    ] as const
  ).entries()) {
    const asked = { form: 'MEETING' as const, place: 'Nhà văn hóa', audience: 'Nhân dân' };
    must(await planSession(world.officer, { campaignId, version: n + 1, plannedOn, ...asked }));
    const session = await world.owner.campaignSession.findFirstOrThrow({ where: { campaignId, heldOn: null } });
    if (attendance)
      must(await holdSession(world.officer, { sessionId: session.id, version: 1, heldOn: plannedOn, attendance }));
  }
  const ofProvince = { campaignId: aboveId, version: 1, form: 'LOUDSPEAKER', plannedOn: back(30) } as const;
  must(await planSession(world.superior, { ...ofProvince, place: 'Toàn tỉnh', audience: 'Nhân dân' }));
  const wide = await world.owner.campaignSession.findFirstOrThrow({ where: { campaignId: aboveId } });
  must(await holdSession(world.superior, { sessionId: wide.id, version: 1, heldOn: back(30), attendance: '900' }));
  const counted = async (actor: Actor, on: string) => {
    const { held, attendance } = must(await getContext(actor, { on })).communication;
    return { held, attendance };
  };
  expect(await counted(world.committee, today)).toEqual({ held: 2, attendance: 985 });
  expect(await counted(world.committee, back(400))).toEqual({ held: 1, attendance: 40 });
  expect(await counted(world.officer, today)).toEqual({ held: 1, attendance: 85 });
  expect(await counted(world.superior, today)).toEqual({ held: 2, attendance: 985 });
  expect(await counted(world.neighbour, today)).toEqual({ held: 0, attendance: 0 });
});
