import type { Tx } from '@/lib/db';

/** What the receiving side sees before it has access: who it is, nothing of offence, judgment or notes. */
export async function snapshotOf(tx: Tx, caseId: string) {
  const { person, ...file } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, include: { person: true } });
  return {
    number: file.number,
    fullName: person.fullName,
    sex: person.sex,
    birthDate: person.birthDate,
    birthPrecision: person.birthPrecision,
    cccdLast4: person.cccdLast4,
    releaseOn: file.releaseOn ?? file.expectedReleaseOn,
    releasePrecision: file.releasePrecision,
    group: file.currentGroup,
  };
}
