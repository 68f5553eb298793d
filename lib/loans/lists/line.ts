import type { z } from 'zod';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDateOrNull } from '@/lib/db-dates';
import type { LoanList } from '@/lib/generated/prisma/client';
import type { Proof } from '@/lib/loans/eligibility';
import { findCases, type ListedCase, objections, proofOf } from '@/lib/loans/lists/facts';
import type { addLineSchema, changeLineSchema } from '@/lib/loans/lists/schema';
import { readLoanRules } from '@/lib/loans/read-rules';
import { toStored } from '@/lib/loans/stored';
import { identityColumns } from '@/lib/people/columns';

type Said = z.output<typeof addLineSchema> | z.output<typeof changeLineSchema>;

/** The conditions whose facts stay with the police: outside it is said that they are met, not how it is known. */
const policeKnowledge: ReadonlySet<string> = new Set(['residence', 'law', 'socialEvils']);

/** The proof as it leaves the commune's police: group and notes stay behind (the bank never reads them). */
export function asShownOutside(proof: Proof): Proof {
  const conditions = proof.conditions.map((c) =>
    policeKnowledge.has(c.key)
      ? {
          ...c,
          fact: c.state === 'MET' ? 'Công an xã xác nhận' : 'Công an xã chưa xác nhận',
          source: 'Danh sách của Công an xã',
          cure: null,
        }
      : c,
  );
  return { ...proof, conditions };
}

/** Everything about a line that the form says and the register knows; refused where the law refuses and no reason is given. */
export async function lineOf(tx: Tx, list: LoanList, caseId: string, said: Said) {
  const [file] = await findCases(tx, [caseId]);
  if (!file || file.communeId !== list.communeId)
    throw new Refused(invalid({ caseId: 'Người này không còn do xã quản lý' }, 'Người này không còn do xã quản lý.'));
  if (list.kind === 'ESTABLISHMENT' && !said.contractFrom)
    throw new Refused(invalid({ contractFrom: 'Nhập ngày ký hợp đồng lao động (Điều 3 khoản 2b)' }));
  const today = todayInVietnam();
  const statement = {
    confirmedNoSocialEvils: said.confirmedNoSocialEvils === 'yes',
    obeysLawReason: said.obeysLawReason,
    purpose: said.purpose,
    amount: said.amount,
  };
  const proof = proofOf(file, 'DRAFTED', statement, await readLoanRules(tx, today), today);
  const against = objections(proof);
  const [first] = against;
  if (first && said.note === null)
    throw new Refused(
      invalid(
        { note: 'Còn điều kiện chưa đạt: ghi lý do vì sao vẫn đưa vào danh sách, hoặc bỏ người này ra' },
        `${first.label}: ${first.fact} (${first.clause}). Muốn vẫn đưa vào danh sách thì ghi lý do ở ô Ghi chú.`,
      ),
    );
  return { file, proof, columns: { ...snapshot(file), ...borrowerColumns(file, said), ...ownColumns(said, proof) } };
}

const ownColumns = (said: Said, proof: Proof) => ({
  purpose: said.purpose,
  amount: BigInt(said.amount),
  contractFrom: toDbDateOrNull(said.contractFrom),
  note: said.note,
  proof: toStored(asShownOutside(proof)),
});

/** Who the person is on the day they are listed. Later corrections of the register do not rewrite a paper. */
function snapshot({ person, certificate, ...file }: ListedCase) {
  return {
    caseId: file.id,
    fullName: person.fullName,
    sex: person.sex,
    birthDate: person.birthDate,
    birthPrecision: person.birthPrecision,
    cccdEncrypted: person.cccdEncrypted,
    cccdIndex: person.cccdIndex,
    cccdLast4: person.cccdLast4,
    address: [person.hamlet, person.address].filter(Boolean).join(', ') || null,
    phone: person.phone,
    certificate: certificate?.number ?? null,
    releaseKind: certificate?.kind ?? null,
    releaseOn: file.releaseOn,
    releasePrecision: file.releasePrecision,
  };
}

function borrowerColumns(file: ListedCase, said: Said) {
  const { cccdEncrypted, cccdIndex, cccdLast4 } = identityColumns(said.borrowerCccd);
  if (said.borrowerKind === 'SELF')
    return {
      borrowerName: null,
      borrowerKin: null,
      borrowerCccdEncrypted: null,
      borrowerCccdIndex: null,
      borrowerCccdLast4: null,
      borrowerPhone: said.borrowerPhone,
    };
  if (cccdIndex && file.person.cccdIndex && Buffer.from(cccdIndex).equals(Buffer.from(file.person.cccdIndex)))
    throw new Refused(
      invalid({ borrowerCccd: 'Đây là số CCCD của chính người được vay: chọn “Người này tự đứng tên vay”' }),
    );
  return {
    borrowerName: said.borrowerName,
    borrowerKin: said.borrowerKin,
    borrowerCccdEncrypted: cccdEncrypted,
    borrowerCccdIndex: cccdIndex,
    borrowerCccdLast4: cccdLast4,
    borrowerPhone: said.borrowerPhone,
  };
}

/** A person stands on one list at a time, and on none while a loan runs: the same need is not listed twice (Điều 3 khoản 3). */
export async function refuseIfListed(tx: Tx, caseId: string, listId: string): Promise<void> {
  const open = await tx.loanListRow.findFirst({
    where: { caseId, OR: [{ listId }, { list: { status: { in: ['DRAFT', 'SIGNED'] } } }] },
  });
  if (open)
    throw new Refused(conflict(listedTwice(open.listId === listId ? 'danh sách này' : 'một danh sách khác chưa xong')));
  const confirmed = await tx.loanListRow.count({
    where: { caseId, outcome: 'CONFIRMED', list: { status: 'CONFIRMED' } },
  });
  if (confirmed > 0 && !(await hasRepaid(tx, caseId)))
    throw new Refused(conflict(listedTwice('một danh sách đã được xác nhận')));
}

const listedTwice = (where: string) => `Người này đã có tên trong ${where}. Không lập hai lần cho cùng một người.`;

/** Who paid a loan back may ask for another: the commune learns that much of the bank, and no more. */
async function hasRepaid(tx: Tx, caseId: string): Promise<boolean> {
  const [sign] = await tx.$queryRaw<{ stage: string }[]>`SELECT stage FROM app.loan_signs(ARRAY[${caseId}::uuid])`;
  return sign?.stage === 'REPAID';
}
