import { proposalFor } from '@/lib/assessments/facts';
import { caseHistory } from '@/lib/audit/history';
import { canStep, isInScope } from '@/lib/cases/lifecycle';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { Case, FollowUp } from '@/lib/generated/prisma/client';
import { readLoanRules } from '@/lib/loans/read-rules';
import { lastDayToBorrow } from '@/lib/loans/terms';
import { maskedCccd } from '@/lib/people/columns';
import { offersSearch } from '@/lib/searches/offer';
import { readSettings } from '@/lib/settings/read';
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
  const police = withPoliceTabs ? await readPoliceTabs(tx, found) : null;
  const history = await caseHistory(tx, caseId, { withReasons: withPoliceTabs });
  const names = await userNames(tx, [
    ...found.events.map((e) => e.recordedBy),
    ...found.officers.map((o) => o.officerId),
    ...found.assessments.flatMap((a) => [a.proposedBy, a.decidedBy]),
    ...(police?.followUps.map((f) => f.recordedBy) ?? []),
    ...(police?.snoozes.map((s) => s.snoozedBy) ?? []),
  ]);
  return { ...file, person: personView(person), police, history, names, loanWindow: await loanWindowOf(tx, found) };
}

export type CaseFile = NonNullable<Awaited<ReturnType<typeof readCaseFile>>>;

/** Until when a loan may be taken (Điều 3 khoản 2a): only where the day of release is known to the day. */
async function loanWindowOf(tx: Tx, { releaseOn, releasePrecision }: Case) {
  if (releaseOn === null || releasePrecision !== 'DAY') return null;
  const rules = await readLoanRules(tx, todayInVietnam());
  return { endsOn: lastDayToBorrow(fromDbDate(releaseOn), rules), clause: rules['window.years'].clause };
}

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

async function readPoliceTabs(tx: Tx, file: Case) {
  const caseId = file.id;
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
  const suggestion = canStep(file.status, 'assess') ? await proposalFor(tx, caseId) : null;
  const papers = { judgments, addressChecks, interviews, notes, suggestion, tags: tags.map((t) => t.tag) };
  return { ...papers, followUps, snoozes, ...(await readWhereabouts(tx, file, followUps)) };
}

/** Handed over to or from whom, and looked for when. */
async function readWhereabouts(tx: Tx, file: Case, followUps: readonly FollowUp[]) {
  const caseId = file.id;
  const transfers = await tx.transfer.findMany({
    where: { caseId },
    orderBy: { proposedAt: 'desc' },
    include: { from: true, to: true },
  });
  const searches = await tx.contactSearch.findMany({
    where: { caseId },
    orderBy: { openedAt: 'desc' },
    include: { steps: { orderBy: { position: 'asc' } } },
  });
  const today = todayInVietnam();
  const settings = await readSettings(tx, today);
  const isOffered = offersSearch({
    today,
    neglectDays: settings['contact.neglectDays'],
    isInScope: isInScope(file.status),
    hasOpenSearch: searches.some((s) => s.status === 'OPEN'),
    outcomes: followUps.filter((f) => f.isCurrent).map((f) => f.outcome),
    touchedOn: fromDbDate(file.lastContactOn ?? file.receivedOn),
  });
  return { transfers, searches, isSearchOffered: isOffered };
}
