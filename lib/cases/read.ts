import { proposalFor } from '@/lib/assessments/facts';
import { caseHistory } from '@/lib/audit/history';
import { canStep } from '@/lib/cases/lifecycle';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { maskedCccd } from '@/lib/people/columns';
import { userNames } from '@/lib/users/names';

const newestFirst = { recordedAt: 'desc' } as const;

/**
 * Everything of one case that the actor may see, or null. Row-level security empties the police tables for other
 * roles by itself; `withPoliceTabs` only saves asking for what would come back empty.
 */
export async function readCaseFile(tx: Tx, caseId: string, { withPoliceTabs }: { withPoliceTabs: boolean }) {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    include: {
      person: { include: { residences: { orderBy: { validFrom: 'desc' }, include: { commune: true } } } },
      commune: true,
      certificate: true,
      events: { orderBy: newestFirst },
      assessments: { orderBy: [{ effectiveFrom: 'desc' }, { proposedAt: 'desc' }] },
      employments: { where: { endedAt: null }, orderBy: [{ validFrom: 'desc' }, newestFirst] },
      needs: { where: { endedAt: null }, orderBy: { notedOn: 'desc' } },
      officers: { where: { endedAt: null } },
    },
  });
  if (!found) return null;
  const { person, ...file } = found;
  const police = withPoliceTabs ? await readPoliceTabs(tx, caseId, canStep(found.status, 'assess')) : null;
  const history = await caseHistory(tx, caseId, { withReasons: withPoliceTabs });
  const names = await userNames(tx, [
    ...found.events.map((e) => e.recordedBy),
    ...found.officers.map((o) => o.officerId),
    ...found.assessments.flatMap((a) => [a.proposedBy, a.decidedBy]),
    ...(police?.followUps.map((f) => f.recordedBy) ?? []),
    ...(police?.snoozes.map((s) => s.snoozedBy) ?? []),
  ]);
  return { ...file, person: personView(person), police, history, names };
}

export type CaseFile = NonNullable<Awaited<ReturnType<typeof readCaseFile>>>;

type StoredPerson = NonNullable<Awaited<ReturnType<typeof withResidences>>>;
const withResidences = (tx: Tx) => tx.person.findFirst({ include: { residences: { include: { commune: true } } } });

/** What a page shows of a person: never the sealed numbers, never the search keys. */
function personView(person: StoredPerson) {
  return {
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    sex: person.sex,
    birthDate: fromDbDate(person.birthDate),
    birthPrecision: person.birthPrecision,
    cccdMasked: maskedCccd(person.cccdLast4),
    hasOldId: person.oldIdEncrypted !== null,
    phone: person.phone,
    hamlet: person.hamlet,
    address: person.address,
    representativeName: person.representativeName,
    representativeKin: person.representativeKin,
    representativePhone: person.representativePhone,
    residences: person.residences.map((r) => ({
      id: r.id,
      place: `${r.commune.form} ${r.commune.name}`,
      hamlet: r.hamlet,
      from: fromDbDate(r.validFrom),
      to: fromDbDate(r.validTo),
    })),
  };
}

async function readPoliceTabs(tx: Tx, caseId: string, mayAssess: boolean) {
  const judgments = await tx.judgment.findMany({ where: { caseId }, include: { offences: true } });
  const addressChecks = await tx.addressCheck.findMany({ where: { caseId }, orderBy: newestFirst });
  const interviews = await tx.interview.findMany({ where: { caseId }, orderBy: newestFirst });
  const followUps = await tx.followUp.findMany({
    where: { caseId },
    orderBy: [{ happenedOn: 'desc' }, newestFirst],
    take: 200,
  });
  const snoozes = await tx.snooze.findMany({ where: { caseId, endedAt: null }, orderBy: { until: 'asc' } });
  const tags = await tx.caseTag.findMany({ where: { caseId, endedAt: null }, orderBy: { tag: 'asc' } });
  const notes = await tx.assessmentNote.findMany({ where: { assessment: { caseId } } });
  const suggestion = mayAssess ? await proposalFor(tx, caseId) : null;
  return { judgments, addressChecks, interviews, followUps, snoozes, notes, suggestion, tags: tags.map((t) => t.tag) };
}
