import type { Actor } from '@/lib/access/actor';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { pendingStatuses } from '@/lib/transfers/lifecycle';

/** A file that ends takes what was on the way with it: the transfer is withdrawn, the search stops. */
export async function endPending(tx: Tx, actor: Actor, caseId: string, on: LegalDate): Promise<void> {
  const { userId } = actor;
  await tx.transfer.updateMany({
    where: { caseId, status: { in: [...pendingStatuses] } },
    data: {
      ...{ status: 'WITHDRAWN', answeredBy: userId, answeredOn: toDbDate(todayInVietnam()), answeredAt: new Date() },
      reply: 'Hồ sơ đã kết thúc quản lý',
      version: { increment: 1 },
    },
  });
  await tx.contactSearch.updateMany({
    where: { caseId, status: 'OPEN' },
    data: { status: 'STOPPED', closedOn: toDbDate(on), closedBy: userId, version: { increment: 1 } },
  });
}
