import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { Prisma } from '@/lib/generated/prisma/client';
import { canReceiveApplication } from '@/lib/loans/applications/policy';
import { findCases, nothingSaid, objections, proofOf } from '@/lib/loans/lists/facts';
import type { LoanListKind, LoanListStatus } from '@/lib/loans/lists/list';
import { listSubject } from '@/lib/loans/lists/load';
import {
  canDecideList,
  canDraftList,
  canDropList,
  canEditList,
  canReadLists,
  canSignList,
} from '@/lib/loans/lists/policy';
import { candidatesSchema, listLoanListsSchema } from '@/lib/loans/lists/schema';
import { type LineView, lineView } from '@/lib/loans/lists/view';
import { readLoanRules } from '@/lib/loans/read-rules';
import { establishmentSchema } from '@/lib/loans/stored';
import { query } from '@/lib/query';
import { searchKey } from '@/lib/text';
import { userNames } from '@/lib/users/names';

export interface ListRow {
  id: string;
  kind: LoanListKind;
  status: LoanListStatus;
  number: number | null;
  year: number | null;
  communeName: string;
  employerName: string | null;
  people: number;
  confirmed: number;
  returned: number;
  draftedOn: string;
  signedOn: string | null;
  decidedOn: string | null;
  isFromPaper: boolean;
}

const pageSize = 30;

/** Lists the actor may see: what waits for somebody first, then the newest. */
export const listLoanLists = query({
  name: 'loan-list.list',
  input: listLoanListsSchema,
  can: canReadLists,
  run: async ({ tx, input }) => {
    const rows = await tx.$queryRaw<ListRow[]>`
      SELECT l.id, l.kind, l.status, l.number, l.year, u.form || ' ' || u.name AS "communeName", l.establishment ->> 'name' AS "employerName",
        r.people, r.confirmed, r.returned, (l.drafted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "draftedOn", l.signed_on::text AS "signedOn", l.decided_on::text AS "decidedOn",
        l.is_from_paper AS "isFromPaper"
      FROM loan_list l JOIN unit u ON u.id = l.commune_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS people, count(*) FILTER (WHERE outcome = 'CONFIRMED')::int AS confirmed,
        count(*) FILTER (WHERE outcome = 'RETURNED')::int AS returned FROM loan_list_row x WHERE x.list_id = l.id) r
      WHERE l.status <> 'DROPPED'
      ORDER BY l.status IN ('DRAFT', 'SIGNED') DESC, coalesce(l.decided_on, l.signed_on, (l.drafted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) DESC, l.id DESC
      LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const total = await tx.loanList.count({ where: { status: { not: 'DROPPED' } } });
    return { rows, pageSize, total };
  },
});

/** One list with its lines. It names people, so looking is recorded. */
export const getLoanList = query({
  name: 'loan-list.read',
  input: z.object({ listId: id }),
  can: canReadLists,
  run: ({ tx, actor, input }) => readList(tx, actor, input.listId),
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});

async function readList(tx: Tx, actor: Actor, listId: string) {
  const found = await tx.loanList.findUnique({
    where: { id: listId },
    include: { commune: { include: { parent: true } }, rows: { orderBy: { position: 'asc' } }, employer: true },
  });
  if (!found) return null;
  const names = await userNames(tx, [found.draftedBy, found.signedBy, found.decidedBy]);
  const lines: LineView[] = found.rows.map(lineView);
  // The bank's own; nobody else sees any.
  const applications = await tx.loanApplication.findMany({
    where: { listRow: { listId }, stage: { not: 'ENDED' } },
    select: { id: true, listRowId: true },
  });
  const loans = await tx.loan.findMany({ where: { listRow: { listId } }, select: { listRowId: true } });
  const taken = new Set([...applications, ...loans].map(({ listRowId }) => listRowId));
  const mayReceive = canReceiveApplication(actor).allowed && found.status === 'CONFIRMED';
  // An establishment has one application for its whole list.
  const toReceive = found.kind === 'ESTABLISHMENT' ? lines.slice(0, 1) : lines;
  return {
    id: found.id,
    kind: found.kind,
    status: found.status,
    number: found.number,
    year: found.year,
    version: found.version,
    subject: listSubject(found),
    communeId: found.communeId,
    communeName: `${found.commune.form} ${found.commune.name}`,
    commune: { form: found.commune.form, name: found.commune.name, above: found.commune.parent },
    isFromPaper: found.isFromPaper,
    supplementOf: found.supplementOf,
    establishment: found.establishment === null ? null : establishmentSchema.parse(found.establishment),
    draftedBy: names[found.draftedBy] ?? '',
    signedBy: found.signedBy ? (names[found.signedBy] ?? '') : null,
    signedOn: fromDbDate(found.signedOn),
    decidedBy: found.decidedBy ? (names[found.decidedBy] ?? '') : null,
    decidedOn: fromDbDate(found.decidedOn),
    lines,
    applicationOf: Object.fromEntries(applications.map((one) => [one.listRowId, one.id])),
    receivable: mayReceive ? toReceive.filter(({ id: rowId }) => !taken.has(rowId)).map(({ id: rowId }) => rowId) : [],
    may: {
      edit: canEditList(actor, found).allowed,
      drop: canDropList(actor, found).allowed,
      sign: canSignList(actor, found).allowed,
      decide: canDecideList(actor, found).allowed,
      supplement: canDraftList(actor).allowed && found.status === 'CONFIRMED' && found.kind === 'INDIVIDUAL',
      openFile: actor.role !== 'BANK_OFFICER' && actor.role !== 'BANK_APPROVER',
    },
  };
}
export type LoanListView = NonNullable<Awaited<ReturnType<typeof readList>>>;

const candidateLimit = 60;

/** Who of the commune could be put on a list: in scope, on no list that stands, without a running loan; with what stands against each. */
export const listCandidates = query({
  name: 'loan-list.candidates',
  input: candidatesSchema,
  can: canDraftList,
  run: async ({ tx, actor, input }) => {
    const list = await tx.loanList.findUnique({ where: { id: input.listId } });
    if (!list || !canEditList(actor, list).allowed) return null;
    const wanted = searchKey(input.q);
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM case_file c JOIN person p ON p.id = c.person_id
      WHERE c.commune_id = ${list.communeId} AND c.status IN ('RECEIVED', 'MANAGED') AND c.release_on > ${todayInVietnam()}::date - interval '6 years'
        AND ${wanted === '' ? Prisma.sql`true` : Prisma.sql`p.search_key LIKE ${`%${wanted}%`}`}
        AND NOT EXISTS (SELECT 1 FROM loan_list_row r JOIN loan_list l ON l.id = r.list_id WHERE r.case_id = c.id
          AND (l.status IN ('DRAFT', 'SIGNED') OR (l.status = 'CONFIRMED' AND r.outcome = 'CONFIRMED'
            AND NOT EXISTS (SELECT 1 FROM app.loan_signs(ARRAY[c.id]) s WHERE s.stage = 'REPAID'))))
      ORDER BY c.sort_key, c.id LIMIT ${candidateLimit + 1}`;
    const shown = ids.slice(0, candidateLimit).map((r) => r.id);
    const order = new Map(shown.map((caseId, n) => [caseId, n]));
    const today = todayInVietnam();
    const rules = await readLoanRules(tx, today);
    const candidates = (await findCases(tx, shown))
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .map((file) => {
        const proof = proofOf(file, 'DRAFTED', nothingSaid, rules, today);
        return {
          caseId: file.id,
          fullName: file.person.fullName,
          hamlet: file.person.hamlet,
          group: file.currentGroup,
          releaseOn: fromDbDate(file.releaseOn),
          releasePrecision: file.releasePrecision,
          objections: objections(proof).map(({ label, fact, cure, clause }) => ({ label, fact, cure, clause })),
          window: proof.conditions.find((c) => c.key === 'window')?.cure ?? null,
        };
      });
    return { candidates, hasMore: ids.length > candidateLimit };
  },
});

/** The checklist of one person before they are put on a list, as the police see it. */
export const getEligibility = query({
  name: 'loan-list.eligibility',
  input: z.object({ listId: id, caseId: id }),
  can: canDraftList,
  run: async ({ tx, actor, input }) => {
    const list = await tx.loanList.findUnique({ where: { id: input.listId } });
    const [file] = await findCases(tx, [input.caseId]);
    if (!list || !file || !canEditList(actor, list).allowed) return null;
    const today = todayInVietnam();
    const proof = proofOf(file, 'DRAFTED', nothingSaid, await readLoanRules(tx, today), today);
    const line = await tx.loanListRow.findFirst({ where: { listId: list.id, caseId: file.id } });
    const { person } = file;
    return {
      listId: list.id,
      version: list.version,
      kind: list.kind,
      caseId: file.id,
      number: file.number,
      communeId: file.communeId,
      fullName: person.fullName,
      representative: {
        name: person.representativeName,
        kin: person.representativeKin,
        phone: person.representativePhone,
      },
      proof,
      objections: objections(proof),
      line: line ? lineView(line) : null,
    };
  },
  audit: ({ number, caseId, communeId }) => ({ subject: number, caseId, communeId }),
});
