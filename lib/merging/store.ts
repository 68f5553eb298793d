import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import type { mergePlan } from '@/lib/merging/preview';
import { type SealedMerge, sealedMergeSchema } from '@/lib/merging/undo-fields';
import { lockRegister } from '@/lib/people/lock';
import { sealer } from '@/lib/sealer';

export const openSealed = (bytes: Uint8Array): SealedMerge => sealedMergeSchema.parse(JSON.parse(sealer().open(bytes)));

/** A merge for a decision. Decisions come one at a time, with everything that enters people: none misses another's. */
export async function takeMerge(tx: Tx, mergeId: string) {
  await lockRegister(tx);
  return tx.fileMerge.findUnique({ where: { id: mergeId } });
}
export type StoredMerge = NonNullable<Awaited<ReturnType<typeof takeMerge>>>;

interface Proposal {
  pairId: string;
  keptCaseId: string;
  goneCaseId: string;
  reason: string;
  by: string;
  plan: ReturnType<typeof mergePlan>;
}

/** Only these columns are the proposer's; the database adds whose files they are. */
export async function storeProposal(
  tx: Tx,
  { pairId, keptCaseId, goneCaseId, reason, by, plan }: Proposal,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx.$executeRaw`
    INSERT INTO file_merge (id, pair_id, kept_case_id, gone_case_id, kept_number, gone_number, kept_commune_id, gone_commune_id, person_columns,
      case_columns, takes_certificate, versions, sealed, reason, proposed_by)
    VALUES (${id}::uuid, ${pairId}::uuid, ${keptCaseId}::uuid, ${goneCaseId}::uuid, '', '', 0, 0, ${plan.personColumns}, ${plan.caseColumns},
      ${plan.takesCertificate}, ${plan.versions}::int[], ${sealer().seal(JSON.stringify(plan.sealed))}, ${reason}, ${by}::uuid)`;
  return id;
}

const whyNot: Readonly<Record<string, string>> = {
  stale: 'Một trong hai hồ sơ đã thay đổi sau khi đề xuất. Hãy từ chối đề xuất này, xem lại hai hồ sơ rồi đề xuất lại.',
  merged: 'Một trong hai hồ sơ đã được gộp ở lần khác. Hãy tìm số hồ sơ để mở hồ sơ đang dùng.',
  sealed: 'Một hồ sơ đã kết thúc vì được xóa án tích nên được giữ kín, không gộp với hồ sơ khác.',
  several: 'Một trong hai người có nhiều hồ sơ nên chưa gộp được.',
  travelling:
    'Một trong hai hồ sơ đang chuyển địa bàn, hoặc cả hai đang được tìm vì mất liên lạc. Hãy xong việc đó trước rồi gộp.',
  chained: 'Hồ sơ giữ lại đã có lần gộp khác sau lần này. Hãy hoàn tác lần gộp sau trước.',
};

/** What the database answered to a merge or its undo; anything but "done" is told and rolled back. */
export function mustBeDone(answer: string | undefined): void {
  if (answer !== 'done') throw new Refused(conflict(whyNot[answer ?? '']));
}
