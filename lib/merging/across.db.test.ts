import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { openCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { getCase, listCases } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { proposeMerge, refuseMerge, signMerge, undoMerge } from '@/lib/merging/commands';
import { pairOf, propose } from '@/lib/merging/fixture-merge.server';
import { readMerge } from '@/lib/merging/merge-queries';
import { previewMerge } from '@/lib/merging/pair-queries';
import { anActor } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
let theirChief: Actor;
beforeAll(async () => {
  const { unitId: id, unitName: name, unitForm: form } = world.neighbour;
  theirChief = await anActor(world.owner, 'COMMUNE_POLICE_CHIEF', { id, name, form }, 'Trưởng Xã Bên');
});

let serial = 500_000;
async function inTwoCommunes(name: string) {
  const citizenId = `038090${++serial}`;
  const here = await received(world.officer, name, { citizenId });
  const there = await received(world.neighbour, name, { citizenId, phone: '0955555555' });
  return { here, there };
}
const inScope = async (on = today) => Number(must(await getFigures(world.superior, { on })).figures.total.inScope);

describe('one person in two communes', () => {
  it('is merged when the chiefs of both consented, and goes to the commune of the kept file', async () => {
    const { here, there } = await inTwoCommunes('Phạm Thị Hai Xã');
    const secret = 'ghi chú riêng của xã bên';
    must(
      await recordFollowUp(world.neighbour, {
        caseId: there,
        happenedOn: addDays(today, -3),
        outcome: 'MET',
        note: secret,
      }),
    );
    const before = await inScope();
    const mergeId = await propose({ by: world.superior, kept: here, gone: there });
    // The officers of a side see that it is proposed; a chief sees who it is about, and no notes of the other side.
    const shown = must(await readMerge(world.chief, { mergeId }));
    expect(shown).toMatchObject({
      preview: null,
      identities: [{ fullName: 'Phạm Thị Hai Xã' }, { fullName: 'Phạm Thị Hai Xã' }],
    });
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(must(await readMerge(world.neighbour, { mergeId })).identities).toEqual([]);
    expect(await signMerge(world.superior, { mergeId })).toMatchObject({ kind: 'forbidden' });
    expect(await signMerge(world.neighbour, { mergeId })).toMatchObject({ kind: 'forbidden' });

    expect(must(await signMerge(world.chief, { mergeId }))).toEqual({ mergeId, isDone: false });
    expect(await signMerge(world.chief, { mergeId })).toMatchObject({ kind: 'forbidden' });
    expect(must(await listCases(world.neighbour, { q: 'hai xa' })).rows).toHaveLength(1);
    expect(must(await signMerge(theirChief, { mergeId }))).toEqual({ mergeId, isDone: true });

    expect(must(await listCases(world.neighbour, { q: 'hai xa' })).rows).toEqual([]);
    expect(await getCase(world.neighbour, { caseId: there })).toMatchObject({ kind: 'not-found' });
    const file = must(await getCase(world.officer, { caseId: here }));
    expect(file.person).toMatchObject({ phone: '0955555555' });
    expect(file.police?.followUps).toMatchObject([{ note: secret }]);
    expect(file.history[0]).toMatchObject({ action: 'case.merge', who: 'Trưởng Xã Bên' });
    expect(await inScope()).toBe(before - 1);
    // The other commune has the record, and nothing of the person.
    const record = must(await readMerge(theirChief, { mergeId }));
    expect(record).toMatchObject({ status: 'DONE', preview: null, identities: [], undo: null });
    expect(JSON.stringify(record)).not.toContain('Phạm Thị');

    expect(await undoMerge(theirChief, { mergeId, reason: 'x' })).toMatchObject({ kind: 'forbidden' });
    must(await undoMerge(world.chief, { mergeId, reason: 'Hai người khác nhau' }));
    expect(must(await getCase(world.neighbour, { caseId: there })).police?.followUps).toMatchObject([{ note: secret }]);
    expect(await inScope()).toBe(before);
  });

  it('is not merged when one side refuses, nor by the police of one commune', async () => {
    const { here, there } = await inTwoCommunes('Phạm Văn Từ Chối');
    const pair = await pairOf(world.superior, here, there);
    const { seen } = must(await previewMerge(world.superior, { pairId: pair?.id ?? '' }));
    const form = { pairId: pair?.id, keptCaseId: here, seen, reason: 'x' };
    expect(await proposeMerge(world.officer, form)).toMatchObject({ kind: 'not-found' });
    const mergeId = await propose({ by: world.superior, kept: there, gone: here });
    must(await signMerge(world.chief, { mergeId }));
    must(await refuseMerge(theirChief, { mergeId, reason: 'Người này không ở xã chúng tôi' }));
    expect(await signMerge(theirChief, { mergeId })).toMatchObject({ kind: 'forbidden' });
    expect(must(await readMerge(world.superior, { mergeId }))).toMatchObject({
      status: 'REFUSED',
      answer: expect.stringContaining('không ở xã'),
    });
    expect(must(await listCases(world.officer, { q: 'tu choi' })).rows).toHaveLength(1);
  });
});

it('asks the chief who answers for the person now, when the person moved meanwhile', async () => {
  const { here, there } = await inTwoCommunes('Phạm Văn Dời');
  const mergeId = await propose({ by: world.superior, kept: here, gone: there });
  must(await signMerge(world.chief, { mergeId }));
  await world.owner
    .$executeRaw`UPDATE person SET commune_id = ${world.neighbour.unitId} WHERE id = (SELECT person_id FROM case_file WHERE id = ${here}::uuid)`;
  await world.owner.$executeRaw`UPDATE case_file SET commune_id = ${world.neighbour.unitId} WHERE id = ${here}::uuid`;
  expect(await readMerge(world.chief, { mergeId })).toMatchObject({ kind: 'not-found' });
  expect(must(await readMerge(theirChief, { mergeId }))).toMatchObject({ kept: null, may: { sign: true } });
  expect(must(await signMerge(theirChief, { mergeId })).isDone).toBe(true);
  expect(must(await listCases(world.neighbour, { q: 'van doi' })).rows.map((r) => r.id)).toEqual([here]);
});

describe('at the same moment', () => {
  it('two proposals in opposite directions leave one', async () => {
    const { here, there } = await inTwoCommunes('Ngô Văn Ngược');
    const pair = await pairOf(world.superior, here, there);
    const ask = async (keptCaseId: string) => {
      const { seen } = must(await previewMerge(world.superior, { pairId: pair?.id ?? '', keptCaseId }));
      return { pairId: pair?.id, keptCaseId, seen, reason: 'x' };
    };
    const [one, other] = [await ask(here), await ask(there)];
    const answers = await Promise.all([proposeMerge(world.superior, one), proposeMerge(world.superior, other)]);
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    expect(answers.find((a) => !a.ok)).toMatchObject({ kind: 'conflict' });
  });

  it('both chiefs sign, twice each: merged once', async () => {
    const { here, there } = await inTwoCommunes('Ngô Văn Cùng Lúc');
    const mergeId = await propose({ by: world.superior, kept: here, gone: there });
    const signed = await Promise.all(
      [world.chief, theirChief, world.chief, theirChief].map((chief) => signMerge(chief, { mergeId })),
    );
    expect(
      signed
        .filter((a) => a.ok)
        .map((a) => a.ok && a.value.isDone)
        .sort(),
    ).toEqual([false, true]);
    expect(await world.owner.case.count({ where: { mergedInto: here } })).toBe(1);
    const undone = await Promise.all([1, 2].map(() => undoMerge(world.chief, { mergeId, reason: 'x' })));
    expect(undone.map((a) => a.ok).sort()).toEqual([false, true]);
    expect(undone.find((a) => !a.ok)).toMatchObject({ kind: 'forbidden' });
  });

  it('three files in a ring end as one, whatever is signed first', async () => {
    const citizenId = '038090999111';
    const ids: string[] = [];
    for (const actor of [world.officer, world.officer, world.officer])
      ids.push(must(await openCase(actor, { ...notice('Ngô Thị Vòng', { citizenId }), isNotDuplicate: true })).caseId);
    await world.owner.duplicatePair.updateMany({ where: { status: 'NOT_SAME' }, data: { status: 'OPEN' } });
    const [a = '', b = '', c = ''] = ids;
    const merges: string[] = [];
    for (const [kept, gone] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      merges.push(await propose({ by: world.officer, kept, gone }));
    const signed = await Promise.all(merges.map((mergeId) => signMerge(world.chief, { mergeId })));
    expect(signed.filter((s) => s.ok)).toHaveLength(1);
    expect(signed.filter((s) => !s.ok)).toMatchObject([{ kind: 'conflict' }, { kind: 'conflict' }]);
    expect(must(await listCases(world.officer, { q: 'thi vong' })).rows).toHaveLength(2);
  });

  it('a contact written while merging is never lost', async () => {
    for (let round = 0; round < 6; round++) {
      const { here, there } = await inTwoCommunes(`Ngô Văn Ghi ${'ABCDEF'[round]}`);
      const mergeId = await propose({ by: world.superior, kept: here, gone: there });
      must(await signMerge(world.chief, { mergeId }));
      const contact = { caseId: there, happenedOn: today, outcome: 'MET' as const };
      const [written, signed] = await Promise.all([
        recordFollowUp(world.neighbour, contact),
        signMerge(theirChief, { mergeId }),
      ]);
      expect(signed.ok).toBe(true);
      // Written before, it went along; afterwards, it was refused as out of reach. None stayed behind.
      expect(await world.owner.followUp.count({ where: { caseId: there } })).toBe(0);
      expect(await world.owner.followUp.count({ where: { caseId: here } })).toBe(written.ok ? 1 : 0);
    }
  });

  it('the same submission sent twice merges once and answers alike', async () => {
    const { here, there } = await inTwoCommunes('Ngô Văn Gửi Lại');
    const mergeId = await propose({ by: world.superior, kept: here, gone: there });
    must(await signMerge(world.chief, { mergeId }));
    const key = crypto.randomUUID();
    const [one, two] = await Promise.all([
      signMerge(theirChief, { mergeId }, key),
      signMerge(theirChief, { mergeId }, key),
    ]);
    expect(one).toEqual(two);
    expect(must(one).isDone).toBe(true);
  });
});
