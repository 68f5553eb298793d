import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { must } from '@/lib/imports/fixture-lists';
import { takeOverLoanFile, uploadLoanFile } from '@/lib/loans/files/commands';
import { acceptDifferences, confirmLoan, linkLoanRow } from '@/lib/loans/files/decide';
import { type FixtureLoan, file01, file10, file31, household, other, self } from '@/lib/loans/files/fixture-files';
import { exportDifferences, getLoanFile, listLoanFiles } from '@/lib/loans/files/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let officer: Actor;
let approver: Actor;
let elsewhere: Actor;
let police: Actor;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  const office = await currentUnit(owner, 'BANK_OFFICE', 'Hoằng Hóa');
  officer = await anActor(owner, 'BANK_OFFICER', office);
  approver = await anActor(owner, 'BANK_APPROVER', office);
  police = await anActor(owner, 'COMMUNE_POLICE', await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc'));
  const another = await owner.unit.create({
    data: {
      ...{ kind: 'BANK_OFFICE', code: 'PGD-KHAC', name: 'Nga Sơn', form: office.form },
      validFrom: office.validFrom,
    },
  });
  elsewhere = await anActor(owner, 'BANK_OFFICER', another);
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await owner.loanImport.deleteMany();
  await owner.loan.deleteMany();
  await owner.savingsGroup.deleteMany();
  await owner.loanList.deleteMany();
});

const upload = (bytes: Uint8Array, actor = officer) => uploadLoanFile(actor, { fileName: 'sao kê.xlsx', bytes });
const uploaded = async (bytes: Uint8Array) => must(await upload(bytes)).importId ?? '';
async function taken(bytes: Uint8Array, withDifferences = false) {
  const importId = await uploaded(bytes);
  return { importId, ...must(await takeOverLoanFile(officer, { importId, withDifferences })) };
}
const read = async (importId: string, actor = officer) => must(await getLoanFile(actor, { importId }));

const loans = [household, self, other];
const paid: FixtureLoan = { ...household, inTime: 80_000_000, overdue: 5_000_000 };
const newcomer: FixtureLoan = {
  ...household,
  ...{
    contract: '6600000000000044',
    customer: '1000000044',
    name: 'Vũ Thị Lê',
    cccd: '038190000044',
    loanDate: '11/02/2025',
  },
  due: '11/02/2030',
};

async function books() {
  const all = await owner.loan.findMany({
    orderBy: { contractNumber: 'asc' },
    include: { events: { orderBy: { seq: 'asc' } } },
  });
  return all.map(({ contractNumber, inTime, overdue, frozen, isOpen, events, beneficiaryName, borrowerKind }) => ({
    ...{ contractNumber, isOpen, beneficiaryName, borrowerKind },
    balances: [inTime, overdue, frozen].map(Number),
    kinds: events.map(({ kind }) => kind),
  }));
}

describe('a list from paper', () => {
  it('becomes one confirmed list for each commune; who is listed already is not listed again', async () => {
    const people = [
      { name: 'Lê Văn Mơ', cccd: '038085000033', address: 'Thôn 1, xã Hoằng Lộc' },
      { name: 'Lê Văn Đào', cccd: '038080000022', address: 'Thôn 2, xã Hoằng Thịnh' },
    ];
    expect(await taken(file01(people))).toMatchObject({ list: { listed: 2, lists: 2, known: 0 } });
    const again = await taken(file01([...people, { name: 'Lê Văn Mới', cccd: '038085000055' }]));
    expect(again).toMatchObject({ list: { listed: 1, known: 2 } });
    const lists = await owner.loanList.findMany({ include: { rows: true } });
    expect(lists.every((list) => list.isFromPaper && list.status === 'CONFIRMED')).toBe(true);
    expect(lists.flatMap(({ rows }) => rows).every(({ outcome }) => outcome === 'CONFIRMED')).toBe(true);
  });
});

describe('taking over', () => {
  it('new loans come with the lines that make their balances, and with the people they are for', async () => {
    await taken(file01());
    const { importId } = await taken(file31(loans));
    expect(await books()).toEqual([
      {
        ...{
          contractNumber: household.contract,
          isOpen: true,
          beneficiaryName: 'Lê Văn Mơ',
          borrowerKind: 'HOUSEHOLD',
        },
        balances: [100_000_000, 0, 0],
        kinds: ['DISBURSEMENT', 'REPAYMENT'],
      },
      {
        ...{ contractNumber: self.contract, isOpen: true, beneficiaryName: 'Lê Văn Đào', borrowerKind: 'SELF' },
        balances: [0, 60_000_000, 0],
        kinds: ['DISBURSEMENT', 'OVERDUE', 'REPAYMENT'],
      },
    ]);
    const file = await read(importId);
    expect(file).toMatchObject({
      status: 'DONE',
      counts: { ignored: 1 },
      standing: { fresh: 2, open: 0, unlinked: 0 },
    });
    const loan = await owner.loan.findFirstOrThrow({ where: { contractNumber: household.contract as string } });
    expect(loan).toMatchObject({ isImported: true, fund: 'LOCAL', organisation: '12', rateBasisPoints: 660 });
    expect(await owner.loanImportRow.count({ where: { contractNumber: other.contract as string } })).toBe(0);
  });

  it('the same file twice changes nothing and says so', async () => {
    await taken(file31(loans));
    const before = await books();
    expect(await upload(file31(loans))).toMatchObject({
      ok: false,
      kind: 'conflict',
      message: expect.stringContaining('Không có gì'),
    });
    expect(await books()).toEqual(before);
  });

  it('a statement of a later day that says the same brings nothing new', async () => {
    await taken(file31(loans));
    const before = await books();
    const { importId } = await taken(file10([household, { ...household, savingsBook: '2' }, self]));
    expect(await read(importId)).toMatchObject({
      standing: { fresh: 0, agreed: 2, open: 0 },
      counts: { duplicates: 1 },
    });
    expect(await books()).toEqual(before);
  });

  it('a later month: what differs is explained, and written only when accepted', async () => {
    await taken(file31(loans));
    const before = await books();
    const later = file31([paid, self, newcomer], '31/03/2025');
    const { importId } = await taken(later);
    const file = await read(importId);
    expect(file.standing).toMatchObject({ fresh: 1, agreed: 1, open: 1, unlinked: 3 });
    expect(file.differences).toMatchObject([{ reason: 'OVERDUE', isWritten: false }]);
    expect(file.differences[0]?.differences[0]?.because).toContain('Đã thu nợ gốc 15.000.000 đ');
    expect((await books())[0]).toEqual(before[0]);
    const exported = must(await exportDifferences(approver, { importId }));
    expect(exported.rows).toHaveLength(2);
    expect(must(await acceptDifferences(officer, { importId, rowId: file.differences[0]?.id }))).toEqual({
      written: 1,
      left: 0,
    });
    expect((await books())[0]).toMatchObject({ balances: [80_000_000, 5_000_000, 0] });
    expect(await acceptDifferences(officer, { importId, reason: 'OVERDUE' })).toMatchObject({ kind: 'conflict' });
    expect(await read(importId)).toMatchObject({ standing: { open: 0, written: 1 } });
  });

  it('all differences of one kind, or all of a file, are written at once', async () => {
    await taken(file31(loans));
    const { importId } = await taken(
      file31(
        [
          { ...household, inTime: 90_000_000 },
          { ...self, overdue: 50_000_000 },
        ],
        '31/01/2025',
      ),
    );
    expect(must(await acceptDifferences(officer, { importId, reason: 'REPAID' }))).toEqual({ written: 2, left: 0 });
    await taken(
      file31(
        [
          { ...household, inTime: 0 },
          { ...self, overdue: 50_000_000 },
        ],
        '28/02/2025',
      ),
      true,
    );
    expect(await books()).toMatchObject([
      { isOpen: false, balances: [0, 0, 0] },
      { isOpen: true, balances: [0, 50_000_000, 0] },
    ]);
  });

  it('an older state may be looked at and not written', async () => {
    await taken(file31([paid], '31/03/2025'));
    const importId = await uploaded(file31([{ ...household, inTime: 70_000_000 }, newcomer], '28/02/2025'));
    const file = await read(importId);
    expect(file.older).toContain('31/03/2025');
    expect(file.differing).toBe(1);
    const before = await books();
    expect(await takeOverLoanFile(officer, { importId })).toMatchObject({ ok: false, kind: 'conflict' });
    expect(await books()).toEqual(before);
  });

  it('a number that lost its last digit waits for a person, and is never a loan of its own', async () => {
    await taken(file31(loans));
    const lost: FixtureLoan = { ...paid, contract: 6_600_000_000_000_010 };
    const { importId } = await taken(file10([lost], '31/12/2024'));
    const waiting = (await read(importId)).waiting;
    expect(waiting).toMatchObject([
      { loanId: expect.any(String), sentences: expect.arrayContaining([expect.stringContaining('Số khế ước')]) },
    ]);
    expect(await books()).toHaveLength(2);
    must(await confirmLoan(officer, { rowId: waiting[0]?.id, isSame: true }));
    expect((await read(importId)).standing).toMatchObject({ waiting: 0, open: 1 });
  });

  it('a person says for whom a loan is', async () => {
    await taken(file31([newcomer], '31/03/2025'));
    await taken(file01([{ name: 'Vũ Văn Bưởi', cccd: '038190000066' }]));
    const [last] = must(await listLoanFiles(officer, {})).files.filter(({ kind }) => kind === 'Mẫu 31');
    const file = await read(last?.id ?? '');
    const [choice] = file.choices;
    expect(choice?.label).toContain('Vũ Văn Bưởi');
    must(await linkLoanRow(officer, { rowId: file.unlinked[0]?.id, listRowId: choice?.value }));
    expect(await books()).toMatchObject([{ beneficiaryName: 'Vũ Văn Bưởi' }]);
    expect((await read(file.id)).standing.unlinked).toBe(0);
  });
});

describe('who may', () => {
  it('another office sees nothing of it, the approver looks, the police are told it is not theirs', async () => {
    const importId = await uploaded(file31(loans));
    expect(await getLoanFile(elsewhere, { importId })).toMatchObject({ ok: false, kind: 'not-found' });
    expect(await takeOverLoanFile(elsewhere, { importId })).toMatchObject({ ok: false, kind: 'not-found' });
    expect(must(await listLoanFiles(elsewhere, {})).files).toEqual([]);
    expect(await read(importId, approver)).toMatchObject({ may: { takeOver: false, accept: false, link: false } });
    expect(await takeOverLoanFile(approver, { importId })).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(await upload(file31(loans), approver)).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(await getLoanFile(police, { importId })).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(await owner.loan.count()).toBe(0);
  });

  it('a file that is refused leaves nothing but its line in the trail', async () => {
    expect(await upload(file31([other]))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('chương trình 26'),
    });
    expect(await owner.loanImport.count()).toBe(0);
    const where = { action: 'loan-file.upload', outcome: 'REFUSED', reason: 'F_NO_PROGRAMME_26' } as const;
    expect(await owner.auditEntry.count({ where })).toBe(1);
  });

  it('rows of communes of another office are not taken', async () => {
    const outcome = await upload(file31(loans), elsewhere);
    const importId = must(outcome).importId ?? '';
    expect(must(await getLoanFile(elsewhere, { importId })).wrong).toHaveLength(2);
  });
});
