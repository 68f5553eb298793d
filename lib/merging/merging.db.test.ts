import { describe, expect, it } from 'vitest';
import { openCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { exportCases, getCase, listCases } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { decidePair, proposeMerge, refuseMerge, signMerge, undoMerge } from '@/lib/merging/commands';
import { merged, pairOf, propose } from '@/lib/merging/fixture-merge.server';
import { findKept, readMerge } from '@/lib/merging/merge-queries';
import { countOpenPairs, listPairs, previewMerge } from '@/lib/merging/pair-queries';

const world = aWorld();
const today = todayInVietnam();

/** Two files of one person in one commune: the same number under two spellings of the name. */
let serial = 100_000;
async function twice(name: string, other = `${name} Hai`) {
  const citizenId = `038090${++serial}`;
  const one = await received(world.officer, name, { citizenId, phone: '0911111111', hamlet: 'Thôn 1' });
  const form = { ...notice(other, { citizenId, address: 'Ngõ 3' }), isNotDuplicate: true };
  const two = must(await openCase(world.officer, form)).caseId;
  // The officer said that they are two people; somebody looks again.
  await world.owner.duplicatePair.updateMany({ where: { status: 'NOT_SAME' }, data: { status: 'OPEN' } });
  return { one, two };
}
const caseOf = (id: string) => world.owner.case.findUniqueOrThrow({ where: { id }, include: { person: true } });
const inScope = async () =>
  (
    await world.owner.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM case_span
  WHERE status IN ('RECEIVED', 'MANAGED') AND from_day <= app.today() AND (until_day IS NULL OR until_day > app.today())`
  )[0]?.n;

/** Everything of the register that a merge and its undo may touch, but versions and the time of the steps. */
const picture = async () =>
  JSON.stringify(
    await world.owner.$queryRaw`SELECT
      (SELECT jsonb_agg(to_jsonb(x) - 'version' ORDER BY x.id) FROM case_file x) AS files,
      (SELECT jsonb_agg(to_jsonb(x) - 'version' ORDER BY x.id) FROM person x) AS people,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM follow_up x) AS contacts,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM case_event x) AS steps,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM residence x) AS residences,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.case_id) FROM certificate x) AS certificates,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM case_tag x) AS tags,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM case_officer x) AS officers,
      (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.case_id, x.from_day) FROM case_span x) AS spans`,
  );

describe('the queue', () => {
  it('holds what was found when a file was opened, as an answered question when the officer answered', async () => {
    const one = await received(world.officer, 'Lê Văn Trùng', { citizenId: '038090111111' });
    const form = notice('Lê Văn Trung', { citizenId: '038090111111' });
    expect(await openCase(world.officer, form)).toMatchObject({ kind: 'conflict' });
    const two = must(await openCase(world.officer, { ...form, isNotDuplicate: true })).caseId;
    expect(await pairOf(world.officer, one, two)).toBeUndefined();
    const answered = must(await listPairs(world.officer, { status: 'NOT_SAME' })).pairs;
    expect(answered).toMatchObject([
      { origin: 'TYPED', reasons: ['Cùng số CCCD', 'Họ tên chỉ khác dấu'], decidedByName: 'Cán Bộ' },
    ]);
    const [pair] = answered;
    must(await decidePair(world.chief, { pairId: pair?.id, version: 1, verdict: 'OPEN', reason: 'Xem lại giấy tờ' }));
    expect(must(await countOpenPairs(world.officer, {})).open).toBe(1);
    const stale = await decidePair(world.officer, {
      pairId: pair?.id,
      version: 1,
      verdict: 'NOT_SAME',
      reason: 'Khác',
    });
    expect(stale).toMatchObject({ kind: 'conflict' });
    must(await decidePair(world.officer, { pairId: pair?.id, version: 2, verdict: 'NOT_SAME', reason: 'Hai anh em' }));
    expect(must(await countOpenPairs(world.officer, {})).open).toBe(0);
  });

  it('asks about another commune only those above both', async () => {
    const here = await received(world.officer, 'Cao Thị Xa', { citizenId: '038190222222' });
    const there = must(await openCase(world.neighbour, notice('Cao Thị Xa', { citizenId: '038190222222' }))).caseId;
    for (const actor of [world.officer, world.chief, world.neighbour])
      expect(await pairOf(actor, here, there)).toBeUndefined();
    const pair = await pairOf(world.superior, here, there);
    expect(pair).toMatchObject({ reasons: ['Cùng số CCCD', 'Cùng họ tên'], may: { decide: true, propose: true } });
    const form = { pairId: pair?.id, version: 1, verdict: 'NOT_SAME', reason: 'Đã hỏi hai xã' };
    const missing = await decidePair(world.neighbour, { ...form, pairId: crypto.randomUUID() });
    expect(await decidePair(world.neighbour, form)).toEqual(missing);
    must(await decidePair(world.superior, form));
    expect(await previewMerge(world.communeOfficer, { pairId: pair?.id ?? '' })).toMatchObject({ kind: 'forbidden' });
  });
});

describe('a merge within one commune', () => {
  it('is proposed, signed by somebody else, shows one file, and its old number leads there', async () => {
    const { one, two } = await twice('Trần Văn Gộp', 'Trần Văn Gộp Hai');
    const pair = await pairOf(world.officer, one, two);
    const seen = must(await previewMerge(world.officer, { pairId: pair?.id ?? '' }));
    expect(seen.kept.caseId).toBe(one);
    expect(seen.rows.filter((r) => r.differs).map((r) => [r.key, r.kept, r.gone, r.choice])).toEqual([
      ['fullName', 'Trần Văn Gộp', 'Trần Văn Gộp Hai', 'kept'],
      ['phone', '0911111111', null, 'kept'],
      ['hamlet', 'Thôn 1', null, 'kept'],
      ['address', null, 'Ngõ 3', 'gone'],
      ['releaseOn', expect.any(String), null, 'kept'],
      ['receivedOn', expect.any(String), null, 'kept'],
    ]);
    expect(seen).toMatchObject({ statusAfter: 'Đã tiếp nhận', problem: null });
    must(await recordFollowUp(world.officer, { caseId: one, happenedOn: addDays(today, -2), outcome: 'MET' }));
    const before = await inScope();
    const mergeId = await propose({ by: world.chief, kept: one, gone: two });
    expect(await signMerge(world.chief, { mergeId })).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('không được tự ký'),
    });
    expect(await signMerge(world.officer, { mergeId })).toMatchObject({ kind: 'forbidden' });
    must(await refuseMerge(world.chief, { mergeId, reason: 'Xem lại' }));
    const again = await propose({ by: world.officer, kept: one, gone: two, choices: { fullName: 'gone' } });
    expect(
      await proposeMerge(world.officer, { pairId: pair?.id, keptCaseId: one, seen: seen.seen, reason: 'x' }),
    ).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('chờ ký'),
    });
    expect(must(await signMerge(world.chief, { mergeId: again }))).toEqual({ mergeId: again, isDone: true });

    const [kept, gone] = [await caseOf(one), await caseOf(two)];
    expect(kept.person).toMatchObject({ fullName: 'Trần Văn Gộp Hai', address: 'Ngõ 3', phone: '0911111111' });
    expect(kept.status).toBe('RECEIVED');
    expect(await inScope()).toBe(before);
    const rows = must(await listCases(world.officer, { q: gone.number })).rows;
    expect(rows.map((r) => r.id)).toEqual([one]);
    expect(must(await exportCases(world.officer, { q: 'tran van gop' })).rows.map((r) => r.id)).toEqual([one]);
    expect(await getCase(world.officer, { caseId: two })).toMatchObject({ kind: 'not-found' });
    expect(must(await findKept(world.officer, { caseId: two }))).toEqual({ id: one, number: kept.number });
    expect(await findKept(world.neighbour, { caseId: two })).toMatchObject({ kind: 'not-found' });
    // Whoever still writes to it is told where to.
    expect(await recordFollowUp(world.officer, { caseId: two, happenedOn: today, outcome: 'MET' })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(kept.number),
    });
    const { history } = must(await getCase(world.officer, { caseId: one }));
    expect(history[0]).toMatchObject({ action: 'case.merge', who: 'Trưởng Công An', fields: ['fullName', 'address'] });
  });

  it('is taken back as if it had not been, while nobody wrote since', async () => {
    const { one, two } = await twice('Mai Văn Hoàn');
    must(
      await recordFollowUp(world.officer, {
        caseId: one,
        happenedOn: addDays(today, -3),
        outcome: 'MET',
        work: 'STABLE',
        needs: ['JOB'],
      }),
    );
    for (const caseId of [one, two]) {
      await world.owner.caseTag.create({ data: { caseId, tag: 'chung', setBy: world.officer.userId } });
      await world.owner.caseOfficer.create({
        data: { caseId, officerId: world.officer.userId, setBy: world.chief.userId },
      });
    }
    const before = await picture();
    // The younger file is kept, and takes everything from the older one.
    const choices = { fullName: 'gone', phone: 'gone', address: 'gone', receivedOn: 'gone' } as const;
    const mergeId = await merged(world, two, one, choices);
    expect(await picture()).not.toBe(before);
    expect((await caseOf(two)).status).toBe('RECEIVED');
    expect(await world.owner.caseTag.count({ where: { caseId: two, endedAt: null } })).toBe(1);
    const told = must(await readMerge(world.chief, { mergeId })).undo;
    expect(told).toMatchObject({ staying: [], changed: [] });
    expect(told?.returning).toContain('1 lần liên hệ');
    must(await undoMerge(world.chief, { mergeId, reason: 'Nhầm người' }));
    expect(await picture()).toBe(before);
    expect(await undoMerge(world.chief, { mergeId, reason: 'Lần nữa' })).toMatchObject({ kind: 'forbidden' });
    expect(await pairOf(world.officer, one, two)).toBeDefined();
  });

  it('leaves what was written later, and names it beforehand', async () => {
    const { one, two } = await twice('Mai Văn Sau');
    const mergeId = await merged(world, one, two);
    for (const back of [2, 1])
      must(await recordFollowUp(world.officer, { caseId: one, happenedOn: addDays(today, -back), outcome: 'MET' }));
    await world.owner
      .$executeRaw`UPDATE person SET address = 'Ngõ 9' WHERE id = (SELECT person_id FROM case_file WHERE id = ${one}::uuid)`;
    const { undo } = must(await readMerge(world.chief, { mergeId }));
    expect(undo).toMatchObject({ staying: ['2 lần liên hệ'], changed: ['Địa chỉ'] });
    must(await undoMerge(world.chief, { mergeId, reason: 'Nhầm người' }));
    expect(await world.owner.followUp.count({ where: { caseId: one } })).toBe(2);
    expect((await caseOf(one)).person.address).toBe('Ngõ 9');
  });

  it('goes on from the kept file alone, and is taken back in turn', async () => {
    const { one, two } = await twice('Hà Văn Ba');
    const citizenId = '038090777777';
    const three = must(
      await openCase(world.officer, { ...notice('Hà Văn Ba', { citizenId }), isNotDuplicate: true }),
    ).caseId;
    const first = await merged(world, one, two);
    await world.owner
      .$executeRaw`UPDATE person SET cccd_index = (SELECT p.cccd_index FROM person p JOIN case_file c ON c.person_id = p.id WHERE c.id = ${one}::uuid)
      WHERE id = (SELECT person_id FROM case_file WHERE id = ${three}::uuid)`;
    await world.owner
      .$executeRaw`SELECT app.find_pairs(ARRAY[(SELECT person_id FROM case_file WHERE id = ${three}::uuid)], 'CORRECTION')`;
    const second = await merged(world, three, one);
    const kept = must(await findKept(world.officer, { caseId: two }));
    expect(kept.id).toBe(three);
    expect(await undoMerge(world.chief, { mergeId: first, reason: 'x' })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('lần gộp sau trước'),
    });
    must(await undoMerge(world.chief, { mergeId: second, reason: 'x' }));
    must(await undoMerge(world.chief, { mergeId: first, reason: 'x' }));
    expect(must(await listCases(world.officer, { q: 'ha van ba' })).rows).toHaveLength(3);
  });

  it('is refused for a sealed file and for one that changed since it was proposed', async () => {
    const { one, two } = await twice('Bùi Văn Kín');
    const mergeId = await propose({ by: world.officer, kept: one, gone: two });
    await world.owner.case.update({ where: { id: two }, data: { version: { increment: 1 } } });
    expect(await signMerge(world.chief, { mergeId })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã thay đổi'),
    });
    await world.owner.case.update({
      where: { id: two },
      data: { status: 'CLOSED', closingGround: 'EXPUNGED', version: { increment: -1 } },
    });
    expect(await signMerge(world.chief, { mergeId })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('xóa án tích'),
    });
    must(await refuseMerge(world.officer, { mergeId, reason: 'Rút lại' }));
    const pair = await pairOf(world.officer, one, two);
    const { seen, problem } = must(await previewMerge(world.officer, { pairId: pair?.id ?? '', keptCaseId: one }));
    expect(problem).toContain('xóa án tích');
    const form = { pairId: pair?.id, keptCaseId: one, seen, reason: 'x' };
    expect(await proposeMerge(world.officer, form)).toMatchObject({ kind: 'conflict', message: problem });
  });
});

it('counts the person once, today and on days before', async () => {
  const { one, two } = await twice('Đỗ Văn Đếm');
  // The second file was managed since before the first one knew of the person.
  await world.owner
    .$executeRaw`UPDATE case_event SET to_status = 'MANAGED', happened_on = ${addDays(today, -400)}::date WHERE case_id = ${two}::uuid`;
  await world.owner.case.update({ where: { id: two }, data: { status: 'MANAGED' } });
  await world.owner.$executeRaw`SELECT app.refresh_cases(ARRAY[${two}::uuid])`;
  const figure = async (on: string) => Number(must(await getFigures(world.superior, { on })).figures.total.inScope);
  const [now, past] = [await figure(today), await figure(addDays(today, -100))];
  const mergeId = await merged(world, one, two);
  expect([await figure(today), await figure(addDays(today, -100))]).toEqual([now - 1, past]);
  expect((await caseOf(one)).status).toBe('MANAGED');
  must(await undoMerge(world.chief, { mergeId, reason: 'x' }));
  expect([await figure(today), await figure(addDays(today, -100))]).toEqual([now, past]);
});
