import type { Actor } from '@/lib/access/actor';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import { writeWorkbook } from '@/lib/excel/write';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { takeOverLoanFile, uploadLoanFile } from '@/lib/loans/files/commands';
import { addLine, draftList } from '@/lib/loans/lists/commands';
import { decideList, signList } from '@/lib/loans/lists/decide';
import { draftEstablishmentList } from '@/lib/loans/lists/establishment';
import { actorOf } from './actors';
import { leaveApplications } from './loan-applications';
import { confirmedThen, monthEnds, sheet01, sheet31 } from './loan-books';
import { drawer, drawPerson } from './people';
import { must } from './play';

/**
 * Loans of the story: what was confirmed on paper and lent by December 2024 comes in as the bank's own files, then its
 * later month ends; on top of it lists, applications and payments in every state, through the commands.
 */
export async function seedLoans(owner: PrismaClient, today: LegalDate): Promise<void> {
  const bank = await actorOf(owner, 'nganhang');
  const then = confirmedThen();
  await bring(bank, 'Mau 01 da xac nhan 10-2024.xlsx', sheet01(then));
  for (const day of monthEnds(today)) await bring(bank, `Mau 31 ${day}.xlsx`, sheet31(then.loans, day));
  await leaveLists(owner, today);
  await leaveApplications(owner, bank, await actorOf(owner, 'nganhang.duyet'), today);
}

async function bring(bank: Actor, fileName: string, { columns, rows }: ReturnType<typeof sheet01>): Promise<void> {
  const bytes = await writeWorkbook({
    sheetName: 'HSTD',
    columns: columns.map((label) => ({ label, width: 16 })),
    rows,
  });
  const { importId } = must(await uploadLoanFile(bank, { fileName, bytes: new Uint8Array(bytes) }));
  if (!importId) throw new Error(`demo: ${fileName} was not kept`);
  // In portions, on a slow machine more than one.
  for (let isLast = false; !isLast; )
    ({ isLast } = must(await takeOverLoanFile(bank, { importId, withDifferences: true })));
}

/** Hoằng Lộc: one list decided, one waiting for the chair, one being drafted, and one of an establishment. */
async function leaveLists(owner: PrismaClient, today: LegalDate): Promise<void> {
  const [officer, chief, chair] = [
    await actorOf(owner, 'ca.hoangloc'),
    await actorOf(owner, 'truong.hoangloc'),
    await actorOf(owner, 'chutich.hoangloc'),
  ];
  const free = await owner.case.findMany({
    where: {
      communeId: officer.unitId,
      status: 'MANAGED',
      currentGroup: { in: ['A', 'B'] },
      releaseOn: { gt: new Date(`${addDays(today, -1_500)}T00:00:00Z`) },
      loanListRows: { none: {} },
      mergedInto: null,
      certificate: { number: { not: null } },
    },
    orderBy: { number: 'asc' },
    take: 9,
  });
  const next = () => free.shift()?.id ?? '';
  const draw = drawer(2_610);
  const version = async (id: string) => (await owner.loanList.findUniqueOrThrow({ where: { id } })).version;
  const put = async (listId: string, more: object = {}) => {
    const { person } = drawPerson(draw);
    must(
      await addLine(officer, {
        ...{ listId, version: await version(listId), caseId: next(), confirmedNoSocialEvils: 'yes' },
        ...{ purpose: 'BUSINESS', amount: draw.pick(['50.000.000', '80.000.000', '100.000.000']) },
        ...{ borrowerKind: 'HOUSEHOLD', borrowerName: person.fullName, borrowerKin: draw.pick(['vợ', 'bố', 'mẹ']) },
        ...{ borrowerCccd: person.citizenId, borrowerPhone: person.phone, ...more },
      }),
    );
  };
  const sign = async (listId: string, signedOn: LegalDate) =>
    must(await signList(chief, { listId, version: await version(listId), signedOn }));

  const decided = must(await draftList(officer, {})).listId;
  for (let n = 0; n < 3; n += 1) await put(decided);
  await sign(decided, addDays(today, -20));
  const rows = await owner.loanListRow.findMany({ where: { listId: decided }, orderBy: { position: 'asc' } });
  must(
    await decideList(chair, {
      ...{ listId: decided, version: await version(decided), decidedOn: addDays(today, -18) },
      rows: rows.map(({ id }, n) =>
        n === 2
          ? { rowId: id, outcome: 'RETURNED', returnReason: 'Chưa rõ mục đích sử dụng vốn' }
          : { rowId: id, outcome: 'CONFIRMED', returnReason: '' },
      ),
    }),
  );
  const waiting = must(await draftList(officer, {})).listId;
  for (let n = 0; n < 2; n += 1) await put(waiting);
  await sign(waiting, addDays(today, -1));
  const drafted = must(await draftList(officer, {})).listId;
  await put(drafted);

  const workshop = must(
    await draftEstablishmentList(officer, {
      ...{ kind: 'COOPERATIVE', name: 'Hợp tác xã mộc Lộc Thịnh', registrationNumber: '2800126622' },
      ...{ address: 'Thôn 3, xã Hoằng Lộc', representativeName: 'Nguyễn Thị Nhàn', phone: '0912000026' },
      ...{ workforce: '18', workforceOn: formatDate(addDays(today, -30)) },
      ...{ plan: 'Mua máy bào và máy đục mộng, nhận thêm thợ', amount: '200 triệu' },
    }),
  ).listId;
  const worker = { borrowerKind: 'SELF', borrowerName: '', borrowerKin: '', borrowerCccd: '', amount: '100.000.000' };
  for (let n = 0; n < 2; n += 1)
    await put(workshop, { ...worker, contractFrom: formatDate(addDays(today, -90 - 30 * n)) });
  await sign(workshop, addDays(today, -10));
  const workers = await owner.loanListRow.findMany({ where: { listId: workshop } });
  must(
    await decideList(chair, {
      ...{ listId: workshop, version: await version(workshop), decidedOn: addDays(today, -8) },
      rows: workers.map(({ id }) => ({ rowId: id, outcome: 'CONFIRMED', returnReason: '' })),
    }),
  );
}
