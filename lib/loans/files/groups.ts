import type { Tx } from '@/lib/db';
import type { CompleteLoan } from '@/lib/loans/files/linked';

/** The savings groups that loans of a portion name, made where they are not known yet. @returns ids by code. */
export async function savingsGroupsOf(tx: Tx, loans: readonly CompleteLoan[]): Promise<Map<string, string>> {
  const named = new Map(
    loans.flatMap(({ groupCode, groupName, groupLeader, organisation, communeId }) =>
      groupCode === null || organisation === null
        ? []
        : [[groupCode, { groupName: groupName ?? `Tổ ${groupCode}`, groupLeader, organisation, communeId }]],
    ),
  );
  if (named.size === 0) return new Map();
  await tx.savingsGroup.createMany({
    data: [...named].map(([code, group]) => ({
      code,
      name: group.groupName,
      leaderName: group.groupLeader,
      organisation: group.organisation,
      communeId: group.communeId,
    })),
    skipDuplicates: true,
  });
  const groups = await tx.savingsGroup.findMany({ where: { code: { in: [...named.keys()] } } });
  return new Map(groups.map(({ id, code }) => [code, id]));
}
