import { fromDbDate } from '@/lib/db-dates';
import type {
  Case,
  Employer,
  ModelActivity,
  ModelAttendance,
  ModelBoardMember,
  ModelEvaluation,
  ModelEvent,
  ModelMember,
  ModelMoney,
  Person,
} from '@/lib/generated/prisma/client';
import { scoresOf } from '@/lib/models/stored';

type Names = Readonly<Record<string, string>>;

export const eventView = (event: ModelEvent, names: Names) => ({
  ...{ id: event.id, step: event.step, fromStage: event.fromStage, toStage: event.toStage },
  ...{ happenedOn: fromDbDate(event.happenedOn), document: event.document, note: event.note },
  by: names[event.recordedBy] ?? null,
});
export type EventView = ReturnType<typeof eventView>;

export const boardView = ({ id, fullName, position, boardRole, validFrom, validTo }: ModelBoardMember) => ({
  ...{ id, fullName, position, boardRole },
  ...{ validFrom: fromDbDate(validFrom), validTo: fromDbDate(validTo) },
});
export type BoardView = ReturnType<typeof boardView>;

type MemberRow = ModelMember & { case: (Case & { person: Person }) | null; employer: Employer | null };
export const memberView = (row: MemberRow) => ({
  ...{ id: row.id, kind: row.kind, role: row.role, version: row.version, leaveReason: row.leaveReason },
  name: row.case?.person.fullName ?? row.employer?.name ?? row.name ?? '',
  caseId: row.caseId,
  ...{ joinedOn: fromDbDate(row.joinedOn), leftOn: fromDbDate(row.leftOn) },
});
export type MemberView = ReturnType<typeof memberView>;

export const activityView = (row: ModelActivity & { attended: ModelAttendance[] }) => ({
  ...{ id: row.id, kind: row.kind, title: row.title, place: row.place, result: row.result, version: row.version },
  ...{ plannedOn: fromDbDate(row.plannedOn), heldOn: fromDbDate(row.heldOn), attendance: row.attendance },
  memberIds: row.attended.map(({ memberId }) => memberId),
});
export type ActivityView = ReturnType<typeof activityView>;

/** The lines with the balance after each; a line that was taken back says so. */
export function moneyViews(rows: readonly ModelMoney[], names: Names) {
  const reversed = new Set(rows.flatMap(({ reversalOf }) => reversalOf ?? []));
  let balance = 0;
  return rows.map((row) => {
    const amount = Number(row.amount);
    balance += row.direction === 'IN' ? amount : -amount;
    return {
      ...{ id: row.id, direction: row.direction, amount, balance, source: row.source, voucher: row.voucher },
      happenedOn: fromDbDate(row.happenedOn),
      ...{ isReversal: row.reversalOf !== null, isReversed: reversed.has(row.id), by: names[row.recordedBy] ?? null },
    };
  });
}
export type MoneyView = ReturnType<typeof moneyViews>[number];

export const evaluationView = (row: ModelEvaluation) => ({
  ...{ id: row.id, points: row.points, maxPoints: row.maxPoints, grade: row.grade, conclusion: row.conclusion },
  ...{ periodFrom: fromDbDate(row.periodFrom), periodTo: fromDbDate(row.periodTo) },
  evaluatedOn: fromDbDate(row.evaluatedOn),
  scores: scoresOf(row.scores),
});
export type EvaluationView = ReturnType<typeof evaluationView>;
