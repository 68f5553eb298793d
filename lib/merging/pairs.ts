import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import type { PairOrigin } from '@/lib/generated/prisma/enums';
import type { RowMatch } from '@/lib/imports/stored-row';
import type { PossibleDuplicate } from '@/lib/people/duplicates';

/** The reason that only the app can find: sealed numbers must be opened to see that they are one digit apart. */
const oneDigit = 'Số CCCD chỉ khác một chữ số';
const oneDigitScore = 70;

interface Found {
  personId: string;
  otherId: string;
  score: number;
  reasons: readonly string[];
}

/** One pair is one row, whichever of the two was found first. */
async function addPairs(
  tx: Tx,
  found: readonly Found[],
  data: { origin: PairOrigin; answeredBy?: string },
): Promise<void> {
  if (found.length === 0) return;
  const { origin, answeredBy } = data;
  const answer = answeredBy && {
    status: 'NOT_SAME' as const,
    decidedBy: answeredBy,
    decidedAt: new Date(),
    reason: 'Xác nhận là người khác khi lập hồ sơ',
  };
  await tx.duplicatePair.createMany({
    data: found.map(({ personId, otherId, score, reasons }) => {
      const [personA = '', personB = ''] = [personId, otherId].sort();
      // Where the two live is written by the database.
      return { personA, personB, communeA: 0, communeB: 0, score, reasons: [...reasons], origin, ...answer };
    }),
    skipDuplicates: true,
  });
}

/**
 * Looks for people of the whole register who may be these, in the transaction that brought them. It answers nothing: a
 * pair with another commune is for those above both.
 */
export async function noteDuplicates(tx: Tx, personIds: readonly string[], origin: PairOrigin): Promise<void> {
  if (personIds.length > 0)
    await tx.$executeRaw`SELECT app.note_duplicates(${personIds}::uuid[], ${origin}::"PairOrigin")`;
}

interface Entered {
  personId: string;
  /** Who in the own scope may be the same. */
  found: readonly PossibleDuplicate[];
  origin: PairOrigin;
}

/** A file is opened: whom the officer saw and said to be other people are answered questions; the rest is open. */
export async function notePairsOfNew(tx: Tx, actor: Actor, { personId, found, origin }: Entered): Promise<void> {
  const pairs = found.map((d) => ({ personId, otherId: d.personId, score: d.score, reasons: d.reasons }));
  await addPairs(tx, pairs, { origin, answeredBy: actor.userId });
  await noteDuplicates(tx, [personId], origin);
}

/** Who somebody is was corrected: others may be the same now. */
export async function notePairsOfCorrected(tx: Tx, { personId, found }: Omit<Entered, 'origin'>): Promise<void> {
  const near = found
    .filter((d) => d.personId !== personId && d.reasons.includes(oneDigit))
    .map((d) => ({ personId, otherId: d.personId, score: d.score, reasons: d.reasons }));
  await addPairs(tx, near, { origin: 'CORRECTION' });
  await noteDuplicates(tx, [personId], 'CORRECTION');
}

/** A round of a list went in: one statement finds their pairs by the keys, however many they are. */
export async function notePairsOfImported(
  tx: Tx,
  imported: readonly { personId: string; match: RowMatch | null }[],
): Promise<void> {
  const near = imported.flatMap(({ personId, match }) =>
    match?.reasons.includes(oneDigit)
      ? [
          {
            personId,
            otherId: match.personId,
            score: Math.max(oneDigitScore - match.differs.length, 1),
            reasons: match.reasons,
          },
        ]
      : [],
  );
  await addPairs(tx, near, { origin: 'IMPORT' });
  await noteDuplicates(
    tx,
    imported.map((i) => i.personId),
    'IMPORT',
  );
}
