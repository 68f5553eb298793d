import { describe, expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { changeCampaign, closeCampaign, holdSession, openCampaign, planSession } from '@/lib/communication/commands';
import { getCampaign, listCampaigns } from '@/lib/communication/queries';
import { addDays, todayInVietnam } from '@/lib/dates';

const world = aWorld();
const today = todayInVietnam();
const back = (days: number) => addDays(today, -days);
const open = (more: object = {}) =>
  openCampaign(world.communeOfficer, {
    ...{
      unitId: world.communeOfficer.unitId,
      title: 'Không kỳ thị người hoàn lương',
      startsOn: back(30),
      endsOn: addDays(today, 30),
    },
    ...more,
  });
const session = (campaignId: string, version: number, more: object = {}) =>
  planSession(world.officer, {
    ...{ campaignId, version, form: 'MEETING', plannedOn: back(10), place: 'Nhà văn hóa thôn 3', audience: 'Nhân dân' },
    ...more,
  });
const read = async (campaignId: string) => must(await getCampaign(world.officer, { campaignId }));

describe('a campaign', () => {
  it('is opened, has sessions, tells what it came to, and is closed', async () => {
    const { campaignId } = must(await open());
    must(await session(campaignId, 1));
    must(await session(campaignId, 2, { form: 'LOUDSPEAKER', plannedOn: addDays(today, 5) }));
    const [first] = (await read(campaignId)).sessions;
    must(
      await holdSession(world.officer, { sessionId: first?.id ?? '', version: 1, heldOn: back(9), attendance: '85' }),
    );
    expect((await read(campaignId)).totals).toEqual({ planned: 2, held: 1, attendance: 85 });
    expect(must(await listCampaigns(world.committee, {})).rows).toMatchObject([
      { held: 1, planned: 2, attendance: 85 },
    ]);
    expect(must(await listCampaigns(world.neighbour, {})).rows).toEqual([]);
    expect(await getCampaign(world.neighbour, { campaignId })).toMatchObject({ kind: 'not-found' });
    const close = { campaignId, version: 3, closingNote: 'Nhân dân ủng hộ' };
    expect(await closeCampaign(world.officer, { ...close, closedOn: back(20) })).toMatchObject({ kind: 'invalid' });
    must(await closeCampaign(world.officer, { ...close, closedOn: today }));
    expect(await session(campaignId, 4)).toMatchObject({ kind: 'forbidden' });
  });

  it('begun on a mistyped day is put right, but never after what was held in it', async () => {
    const { campaignId } = must(
      await open({ title: 'Gõ nhầm năm', startsOn: addDays(today, 365), endsOn: addDays(today, 400) }),
    );
    const change = { campaignId, version: 1, title: 'Gõ nhầm năm' };
    must(await changeCampaign(world.officer, { ...change, startsOn: back(30), endsOn: addDays(today, 30) }));
    must(await session(campaignId, 2));
    const late = { ...change, version: 3, startsOn: back(5), endsOn: addDays(today, 30) };
    expect(await changeCampaign(world.officer, late)).toMatchObject({
      kind: 'invalid',
      fields: { startsOn: expect.stringContaining('Đã có buổi ngày') },
    });
    expect((await read(campaignId)).startsOn).toBe(back(30));
  });

  it('is opened once by two who do so at once', async () => {
    // Over connections that are open: else the second comes when the first is done.
    await Promise.all([listCampaigns(world.officer, {}), listCampaigns(world.chief, {})]);
    const outcomes = await Promise.all([open({ title: 'Hai người cùng lập' }), open({ title: 'Hai người cùng lập' })]);
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['invalid', 'ok']);
  });

  it('answers bad input with what to do', async () => {
    expect(await open({ endsOn: back(31) })).toMatchObject({ kind: 'invalid', fields: { endsOn: expect.any(String) } });
    const { campaignId } = must(await open({ title: 'Đợt hai' }));
    expect(await open({ title: 'Đợt hai' })).toMatchObject({ kind: 'invalid', fields: { title: expect.any(String) } });
    const former = await world.owner.unit.findFirstOrThrow({ where: { kind: 'COMMUNE', name: 'Hoằng Thái' } });
    expect(
      await openCampaign(world.superior, { unitId: former.id, title: 'Cũ', startsOn: today, endsOn: today }),
    ).toMatchObject({ kind: 'invalid', fields: { unitId: expect.stringContaining('Hoằng Lộc') } });
    expect(await session(campaignId, 1, { plannedOn: back(31) })).toMatchObject({
      kind: 'invalid',
      fields: { plannedOn: expect.stringContaining('chọn ngày trong đợt') },
    });
    must(await session(campaignId, 1));
    const [first] = (await read(campaignId)).sessions;
    const held = { sessionId: first?.id ?? '', version: 1, heldOn: back(9), attendance: 1 };
    expect(await holdSession(world.officer, { ...held, heldOn: back(40) })).toMatchObject({ kind: 'invalid' });
    expect(await holdSession(world.officer, { ...held, attendance: -1 })).toMatchObject({ kind: 'invalid' });
    expect(await holdSession(world.officer, { ...held, version: 4 })).toMatchObject({ kind: 'conflict' });
    const change = { campaignId, version: 2, title: 'Đợt hai, sửa', startsOn: back(30), endsOn: today };
    const both = await Promise.all([changeCampaign(world.officer, change), changeCampaign(world.chief, change)]);
    expect(both.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['conflict', 'ok']);
    expect(await changeCampaign(world.committee, { ...change, version: 3 })).toMatchObject({ kind: 'forbidden' });
  });
});
