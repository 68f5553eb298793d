import { describe, expect, it } from 'vitest';
import { proposeGroup } from '@/lib/assessments/commands';
import { runBulk, startBulk } from '@/lib/bulk/commands';
import { closeCase } from '@/lib/cases/commands';
import { must, received } from '@/lib/cases/fixture-world.server';
import { getCase, listCases } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { addDays } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { receiveTransfer, returnTransfer } from '@/lib/transfers/answers';
import { moveAway, moveBack } from '@/lib/transfers/away';
import { proposeTransfer, sendTransfer, withdrawTransfer } from '@/lib/transfers/commands';
import { aSentTransfer, proposal, today, twoCommunes, versionOf } from '@/lib/transfers/fixture-two-communes.server';
import { countIncoming } from '@/lib/transfers/places';
import { getTransfer, listTransfers } from '@/lib/transfers/queries';
import { listToday } from '@/lib/worklist/queries';

const world = twoCommunes();
const arrivedOn = addDays(today, -2);
const receive = (transferId: string, key?: string) =>
  receiveTransfer(world.neighbourChief, { transferId, version: 2, arrivedOn }, key);
const todayOf = async (actor: typeof world.chief, bucket: 'all' | 'overdue' | 'today' = 'all') =>
  must(await listToday(actor, { bucket }));

describe('handing a person over', () => {
  it('goes officer, chief, receiving chief; until then the sender answers, afterwards the receiver alone', async () => {
    const caseId = await received(world.officer, 'Lê Văn Chuyển', { citizenId: '038090123987' });
    must(
      await proposeGroup(world.officer, {
        caseId,
        group: 'B',
        difficulties: [],
        effectiveFrom: today,
        note: 'Nhận xét',
      }),
    );
    const tagged = must(
      await startBulk(world.officer, {
        change: { kind: 'TAG', tag: 'xóm trên' },
        selection: { by: 'ids', ids: [caseId] },
      }),
    );
    must(await runBulk(world.officer, tagged));
    const { transferId } = must(await proposeTransfer(world.officer, await proposal(world, caseId)));

    // Not sent yet: the chief is asked to sign, the neighbour knows nothing.
    expect((await todayOf(world.chief, 'today')).rows.find((r) => r.id === caseId)?.obligation).toMatch(/SIGN/);
    expect(await getTransfer(world.neighbourChief, { transferId })).toMatchObject({ ok: false, kind: 'not-found' });
    expect(must(await countIncoming(world.neighbour, {})).waiting).toBe(0);
    expect(await sendTransfer(world.officer, { transferId, version: 1, sentOn: today })).toMatchObject({
      kind: 'forbidden',
    });

    const sent = must(await sendTransfer(world.chief, { transferId, version: 1, sentOn: addDays(today, -3) }));
    expect(sent.dueOn > today).toBe(true);
    expect(must(await countIncoming(world.neighbour, {})).waiting).toBe(1);
    const seen = must(await getTransfer(world.neighbour, { transferId }));
    expect(seen).toMatchObject({ fullName: 'Lê Văn Chuyển', cccdMasked: '••••••••3987', caseId: null });
    expect(JSON.stringify(seen)).not.toContain('Trộm cắp');
    expect(JSON.stringify(seen)).not.toContain('038090123987');
    expect(await getCase(world.neighbour, { caseId })).toMatchObject({ ok: false, kind: 'not-found' });
    expect((await todayOf(world.officer)).rows.some((r) => r.id === caseId)).toBe(true);

    expect(await receiveTransfer(world.neighbour, { transferId, version: 2, arrivedOn })).toMatchObject({
      kind: 'forbidden',
    });
    expect(await receiveTransfer(world.chief, { transferId, version: 2, arrivedOn })).toMatchObject({
      kind: 'forbidden',
    });
    expect(await receiveTransfer(world.thirdChief, { transferId, version: 2, arrivedOn })).toMatchObject({
      kind: 'not-found',
    });
    must(await receive(transferId));

    const file = must(await getCase(world.neighbour, { caseId }));
    expect(file.commune.name).toBe('Hoằng Phú');
    expect(file.person).toMatchObject({ hamlet: 'Thôn Đông', address: 'Nhà chị gái', phone: '0912000111' });
    expect(file.person.residences.map((r) => [r.place, r.from, r.to])).toEqual([
      ['xã Hoằng Phú', arrivedOn, null],
      ['xã Hoằng Lộc', expect.any(String), addDays(arrivedOn, -1)],
    ]);
    expect(file.status).toBe('RECEIVED');
    expect(file.hasProposal).toBe(false);
    expect(file.assessments[0]?.status).toBe('WITHDRAWN');
    expect(file.police?.tags).toEqual([]);
    expect(fromDbDate(file.nextVisitOn)).toBe(addDays(arrivedOn, 30));
    expect(file.history.map((h) => h.action)).toEqual(
      expect.arrayContaining(['transfer.propose', 'transfer.send', 'transfer.receive']),
    );
    expect(file.history.find((h) => h.action === 'transfer.receive')?.changes).toContainEqual({
      field: 'proposal',
      before: null,
      after: 'nhóm B chưa ký, đã rút vì thuộc Trưởng Công an nơi gửi',
    });
    // The former commune: the file is missing, the row with its snapshot stays.
    expect(await getCase(world.chief, { caseId })).toMatchObject({ ok: false, kind: 'not-found' });
    expect(must(await listCases(world.officer, { q: 'le van chuyen' })).total).toBe(0);
    expect(must(await listTransfers(world.officer, { direction: 'di' })).rows.map((r) => r.id)).toContain(transferId);
    expect(must(await getTransfer(world.officer, { transferId }))).toMatchObject({ status: 'RECEIVED', caseId: null });
  });

  it('moves the figures of both communes from the day of arrival', async () => {
    const { transferId } = await aSentTransfer(world, 'Lê Văn Số Liệu');
    const figures = async (on: string) => must(await getFigures(world.superior, { on, since: addDays(arrivedOn, -1) }));
    const inScope = async (name: string, on: string) =>
      Number((await figures(on)).figures.communes.find((c) => c.communeName === name)?.inScope ?? 0);
    const [here, there] = [await inScope('Hoằng Lộc', today), await inScope('Hoằng Phú', today)];
    const eve = await inScope('Hoằng Lộc', addDays(arrivedOn, -1));
    const moved = (await figures(today)).movement;
    must(await receive(transferId));
    expect(await inScope('Hoằng Lộc', today)).toBe(here - 1);
    expect(await inScope('Hoằng Phú', today)).toBe(there + 1);
    expect(await inScope('Hoằng Lộc', addDays(arrivedOn, -1))).toBe(eve);
    const after = (await figures(today)).movement;
    expect(Number(after?.movedIn) - Number(moved?.movedIn)).toBe(1);
    expect(Number(after?.movedOut) - Number(moved?.movedOut)).toBe(1);
  });

  it('comes back with its reason, which the file keeps in its history', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Lê Văn Trả Lại');
    must(await returnTransfer(world.neighbourChief, { transferId, version: 2, reply: 'Không thấy đến ở' }));
    const file = must(await getCase(world.officer, { caseId }));
    expect(file.history[0]).toMatchObject({ action: 'transfer.return', unitName: 'xã Hoằng Phú' });
    expect(file.police?.transfers[0]).toMatchObject({ status: 'RETURNED', reply: 'Không thấy đến ở' });
    expect(await receive(transferId)).toMatchObject({ ok: false, kind: 'conflict' });
    // Settled: the next one may begin.
    must(await proposeTransfer(world.officer, await proposal(world, caseId)));
  });

  it('is late for the sender when nobody answered, one row a case', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Lê Văn Quá Hạn');
    await world.owner.transfer.update({ where: { id: transferId }, data: { dueOn: toDbDate(addDays(today, -400)) } });
    const list = await todayOf(world.officer, 'overdue');
    expect(list.rows.filter((r) => r.id === caseId)).toMatchObject([{ obligation: 'TRANSFER_LATE' }]);
    expect(list.rows.length).toBe(list.counts.overdue);
    expect(must(await countIncoming(world.neighbourChief, {})).late).toBe(1);
    expect(must(await listTransfers(world.neighbour, { direction: 'den' })).rows[0]).toMatchObject({
      id: transferId,
      isLate: true,
    });
  });

  it('ends with the file: closing withdraws it', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Lê Văn Kết Thúc');
    const version = await versionOf(world, caseId);
    must(await closeCase(world.chief, { caseId, version, closedOn: today, ground: 'EXPUNGED' }));
    expect(must(await getTransfer(world.neighbour, { transferId })).status).toBe('WITHDRAWN');
    expect(await proposeTransfer(world.officer, await proposal(world, caseId))).toMatchObject({ kind: 'forbidden' });
  });
});

describe('what is refused, with a sentence that says what to do', () => {
  it('the same place, a place that is no more, a place that is not yet, what is no commune', async () => {
    const caseId = await received(world.officer, 'Lê Văn Nơi Đến');
    const to = async (toUnitId: number) => proposeTransfer(world.officer, await proposal(world, caseId, { toUnitId }));
    const former = await world.owner.unit.findFirstOrThrow({ where: { name: 'Hoằng Quý', validTo: { not: null } } });
    const later = await world.owner.unit.create({
      data: { kind: 'COMMUNE', code: 'TL-1', name: 'Tương Lai', form: 'xã', validFrom: toDbDate(addDays(today, 30)) },
    });
    expect(await to(world.officer.unitId)).toMatchObject({
      message: 'Người này đang do xã Hoằng Lộc quản lý. Chọn xã, phường khác.',
    });
    expect(await to(former.id)).toMatchObject({
      message: expect.stringMatching(/Hoằng Quý đã hết hiệu lực .* nay là xã Hoằng Phú/),
    });
    expect(await to(later.id)).toMatchObject({ message: expect.stringContaining('chỉ có từ ngày') });
    expect(await to(world.superior.unitId)).toMatchObject({ message: expect.stringContaining('Chọn xã, phường') });
    expect(await to(2_000_000_000)).toMatchObject({ kind: 'invalid' });
  });

  it('a stale version, a second one at the same time, a stranger to the file', async () => {
    const caseId = await received(world.officer, 'Lê Văn Trùng');
    const first = await proposal(world, caseId);
    expect(await proposeTransfer(world.neighbour, first)).toMatchObject({ kind: 'not-found' });
    must(await proposeTransfer(world.officer, first));
    expect(await proposeTransfer(world.officer, first)).toMatchObject({ kind: 'conflict' });
    expect(
      await proposeTransfer(world.chief, await proposal(world, caseId, { toUnitId: world.thirdUnitId })),
    ).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('chưa xong'),
    });
  });

  it('a day before it was sent, a day to come, a day on which the person was not yet here', async () => {
    const { transferId } = await aSentTransfer(world, 'Lê Văn Ngày Đến');
    const on = (day: string) => receiveTransfer(world.neighbourChief, { transferId, version: 2, arrivedOn: day });
    expect(await on(addDays(today, -4))).toMatchObject({ kind: 'invalid', fields: { arrivedOn: expect.any(String) } });
    expect(await on(addDays(today, 1))).toMatchObject({ kind: 'invalid' });
    must(await on(addDays(today, -3)));
  });
});

describe('out of what the system knows', () => {
  it('the chief lets go and takes back; the file goes on where it was', async () => {
    const caseId = await received(world.officer, 'Lê Văn Ra Ngoài');
    const away = async () => ({
      caseId,
      version: await versionOf(world, caseId),
      movedOn: today,
      destination: 'Nước ngoài',
    });
    expect(await moveAway(world.officer, await away())).toMatchObject({ kind: 'forbidden' });
    must(await moveAway(world.chief, await away()));
    expect(must(await getCase(world.officer, { caseId })).status).toBe('MOVED_AWAY');
    expect((await todayOf(world.officer)).rows.some((r) => r.id === caseId)).toBe(false);
    must(await moveBack(world.chief, { caseId, version: await versionOf(world, caseId), movedOn: today }));
    expect(must(await getCase(world.officer, { caseId })).status).toBe('RECEIVED');
  });

  it('not while a transfer is on its way', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Lê Văn Đang Đi');
    const version = await versionOf(world, caseId);
    expect(await moveAway(world.chief, { caseId, version, movedOn: today, destination: 'Nước ngoài' })).toMatchObject({
      kind: 'conflict',
    });
    must(await withdrawTransfer(world.chief, { transferId, version: 2, reply: 'Đi nơi khác' }));
    must(await moveAway(world.chief, { caseId, version, movedOn: today, destination: 'Nước ngoài' }));
  });
});
