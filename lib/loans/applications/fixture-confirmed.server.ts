import type { Actor } from '@/lib/access/actor';
import { must, received, type World } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { receiveApplication } from '@/lib/loans/applications/receive';
import type { ReceiveForm } from '@/lib/loans/applications/schema';
import { addLine, draftList } from '@/lib/loans/lists/commands';
import { decideList, signList } from '@/lib/loans/lists/decide';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

export const today = todayInVietnam();

/** For tests: the bank's office of the world's commune, and the commune's chair. */
export async function theOffice({ owner }: World) {
  const office = await currentUnit(owner, 'BANK_OFFICE', 'Hoằng Hóa');
  return {
    chair: await anActor(owner, 'COMMUNE_CHAIR', await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc'), 'Chủ Tịch'),
    officer: await anActor(owner, 'BANK_OFFICER', office, 'Cán Bộ Tín Dụng'),
    second: await anActor(owner, 'BANK_OFFICER', office, 'Cán Bộ Thứ Hai'),
    approver: await anActor(owner, 'BANK_APPROVER', office, 'Giám Đốc'),
  };
}
export type Office = Awaited<ReturnType<typeof theOffice>>;

const line = {
  confirmedNoSocialEvils: 'yes',
  obeysLawReason: 'Không vi phạm từ khi về',
  purpose: 'BUSINESS',
  amount: '80 triệu',
  borrowerKind: 'HOUSEHOLD',
  borrowerName: 'Lê Thị Vợ',
  borrowerKin: 'vợ',
  borrowerCccd: '038177012844',
} as const;

/** For tests: one person on a list that was signed, confirmed, and is twenty days old. */
export async function aConfirmedLine(world: World, chair: Actor, name: string) {
  const caseId = await received(world.officer, name);
  const { listId } = must(await draftList(world.officer, {}));
  must(await addLine(world.officer, { listId, version: 1, caseId, ...line }));
  must(await signList(world.chief, { listId, version: 2, signedOn: today }));
  const row = await world.owner.loanListRow.findFirstOrThrow({ where: { listId } });
  const rows = [{ rowId: row.id, outcome: 'CONFIRMED' as const }];
  must(await decideList(chair, { listId, version: 3, decidedOn: today, rows }));
  const decidedOn = new Date(`${addDays(today, -20)}T00:00:00Z`);
  await world.owner.loanList.update({ where: { id: listId }, data: { decidedOn, signedOn: decidedOn } });
  return { caseId, listId, rowId: row.id };
}

let codes = 1_000_000;

/** What a household's papers say, with a group of its own; everything may be said otherwise. */
export const papers = (rowId: string, more: Partial<ReceiveForm> = {}): ReceiveForm => ({
  rowId,
  receivedOn: addDays(today, -15),
  borrowerKind: 'HOUSEHOLD',
  borrowerName: 'Lê Thị Vợ',
  borrowerKin: 'vợ',
  savingsGroupId: 'NEW',
  groupCode: String(++codes),
  groupName: 'Tổ Thôn Đông',
  groupOrganisation: '12',
  groupDay: '15',
  purpose: 'BUSINESS',
  plan: 'Mua bò sinh sản',
  amount: '80 triệu',
  termMonths: '60',
  ...more,
});

/** For tests: an application whose papers went through group and commune by the owner's hand, ready to be appraised. */
export async function aReadyApplication(world: World, officer: Actor, form: ReceiveForm): Promise<string> {
  const { applicationId } = must(await receiveApplication(officer, form));
  const on = new Date(`${addDays(today, -10)}T00:00:00Z`);
  await world.owner.loanApplication.update({
    where: { id: applicationId },
    data: { groupMetOn: on, communeConfirmedOn: on },
  });
  return applicationId;
}
