import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { id } from '@/lib/fields';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import type { TransferStatus } from '@/lib/transfers/lifecycle';
import {
  canListTransfers,
  canReceiveTransfer,
  canReturnTransfer,
  canSendTransfer,
  canWithdrawTransfer,
} from '@/lib/transfers/policy';
import { listTransfersSchema } from '@/lib/transfers/schema';
import { transferView } from '@/lib/transfers/view';
import { userNames } from '@/lib/users/names';

export interface TransferRow {
  id: string;
  fullName: string;
  number: string;
  fromName: string;
  toName: string;
  status: TransferStatus;
  sentOn: string | null;
  dueOn: string | null;
  answeredOn: string | null;
  isIncoming: boolean;
  isOpen: boolean;
  isLate: boolean;
}

const pageSize = 30;

/** Who comes and who goes: what waits first, by its deadline; then what is settled, newest first. */
export const listTransfers = query({
  name: 'transfer.list',
  input: listTransfersSchema,
  can: canListTransfers,
  run: async ({ tx, actor, input }) => {
    const own = actor.unitId;
    const where =
      input.direction === 'tat-ca'
        ? Prisma.sql`true`
        : input.direction === 'den'
          ? Prisma.sql`t.to_unit_id = ${own}`
          : Prisma.sql`t.from_unit_id = ${own}`;
    const today = todayInVietnam();
    const rows = await tx.$queryRaw<TransferRow[]>`
      SELECT t.id, t.full_name AS "fullName", t.number, f.form || ' ' || f.name AS "fromName", u.form || ' ' || u.name AS "toName", t.status,
        t.sent_on::text AS "sentOn", t.due_on::text AS "dueOn", t.answered_on::text AS "answeredOn", t.to_unit_id = ${own} AS "isIncoming",
        t.status IN ('PROPOSED', 'SENT') AS "isOpen", coalesce(t.status = 'SENT' AND t.due_on < ${today}::date, false) AS "isLate"
      FROM case_transfer t JOIN unit f ON f.id = t.from_unit_id JOIN unit u ON u.id = t.to_unit_id
      WHERE ${where} ORDER BY t.status IN ('PROPOSED', 'SENT') DESC, CASE WHEN t.status IN ('PROPOSED', 'SENT') THEN coalesce(t.due_on, ${today}::date) END,
        coalesce(t.answered_at, t.proposed_at) DESC, t.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const [counts] = await tx.$queryRaw<{ total: number; incoming: number }[]>`
      SELECT count(*) FILTER (WHERE ${where})::int AS total,
        count(*) FILTER (WHERE t.status = 'SENT' AND t.to_unit_id = ${own})::int AS incoming FROM case_transfer t`;
    return { rows, pageSize, today, total: counts?.total ?? 0, incoming: counts?.incoming ?? 0 };
  },
});

/** One transfer as either side may read it. It tells about somebody who may be out of reach, so looking is recorded. */
export const getTransfer = query({
  name: 'transfer.read',
  input: z.object({ transferId: id }),
  can: canListTransfers,
  run: async ({ tx, actor, input }) => {
    const found = await tx.transfer.findUnique({ where: { id: input.transferId }, include: { from: true, to: true } });
    if (!found) return null;
    const names = await userNames(tx, [found.proposedBy, found.sentBy, found.answeredBy]);
    // The file itself, for whoever answers for the person today.
    const isReachable = (await tx.case.count({ where: { id: found.caseId } })) > 0;
    const mayReceive = canReceiveTransfer(actor, found).allowed;
    return {
      ...transferView(found, names),
      caseId: isReachable ? found.caseId : null,
      // Until it is signed nothing of it leaves the commune, not even a line that its auditor reads.
      otherSideId: found.sentOn && actor.unitId === found.fromUnitId ? found.toUnitId : found.fromUnitId,
      earliestArrival: mayReceive ? await earliestArrival(tx, found.id) : null,
      may: {
        send: canSendTransfer(actor, found).allowed,
        withdraw: canWithdrawTransfer(actor, found).allowed,
        receive: mayReceive,
        return: canReturnTransfer(actor, found).allowed,
      },
    };
  },
  audit: ({ number, caseId, otherSideId }) => ({ subject: number, caseId, communeId: otherSideId }),
});

async function earliestArrival(tx: Tx, transferId: string) {
  const [bound] = await tx.$queryRaw<
    { day: string | null }[]
  >`SELECT app.earliest_arrival(${transferId}::uuid)::text AS day`;
  return bound?.day ?? null;
}

type ValueOf<Q> = Q extends (...given: never[]) => Promise<infer O>
  ? O extends { ok: true; value: infer V }
    ? V
    : never
  : never;
export type TransferView = ValueOf<typeof getTransfer>;
