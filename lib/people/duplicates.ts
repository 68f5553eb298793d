import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { type ComparablePerson, type DuplicateScore, scoreDuplicate } from '@/lib/imports/duplicates';
import { maskedCccd } from '@/lib/people/columns';
import { formatPartialDate } from '@/lib/people/labels';
import type { PersonInput } from '@/lib/people/schema';
import { sealer } from '@/lib/sealer';
import { nameKey } from '@/lib/text';

const candidateLimit = 20;
const lengthOf = { DAY: 10, MONTH: 7, YEAR: 4 } as const;
const precisionOf = { DAY: 'day', MONTH: 'month', YEAR: 'year' } as const;
const sexOf = { MALE: 'Nam', FEMALE: 'Nữ' } as const;

export interface PossibleDuplicate extends DuplicateScore {
  personId: string;
  caseId: string | null;
  caseNumber: string | null;
  fullName: string;
  birth: string;
  cccdMasked: string | null;
  place: string;
}

interface Keys {
  nameKeys: string[];
  cccdIndexes: Uint8Array<ArrayBuffer>[];
  oldIdIndexes: Uint8Array<ArrayBuffer>[];
}

/** People in the actor's scope who share a name key or an identity number with one of these keys. */
export function findCandidates(tx: Tx, keys: Keys, take = candidateLimit) {
  return tx.person.findMany({
    where: {
      OR: [
        { nameKey: { in: keys.nameKeys } },
        { cccdIndex: { in: keys.cccdIndexes } },
        { oldIdIndex: { in: keys.oldIdIndexes } },
      ],
    },
    include: { commune: true, cases: { orderBy: { createdAt: 'desc' }, take: 1 } },
    take,
  });
}

export type Candidate = Awaited<ReturnType<typeof findCandidates>>[number];

/** A stored person in the shape duplicates are scored in. */
export function comparable(person: Candidate): ComparablePerson {
  const birth = fromDbDate(person.birthDate);
  const [latest] = person.cases;
  return {
    name: person.fullName,
    name_key: person.nameKey,
    dob: birth?.slice(0, lengthOf[person.birthPrecision]) ?? null,
    dob_precision: birth ? precisionOf[person.birthPrecision] : null,
    gender: person.sex && sexOf[person.sex],
    cccd: person.cccdEncrypted && sealer().open(person.cccdEncrypted),
    old_id: person.oldIdEncrypted && sealer().open(person.oldIdEncrypted),
    commune_id: person.communeId,
    hamlet: person.hamlet,
    group: latest?.currentGroup ?? null,
    release_date: fromDbDate(latest?.releaseOn ?? null),
  };
}

const comparableInput = (person: PersonInput, communeId: number): ComparablePerson => ({
  name: person.fullName,
  name_key: nameKey(person.fullName),
  dob: person.birth.date.slice(0, lengthOf[person.birth.precision]),
  dob_precision: precisionOf[person.birth.precision],
  gender: person.sex && sexOf[person.sex],
  cccd: person.citizenId.cccd,
  old_id: person.citizenId.oldId,
  commune_id: communeId,
  hamlet: person.hamlet,
  group: null,
  release_date: null,
});

/**
 * Files in the actor's own scope that may be about this person, likeliest first. People of other communes are never
 * looked at: an answer about them would tell that they exist.
 */
export async function findPossibleDuplicates(
  tx: Tx,
  person: PersonInput,
  communeId: number,
): Promise<PossibleDuplicate[]> {
  const { cccd, oldId } = person.citizenId;
  const candidates = await findCandidates(tx, {
    nameKeys: [nameKey(person.fullName)],
    cccdIndexes: cccd ? [sealer().blindIndex(cccd)] : [],
    oldIdIndexes: oldId ? [sealer().blindIndex(oldId)] : [],
  });
  const wanted = comparableInput(person, communeId);
  return candidates
    .map((candidate) => ({ candidate, score: scoreDuplicate(comparable(candidate), wanted) }))
    .filter(({ score }) => score.confidence !== null)
    .sort((a, b) => b.score.score - a.score.score)
    .map(({ candidate, score }) => ({
      ...score,
      personId: candidate.id,
      caseId: candidate.cases[0]?.id ?? null,
      caseNumber: candidate.cases[0]?.number ?? null,
      fullName: candidate.fullName,
      birth: formatPartialDate(fromDbDate(candidate.birthDate), candidate.birthPrecision),
      cccdMasked: maskedCccd(candidate.cccdLast4),
      place: [candidate.hamlet, candidate.commune.name].filter(Boolean).join(', '),
    }));
}
