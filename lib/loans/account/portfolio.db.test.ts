import { beforeAll, expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, daysBetween, todayInVietnam } from '@/lib/dates';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { aBank, type Bank } from '@/lib/loans/account/fixture-account.server';
import { getPortfolio } from '@/lib/loans/account/portfolio';
import { ageing, type PortfolioRow, portfolioAtRisk, vintages } from '@/lib/loans/portfolio';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const bank: Bank = Object.create(null);
const today = todayInVietnam();
const organisations = ['11', '12', '13', null] as const;
const rows: (PortfolioRow & { communeId: number; organisation: string | null; savingsGroupId: string | null })[] = [];

/** A number below `below` from a fixed sequence. */
let state = 20_261_125;
function roll(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

beforeAll(async () => {
  Object.assign(bank, await aBank(world));
  const next = await currentUnit(world.owner, 'COMMUNE', 'Hoằng Phú');
  const group = await world.owner.savingsGroup.create({
    data: { communeId: bank.communeId, code: '1234567', name: 'Tổ Thôn Ba', organisation: '12' },
  });
  for (let n = 0; n < 400; n++) {
    const isOpen = roll(5) > 0;
    const disbursed = (10 + roll(90)) * 1_000_000;
    const owed = isOpen ? disbursed - roll(10) * 1_000_000 : 0;
    const frozen = roll(8) === 0 ? Math.min(owed, roll(10) * 1_000_000) : 0;
    const isWholeFrozen = owed - frozen === 0;
    const overdue = !isWholeFrozen && roll(4) === 0 ? Math.min(owed - frozen, (1 + roll(20)) * 1_000_000) : 0;
    // The days on which an age changes come often.
    const offset = [-400, 1, 0, -1, -30, -31, -60, -61, -90, -91][roll(10)] ?? 0;
    const lateAfter = isWholeFrozen ? null : addDays(today, overdue > 0 ? Math.min(offset, 0) : offset);
    const late = lateAfter === null ? 0 : Math.max(0, daysBetween(lateAfter, today));
    const firstDisbursedOn = addDays('2024-01-01', roll(1000));
    const place = {
      communeId: roll(3) === 0 ? next.id : bank.communeId,
      organisation: organisations[roll(4)] ?? null,
      savingsGroupId: roll(2) === 0 ? group.id : null,
    };
    rows.push({
      balance: owed,
      arrearsAmount: overdue > 0 || late > 0 ? Math.max(overdue, 1) : 0,
      arrearsDays: late,
      firstDisbursedOn,
      disbursed,
      ...place,
    });
    await world.owner.loan.create({
      data: {
        ...place,
        officeId: bank.officeId,
        borrowerKind: 'HOUSEHOLD',
        borrowerName: 'Vợ',
        sortKey: 'Vợ',
        searchKey: 'vo',
        fund: 'CENTRAL',
        purpose: 'BUSINESS',
        approvedAmount: BigInt(disbursed),
        termMonths: 36,
        signedOn: toDbDate(firstDisbursedOn),
        dueOn: toDbDate(addDays(firstDisbursedOn, 1000)),
        rateBasisPoints: 660,
        overduePercent: 130,
        instalments: [],
        createdBy: bank.officer.userId,
        disbursed: BigInt(disbursed),
        inTime: BigInt(owed - overdue - frozen),
        overdue: BigInt(overdue),
        frozen: BigInt(frozen),
        lateAfter: toDbDateOrNull(lateAfter),
        firstDisbursedOn: toDbDate(firstDisbursedOn),
        isOpen,
      },
    });
  }
});

it('counts as the pure functions do: totals, ages, at risk by each kind of place, vintages', async () => {
  const all = must(await getPortfolio(bank.officer, {}));
  const aged = ageing(rows);
  for (const [bucket, { loans, balance }] of Object.entries(all.ageing)) {
    const expected = Object.entries(aged).find(([key]) => key === bucket)?.[1];
    expect({ loans, balance }, bucket).toEqual({ loans: expected?.loans, balance: expected?.balance });
  }
  expect(all.total.loans).toBe(rows.length);
  expect(all.total.disbursed).toBe(rows.reduce((sum, row) => sum + row.disbursed, 0));
  expect([all.total.par30, all.total.par60, all.total.par90]).toEqual(
    [30, 60, 90].map((n) => portfolioAtRisk(rows, n)),
  );
  const byQuarter = must(await getPortfolio(bank.officer, { by: 'quarter' }));
  expect(byQuarter.total).toEqual(all.total);
  const said = ({ loans, disbursed, balance, par30 }: (typeof byQuarter.parts)[number]) => ({
    loans,
    disbursed,
    balance,
    par30,
  });
  expect(byQuarter.parts.map((part) => ({ quarter: part.key, ...said(part) }))).toEqual(
    vintages(rows).map(({ quarter, loans, disbursed, balance, par30 }) => ({
      quarter,
      loans,
      disbursed,
      balance,
      par30,
    })),
  );
  for (const by of ['commune', 'group', 'organisation'] as const) {
    const { parts: places } = must(await getPortfolio(bank.officer, { by }));
    const keyOf = (row: (typeof rows)[number]) =>
      String({ commune: row.communeId, group: row.savingsGroupId, organisation: row.organisation }[by] ?? '');
    expect(places.map((p) => p.key).sort()).toEqual([...new Set(rows.map(keyOf))].sort());
    for (const place of places) {
      const some = rows.filter((row) => keyOf(row) === place.key);
      expect(place.par30, place.name).toEqual(portfolioAtRisk(some, 30));
      expect(place.par90, place.name).toEqual(portfolioAtRisk(some, 90));
      expect(place.loans, place.name).toBe(some.length);
    }
  }
});

it('is of the office alone', async () => {
  const other = await world.owner.unit.create({
    data: { kind: 'BANK_OFFICE', code: 'pgd-khac', name: 'Nơi Khác', form: 'PGD', validFrom: new Date('2025-07-01') },
  });
  const stranger = await anActor(world.owner, 'BANK_APPROVER', other);
  expect(must(await getPortfolio(stranger, {})).total).toMatchObject({ loans: 0, balance: 0 });
  expect(await getPortfolio(world.chief, {})).toMatchObject({ kind: 'forbidden' });
});
