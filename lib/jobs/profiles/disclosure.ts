import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { type IntroducedLine, introduce, isConsentField } from '@/lib/jobs/profiles/profile';

/** What goes to an employer, stored word for word: the position it is for and the consented lines. */
export const introductionSchema = z.object({
  position: z.string(),
  employer: z.string(),
  lines: z.array(z.object({ field: z.string().refine(isConsentField), label: z.string(), value: z.string() })),
});
export interface Introduction {
  position: string;
  employer: string;
  lines: IntroducedLine[];
}

interface Sending {
  caseId: string;
  placementId: string;
  consent: { id: string; fields: readonly string[] };
  position: string;
  employer: string;
  on: LegalDate;
}

/** Composes what the employer receives and keeps it. Only identity and the job profile are read for it: nothing else could get in. */
export async function sendIntroduction(tx: Tx, actor: Actor, sending: Sending): Promise<string> {
  const file = await tx.case.findUniqueOrThrow({
    where: { id: sending.caseId },
    select: {
      person: { select: { fullName: true, birthDate: true, phone: true } },
      jobProfile: { select: { trades: true, education: true, experience: { select: { trade: true, months: true } } } },
    },
  });
  const { person, jobProfile } = file;
  const content: Introduction = {
    position: sending.position,
    employer: sending.employer,
    lines: introduce(
      {
        fullName: person.fullName,
        birthYear: person.birthDate ? Number(fromDbDate(person.birthDate).slice(0, 4)) : null,
        phone: person.phone,
        trades: jobProfile?.trades ?? [],
        experience: jobProfile?.experience ?? [],
        education: jobProfile?.education ?? null,
      },
      sending.consent.fields,
    ),
  };
  const { id } = await tx.profileDisclosure.create({
    data: {
      caseId: sending.caseId,
      consentId: sending.consent.id,
      placementId: sending.placementId,
      content: { ...content, lines: content.lines.map((line) => ({ ...line })) },
      sentOn: toDbDate(sending.on),
      recordedBy: actor.userId,
    },
  });
  return id;
}
