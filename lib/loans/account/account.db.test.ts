import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, addMonths, todayInVietnam } from '@/lib/dates';
import { recordUseCheck } from '@/lib/loans/account/checks';
import {
  extendLoan,
  freezeLoan,
  moveToOverdue,
  recordInterest,
  recordRepayment,
  settleLoan,
  unfreezeLoan,
} from '@/lib/loans/account/commands';
import { adjustLoan, reverseEvent, writeOffLoan } from '@/lib/loans/account/corrections';
import { disburseLoan } from '@/lib/loans/account/disburse';
import { aBank, aLoan, anApproval, type Bank } from '@/lib/loans/account/fixture-account.server';
import { exportLoans, getLoan, getToDisburse, listBankWork, listLoans } from '@/lib/loans/account/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const day = (offset: number) => addDays(today, offset);
const bank: Bank = Object.create(null);
beforeAll(async () => {
  Object.assign(bank, await aBank(world));
});

const read = async (loanId: string) => must(await getLoan(bank.officer, { loanId }));
const stateOf = async (loanId: string) => (await read(loanId)).account.state;
const refusal = { ok: false, kind: 'invalid' } as const;

describe('the whole way of a loan', () => {
  it('goes out in two tranches, comes back, is late, extended, settled, and reopens when that is taken back', async () => {
    const first = addMonths(today, -30);
    const { loanId, applicationId } = await aLoan(world, bank, first, 30_000_000, { termMonths: 36 });
    const again = { applicationId, happenedOn: addMonths(first, 2), amount: '20 triệu', fund: 'CENTRAL' } as const;
    expect(await disburseLoan(bank.second, { ...again, paidOutBefore: 0 })).toMatchObject({ kind: 'conflict' });
    const second = must(await disburseLoan(bank.second, { ...again, paidOutBefore: 30_000_000 }));
    expect(second.changed).toContain('Dư nợ: 30.000.000 đ → 50.000.000 đ.');
    expect(await world.owner.loanApplication.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
      stage: 'DISBURSED',
    });
    expect(await world.owner.applicationStep.count({ where: { applicationId, stage: 'DISBURSED' } })).toBe(1);
    const loan = await read(loanId);
    expect(loan.account.state.instalments.map((i) => [i.principal, i.state])).toEqual([
      [25_000_000, 'MISSED'],
      [25_000_000, 'NOT_PAID'],
    ]);
    expect(loan.checks.map((c) => c.dueOn)).toEqual([addDays(first, 30), addDays(addMonths(first, 2), 30)]);

    // Before Công văn 597 a missed instalment is not yet late; here the contract is of that time.
    const isNew = first >= '2026-03-01';
    expect(loan.account.terms.overdueByInstalment).toBe(isNew);
    const due = loan.account.state.interestDue;
    const paid = must(
      await recordRepayment(bank.officer, { loanId, happenedOn: today, amount: String(due + 5_000_000) }),
    );
    expect(paid.changed).toBeNull();
    expect(await stateOf(loanId)).toMatchObject({ inTime: 45_000_000, interestDue: 0, repaid: 5_000_000 });

    const until = addMonths(loan.account.state.dueOn, 18);
    const tooLate = await extendLoan(bank.officer, {
      loanId,
      happenedOn: today,
      untilOn: addDays(until, 1),
      reason: 'Mất mùa',
    });
    expect(tooLate).toMatchObject({ ...refusal, message: expect.stringContaining('quá 50 % thời hạn vay') });
    must(await extendLoan(bank.officer, { loanId, happenedOn: today, untilOn: until, reason: 'Mất mùa' }));
    expect((await stateOf(loanId)).dueOn).toBe(until);

    const settled = must(await settleLoan(bank.officer, { loanId, happenedOn: today }));
    expect(await stateOf(loanId)).toMatchObject({ isSettled: true, balance: 0 });
    expect(await recordRepayment(bank.officer, { loanId, happenedOn: today, amount: '1 triệu' })).toMatchObject({
      kind: 'forbidden',
    });
    must(
      await reverseEvent(bank.second, { loanId, eventId: settled.eventId, happenedOn: today, reason: 'Ghi nhầm món' }),
    );
    expect(await stateOf(loanId)).toMatchObject({ isSettled: false, balance: 45_000_000 });
    expect((await read(loanId)).lines.find((l) => l.id === settled.eventId)).toMatchObject({ isReversed: true });
    const trail = await world.owner.auditEntry.findMany({ where: { subject: (await read(loanId)).subject } });
    expect(trail.every((line) => line.caseId === null && line.communeId === bank.communeId)).toBe(true);
    // Who did what, and no amount.
    expect(trail.length).toBeGreaterThan(5);
    expect(trail.every((line) => line.reason === null && line.fields.length === 0)).toBe(true);
  });

  it('is moved to overdue, frozen, thawed, written off and corrected, each by who may', async () => {
    const { loanId } = await aLoan(world, bank, '2026-03-05', 12_000_000, { amount: 12_000_000, termMonths: 6 });
    expect((await stateOf(loanId)).arrears).toMatchObject({ amount: 12_000_000, since: '2026-09-05' });
    const moved = must(await moveToOverdue(bank.officer, { loanId, happenedOn: '2026-10-01', amount: '' }));
    expect(moved.changed).toMatch(/Dư nợ quá hạn: 0 đ → 12.000.000 đ. Lãi còn phải thu: .* → /);
    expect(await moveToOverdue(bank.officer, { loanId, happenedOn: today })).toMatchObject({
      ...refusal,
      message: expect.stringContaining('Không có kỳ nào'),
    });
    const freeze = { loanId, happenedOn: '2026-10-15', untilOn: day(365), reason: 'Thiên tai' } as const;
    must(await freezeLoan(bank.officer, { ...freeze, amount: '10 triệu' }));
    expect(await freezeLoan(bank.officer, { ...freeze, amount: '3 triệu' })).toMatchObject({
      message: 'Khoanh 3.000.000 đ nhiều hơn dư nợ chưa khoanh 2.000.000 đ.',
    });
    must(await unfreezeLoan(bank.officer, { loanId, happenedOn: today, amount: '4 triệu' }));
    const off = { loanId, happenedOn: today, principal: '2 triệu', reason: 'Người vay mất' } as const;
    expect(await writeOffLoan(bank.officer, off)).toMatchObject({ kind: 'forbidden' });
    must(await writeOffLoan(bank.approver, off));
    const lower = { loanId, happenedOn: today, direction: 'DOWN', interest: '1.000 đ', reason: 'Làm tròn' } as const;
    expect(await adjustLoan(bank.officer, lower)).toMatchObject({ kind: 'forbidden' });
    const before = (await stateOf(loanId)).interestDue;
    must(await adjustLoan(bank.approver, lower));
    expect(await stateOf(loanId)).toMatchObject({
      balance: 10_000_000,
      frozen: 4_000_000,
      interestDue: before - 1_000,
    });
    must(await recordInterest(bank.officer, { loanId, happenedOn: today }));
    expect((await read(loanId)).account.toPost.interest).toBe(0);
  });
});

describe('what is refused, with nothing written', () => {
  it('says why, and cites the clause', async () => {
    const { loanId, applicationId } = await aLoan(world, bank, '2026-06-01', 40_000_000);
    const written = () => world.owner.loanEvent.count({ where: { loanId } });
    const pay = (happenedOn: string, amount: string | number) =>
      recordRepayment(bank.officer, { loanId, happenedOn, amount });
    expect(await pay('2026-05-31', '1 triệu')).toMatchObject(refusal);
    expect(await pay(day(1), '1 triệu')).toMatchObject({ fields: { happenedOn: expect.stringContaining('chưa đến') } });
    expect(await pay(today, '90 triệu')).toMatchObject({ message: expect.stringContaining('nhiều hơn tổng nợ') });
    expect(await pay(today, '80')).toMatchObject({ fields: { amount: expect.stringContaining('triệu') } });
    const principal = { loanId, happenedOn: '2026-05-31', principal: '1 triệu' } as const;
    expect(await recordRepayment(bank.officer, principal)).toMatchObject({
      message: 'Ngày 31/05/2026 món vay chưa giải ngân.',
    });
    const more = { applicationId, happenedOn: today, fund: 'CENTRAL', paidOutBefore: 40_000_000 } as const;
    expect(await disburseLoan(bank.officer, { ...more, amount: '10.000.001' })).toMatchObject({
      message: 'Giải ngân 10.000.001 đ nhiều hơn mức phê duyệt còn lại 10.000.000 đ.',
    });
    expect(await written()).toBe(1);
  });

  it('who approved does not pay out: by the policy, and by the database', async () => {
    const application = await anApproval(world, bank);
    const input = { applicationId: application.id, happenedOn: today, amount: '10 triệu', fund: 'LOCAL' } as const;
    expect(await disburseLoan(bank.approver, { ...input, paidOutBefore: 0 })).toMatchObject({ kind: 'forbidden' });
    const { loanId } = must(await disburseLoan(bank.officer, { ...input, paidOutBefore: 0 }));
    const { asActor } = await import('@/lib/transaction');
    const sql = asActor(
      bank.approver,
      (tx) => tx.$executeRaw`INSERT INTO loan_event (id, loan_id, kind, happened_on, principal, recorded_by)
        VALUES (gen_random_uuid(), ${loanId}::uuid, 'DISBURSEMENT', ${today}::date, 1, ${bank.approver.userId}::uuid)`,
    );
    await expect(sql).rejects.toThrow(/row-level security/);
  });

  it('nobody lends to somebody sealed or moved for the first time, nor after five years, nor before approval', async () => {
    const caseId = await received(world.officer, 'Lê Văn Đi');
    const application = await anApproval(world, bank, { caseId });
    const input = {
      applicationId: application.id,
      happenedOn: today,
      amount: '10 triệu',
      fund: 'CENTRAL',
      paidOutBefore: 0,
    } as const;
    await world.owner.case.update({ where: { id: caseId }, data: { status: 'MOVED_AWAY' } });
    expect(await disburseLoan(bank.officer, input)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã chuyển khỏi địa bàn'),
    });
    await world.owner.case.update({ where: { id: caseId }, data: { status: 'RECEIVED' } });
    expect(await disburseLoan(bank.officer, { ...input, happenedOn: '2026-03-04' })).toMatchObject({
      message: 'Giải ngân trước ngày phê duyệt 05/03/2026.',
    });
    must(await disburseLoan(bank.officer, input));
    await world.owner.case.update({ where: { id: caseId }, data: { status: 'MOVED_AWAY' } });
    // A later tranche of what was lent already goes on.
    must(await disburseLoan(bank.officer, { ...input, paidOutBefore: 10_000_000 }));
    const old = await anApproval(world, bank, { releaseOn: addDays(addMonths(today, -60), -1) });
    expect(await disburseLoan(bank.officer, { ...input, applicationId: old.id })).toMatchObject({
      ...refusal,
      message: expect.stringMatching(/đã quá 1 ngày .*Điều 3 khoản 2a/),
    });
    const last = await anApproval(world, bank, { releaseOn: addMonths(today, -60) });
    must(await disburseLoan(bank.officer, { ...input, applicationId: last.id }));
  });

  it('the cap counts every loan of the person for that purpose', async () => {
    const one = await anApproval(world, bank, { amount: 60_000_000 });
    await world.owner.loanApplication.update({ where: { id: one.id }, data: { stage: 'ENDED' } });
    const two = await anApproval(world, bank, { amount: 60_000_000, listRowId: one.listRowId });
    await world.owner.$executeRaw`DROP INDEX loan_application_one_open`;
    await world.owner.loanApplication.update({ where: { id: one.id }, data: { stage: 'APPROVED' } });
    const pay = (applicationId: string, amount: number) =>
      disburseLoan(bank.officer, { applicationId, happenedOn: today, amount, fund: 'CENTRAL', paidOutBefore: 0 });
    must(await pay(one.id, 60_000_000));
    expect(await pay(two.id, 40_000_001)).toMatchObject({
      ...refusal,
      message:
        'Vay 40.000.001 đ cộng dư nợ 60.000.000 đ vượt mức tối đa 100.000.000 đ là 1 đ (Quyết định 22/2023/QĐ-TTg, Điều 6).',
    });
    must(await pay(two.id, 40_000_000));
  });

  it('the same submission twice is one line; two officers at once are one line and one sentence', async () => {
    const application = await anApproval(world, bank, { amount: 100_000_000 });
    const input = {
      applicationId: application.id,
      happenedOn: today,
      amount: '30 triệu',
      fund: 'CENTRAL',
      paidOutBefore: 0,
    } as const;
    const key = crypto.randomUUID();
    const outcomes = await Promise.all([
      disburseLoan(bank.officer, input, key),
      disburseLoan(bank.officer, input, key),
      disburseLoan(bank.second, input),
    ]);
    const loan = await world.owner.loan.findFirstOrThrow({ where: { applicationId: application.id } });
    expect(Number(loan.disbursed)).toBe(30_000_000);
    expect(await world.owner.loanEvent.count({ where: { loanId: loan.id } })).toBe(1);
    for (const lost of outcomes.filter((o) => !o.ok)) {
      expect(lost).toMatchObject({ kind: 'conflict', message: expect.stringContaining('Vừa có người ghi giải ngân') });
    }
  });
});

it('the check of how the money was used is said once', async () => {
  const { loanId } = await aLoan(world, bank, '2026-09-01', 10_000_000);
  const [check] = (await read(loanId)).checks;
  const input = { loanId, checkId: check?.id ?? '', version: 1, doneOn: today, result: 'PARTLY' } as const;
  expect(await recordUseCheck(bank.officer, input)).toMatchObject({ fields: { note: expect.any(String) } });
  expect(await recordUseCheck(bank.officer, { ...input, note: 'x', doneOn: '2026-08-31' })).toMatchObject(refusal);
  expect(must(await listBankWork(bank.officer, { duty: 'check' })).rows.map((r) => r.key)).toContain(check?.id);
  must(await recordUseCheck(bank.officer, { ...input, note: 'Mua bò 8 triệu' }));
  expect(await recordUseCheck(bank.second, { ...input, result: 'AS_PLANNED' })).toMatchObject({ kind: 'conflict' });
  expect(must(await listBankWork(bank.officer, { duty: 'check' })).rows.map((r) => r.key)).not.toContain(check?.id);
});

describe('who sees', () => {
  it('the office and nobody else', async () => {
    const { loanId, applicationId } = await aLoan(world, bank, '2026-09-02', 10_000_000, { name: 'Lê Văn Kín' });
    const elsewhere = await world.owner.unit.create({
      data: {
        kind: 'BANK_OFFICE',
        code: `pgd-${crypto.randomUUID().slice(0, 6)}`,
        name: 'Nơi Khác',
        form: 'PGD',
        validFrom: new Date('2025-07-01'),
      },
    });
    const chair = await anActor(world.owner, 'COMMUNE_CHAIR', await currentUnit(world.owner, 'COMMUNE', 'Hoằng Lộc'));
    const stranger = await anActor(world.owner, 'BANK_OFFICER', elsewhere);
    expect(await getLoan(stranger, { loanId })).toMatchObject({ kind: 'not-found' });
    expect(await getToDisburse(stranger, { applicationId })).toMatchObject({ kind: 'not-found' });
    expect(await recordRepayment(stranger, { loanId, happenedOn: today, amount: '1 triệu' })).toMatchObject({
      kind: 'not-found',
    });
    expect(must(await listLoans(stranger, { show: 'all' })).rows).toEqual([]);
    for (const actor of [world.officer, world.chief, world.communeOfficer, chair, world.superior, world.committee]) {
      expect(await getLoan(actor, { loanId })).toMatchObject({ kind: 'forbidden' });
      expect(await listLoans(actor, {})).toMatchObject({ kind: 'forbidden' });
      expect(await settleLoan(actor, { loanId, happenedOn: today })).toMatchObject({ kind: 'not-found' });
    }
    const mine = must(await listLoans(bank.officer, { q: 'le van kin' }));
    expect(mine.rows.map((r) => r.beneficiaryName)).toEqual(['Lê Văn Kín']);
    expect(must(await exportLoans(bank.officer, { q: 'Lê Văn Kín' })).rows).toHaveLength(1);
  });
});

it('pages through the list without losing or repeating a loan, in each order', async () => {
  for (const sort of ['name', 'late', 'balance'] as const) {
    const seen: string[] = [];
    let after: [string, string] | null = null;
    do {
      const page: Awaited<ReturnType<typeof listLoans>> = await listLoans(bank.officer, {
        show: 'all',
        sort,
        after,
        limit: 3,
      });
      const { rows, next } = must(page);
      seen.push(...rows.map((row) => row.id));
      after = next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await world.owner.loan.count());
  }
});
