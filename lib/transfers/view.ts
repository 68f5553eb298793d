import { fromDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { maskedCccd } from '@/lib/people/columns';

type Stored = Prisma.TransferGetPayload<{ include: { from: true; to: true } }>;

/** What both sides read of a transfer. */
export function transferView(t: Stored, names: Readonly<Record<string, string>>) {
  const { id: transferId, status, version, fullName, number, sex, birthPrecision, releasePrecision, group } = t;
  return {
    ...{ id: transferId, status, version, fullName, number, sex, birthPrecision, releasePrecision, group },
    ...{ hamlet: t.hamlet, address: t.address, phone: t.phone, reason: t.reason, reply: t.reply },
    cccdMasked: maskedCccd(t.cccdLast4),
    birthDate: fromDbDate(t.birthDate),
    releaseOn: fromDbDate(t.releaseOn),
    fromName: `${t.from.form} ${t.from.name}`,
    toName: `${t.to.form} ${t.to.name}`,
    proposedAt: t.proposedAt,
    proposedBy: names[t.proposedBy] ?? '',
    sentOn: fromDbDate(t.sentOn),
    sentBy: t.sentBy && (names[t.sentBy] ?? ''),
    dueOn: fromDbDate(t.dueOn),
    arrivedOn: fromDbDate(t.arrivedOn),
    answeredOn: fromDbDate(t.answeredOn),
    answeredBy: t.answeredBy && (names[t.answeredBy] ?? ''),
  };
}
