import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import {
  awardCommendation,
  decideCommendation,
  declineCommendation,
  proposeCommendation,
} from '@/lib/commendations/commands';
import { getCommendationChoices, listCommendations } from '@/lib/commendations/queries';
import { addDays, todayInVietnam } from '@/lib/dates';

const world = aWorld();
const today = todayInVietnam();
const back = (days: number) => addDays(today, -days);
const propose = (actor: Actor, more: object) =>
  proposeCommendation(actor, {
    ...{ unitId: actor.unitId, kind: 'COLLECTIVE', subject: 'Tổ tự quản thôn 3', merit: 'Giúp năm người có việc làm' },
    ...{ form: 'Giấy khen', proposedOn: back(10), ...more },
  });
const decision = { decisionNumber: '15/QĐ-UBND', decisionOn: back(5), decidedBy: 'Chủ tịch UBND xã' };
const listed = async (actor: Actor) => must(await listCommendations(actor, {})).rows;

describe('a commendation', () => {
  it('is proposed by one, decided by another, and awarded', async () => {
    const { commendationId } = must(await propose(world.chief, {}));
    const first = { commendationId, version: 1 };
    expect(await decideCommendation(world.officer, { ...first, ...decision })).toMatchObject({ kind: 'forbidden' });
    expect(await decideCommendation(world.chief, { ...first, ...decision })).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('người khác'),
    });
    expect(await decideCommendation(world.superior, { ...first, ...decision, decisionOn: back(11) })).toMatchObject({
      kind: 'invalid',
      fields: { decisionOn: expect.any(String) },
    });
    must(await decideCommendation(world.superior, { ...first, ...decision }));
    expect(await decideCommendation(world.superior, { ...first, version: 2, ...decision })).toMatchObject({
      kind: 'forbidden',
    });
    expect(await awardCommendation(world.superior, { ...first, version: 2, awardedOn: back(6) })).toMatchObject({
      kind: 'invalid',
    });
    expect(await awardCommendation(world.superior, { ...first, version: 1, awardedOn: today })).toMatchObject({
      kind: 'conflict',
    });
    must(await awardCommendation(world.superior, { ...first, version: 2, awardedOn: today }));
    expect((await listed(world.committee)).map((r) => [r.subject, r.stage])).toEqual([
      ['Tổ tự quản thôn 3', 'AWARDED'],
    ]);
    expect(await listed(world.neighbour)).toEqual([]);
  });

  it('is declined with a reason', async () => {
    const { commendationId } = must(await propose(world.officer, { subject: 'Đội xe ôm tự quản' }));
    expect(await declineCommendation(world.chief, { commendationId, version: 1, reason: ' ' })).toMatchObject({
      kind: 'invalid',
    });
    must(await declineCommendation(world.chief, { commendationId, version: 1, reason: 'Chưa đủ thời gian' }));
  });

  it('of somebody of the register needs their yes, and is seen by those alone who see the file', async () => {
    const caseId = await received(world.officer, 'Lê Văn Gương Mẫu');
    const person = { kind: 'MEMBER_OF_PUBLIC', subject: '', caseId };
    expect(await propose(world.officer, person)).toMatchObject({
      kind: 'invalid',
      fields: { consentOn: expect.any(String) },
    });
    const agreed = { ...person, consentOn: back(12), consentPaper: 'Giấy đồng ý, lưu hồ sơ' };
    expect(await propose(world.neighbour, agreed)).toMatchObject({
      kind: 'invalid',
      fields: { caseId: expect.any(String) },
    });
    must(await propose(world.officer, agreed));
    const named = (rows: Awaited<ReturnType<typeof listed>>) => rows.map((r) => r.subject).includes('Lê Văn Gương Mẫu');
    expect(named(await listed(world.chief))).toBe(true);
    expect(named(await listed(world.committee))).toBe(false);
    expect(must(await getCommendationChoices(world.officer, { q: 'guong mau' })).people).toHaveLength(1);
    await world.owner.case.update({ where: { id: caseId }, data: { status: 'CLOSED' } });
    expect(await propose(world.officer, agreed)).toMatchObject({
      kind: 'invalid',
      fields: { caseId: expect.any(String) },
    });
  });
});
