import { describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { getCase } from '@/lib/cases/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { closeSearch, doSearchStep, openSearch } from '@/lib/searches/commands';
import { getSearch } from '@/lib/searches/queries';
import { listToday } from '@/lib/worklist/queries';

const world = aWorld();
const today = todayInVietnam();
const ago = (days: number) => addDays(today, -days);
const rowOf = async (caseId: string, actor = world.officer) =>
  must(await listToday(actor, { bucket: 'all' })).rows.filter((r) => r.id === caseId);
const notMet = (caseId: string, on: string) =>
  recordFollowUp(world.officer, { caseId, happenedOn: on, outcome: 'NOT_MET' });
const begin = async (caseId: string, openedOn = ago(5)) =>
  must(await openSearch(world.officer, { caseId, openedOn, known: 'Hàng xóm nói đã đi từ tuần trước' })).searchId;
const step = (searchId: string, position: number, more: object = {}) =>
  doSearchStep(world.officer, {
    ...{ searchId, version: position, position, doneOn: today, result: 'NO_NEWS', note: `Ghi chú bước ${position}` },
    ...more,
  });

describe('when nobody is met', () => {
  it('two contacts in vain offer a search, on the page and on the list; one does not', async () => {
    const caseId = await received(world.officer, 'Ngô Văn Vắng');
    must(await notMet(caseId, ago(3)));
    expect(await rowOf(caseId)).toMatchObject([{ offersSearch: false }]);
    expect(must(await getCase(world.officer, { caseId })).police?.isSearchOffered).toBe(false);
    must(await notMet(caseId, ago(1)));
    expect(await rowOf(caseId)).toMatchObject([{ offersSearch: true }]);
    expect(must(await getCase(world.officer, { caseId })).police?.isSearchOffered).toBe(true);
    await begin(caseId);
    expect(await rowOf(caseId)).toMatchObject([{ offersSearch: false, obligation: 'SEARCH_STEP', dueOn: ago(2) }]);
    must(await recordFollowUp(world.officer, { caseId, happenedOn: today, outcome: 'MET', work: 'NONE' }));
    expect(must(await getCase(world.officer, { caseId })).police?.isSearchOffered).toBe(false);
  });

  it('the steps come one after the other, each with its day; the police above read from the fourth on', async () => {
    const caseId = await received(world.officer, 'Ngô Văn Từng Bước');
    const searchId = await begin(caseId);
    expect(must(await getSearch(world.officer, { caseId })).steps.map((s) => s.dueOn)).toEqual([
      ago(2),
      addDays(today, 2),
      addDays(today, 10),
      addDays(today, 25),
    ]);
    expect(await openSearch(world.chief, { caseId, openedOn: today, known: 'Lần nữa' })).toMatchObject({
      kind: 'conflict',
    });
    expect(await step(searchId, 2)).toMatchObject({ kind: 'conflict' });
    for (const position of [1, 2, 3]) {
      expect(await getSearch(world.superior, { caseId })).toMatchObject({ ok: false, kind: 'not-found' });
      must(await step(searchId, position));
    }
    expect(must(await getSearch(world.superior, { caseId })).steps[0]?.note).toBe('Ghi chú bước 1');
    expect(await getSearch(world.communeOfficer, { caseId })).toMatchObject({ kind: 'forbidden' });
    expect(await getSearch(world.neighbour, { caseId })).toMatchObject({ kind: 'not-found' });

    const ending = { searchId, ending: 'NOT_FOUND', conclusion: 'Gia đình không biết đi đâu' } as const;
    expect(await closeSearch(world.chief, { ...ending, version: 4 })).toMatchObject({ kind: 'forbidden' });
    must(await step(searchId, 4));
    expect(await closeSearch(world.officer, { ...ending, version: 5 })).toMatchObject({ kind: 'forbidden' });
    must(await closeSearch(world.chief, { ...ending, version: 5 }));
    // The person stays in scope and on the list.
    expect(await rowOf(caseId)).toHaveLength(1);
    expect(must(await getCase(world.officer, { caseId })).status).toBe('RECEIVED');
  });

  it('one step is recorded once, by whoever came first', async () => {
    const caseId = await received(world.officer, 'Ngô Văn Cùng Lúc');
    const searchId = await begin(caseId);
    const outcomes = await Promise.all([1, 2, 3].map(() => step(searchId, 1)));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({ kind: 'conflict' });
    expect(await openSearch(world.officer, { caseId, openedOn: ago(30), known: 'Trước khi tiếp nhận' })).toMatchObject({
      kind: 'invalid',
    });
  });
});
