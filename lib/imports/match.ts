import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { type ComparablePerson, scoreDuplicate } from '@/lib/imports/duplicates';
import type { Placement } from '@/lib/imports/placement';
import type { RowMatch, StoredRow } from '@/lib/imports/stored-row';
import { type Candidate, comparable } from '@/lib/people/duplicates';
import { formatPartialDate } from '@/lib/people/labels';
import { sealer } from '@/lib/sealer';

/** Rows whose candidates are asked for together. */
const rowsPerQuestion = 2_000;

interface Known {
  candidate: Candidate;
  person: ComparablePerson;
}

/** Candidates by each key that can lead to them. */
function indexOf(candidates: readonly Candidate[]): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  const add = (key: string | null, known: Known) => {
    if (key === null) return;
    const others = index.get(key);
    if (others) others.push(known);
    else index.set(key, [known]);
  };
  for (const candidate of candidates) {
    const person = comparable(candidate);
    const known = { candidate, person };
    add(`name ${person.name_key}`, known);
    add(person.cccd && `cccd ${person.cccd}`, known);
    add(person.old_id && `old ${person.old_id}`, known);
  }
  return index;
}

function bestMatch(row: StoredRow, index: ReadonlyMap<string, Known[]>, placement: Placement): RowMatch | null {
  const { normalized } = row;
  const keys = [`name ${normalized.name_key}`, `cccd ${normalized.cccd}`, `old ${normalized.old_id}`];
  // Both sides stand in today's units: the list's commune may have merged since.
  const wanted: ComparablePerson = { ...normalized, commune_id: placement.communeToday(normalized.commune_id) };
  const [best] = [...new Set(keys.flatMap((key) => index.get(key) ?? []))]
    .map(({ candidate, person }) => ({ candidate, score: scoreDuplicate(person, wanted) }))
    .sort((a, b) => b.score.score - a.score.score);
  if (best === undefined || best.score.confidence === null) return null;
  const { candidate, score } = best;
  return {
    personId: candidate.id,
    caseId: candidate.cases[0]?.id ?? null,
    caseNumber: candidate.cases[0]?.number ?? null,
    fullName: candidate.fullName,
    birth: formatPartialDate(fromDbDate(candidate.birthDate), candidate.birthPrecision),
    place: [candidate.hamlet, candidate.commune.name].filter(Boolean).join(', '),
    confidence: best.score.confidence,
    reasons: score.reasons,
    differs: score.differs,
  };
}

const hexOf = (value: string): string => Buffer.from(sealer().blindIndex(value)).toString('hex');

/**
 * People in the actor's scope who share an identity number with one of the rows, or name and birth year: a common name
 * alone would bring thousands, and never makes a match.
 */
async function candidatesFor(tx: Tx, rows: readonly StoredRow[]): Promise<Candidate[]> {
  const listed = rows.map(({ normalized }) => normalized);
  const cccd = listed.flatMap((n) => (n.cccd ? [hexOf(n.cccd)] : []));
  const oldIds = listed.flatMap((n) => (n.old_id ? [hexOf(n.old_id)] : []));
  const named = listed.flatMap((n) =>
    n.name_key && n.dob ? [{ name: n.name_key, year: Number(n.dob.slice(0, 4)) }] : [],
  );
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p WHERE p.cccd_index IN (SELECT decode(x, 'hex') FROM unnest(${cccd}::text[]) x)
    UNION SELECT p.id FROM person p WHERE p.old_id_index IN (SELECT decode(x, 'hex') FROM unnest(${oldIds}::text[]) x)
    UNION SELECT p.id FROM unnest(${named.map((n) => n.name)}::text[], ${named.map((n) => n.year)}::int[]) AS w (name_key, year)
      JOIN person p ON p.name_key = w.name_key AND date_part('year', p.birth_date)::int = w.year`;
  if (found.length === 0) return [];
  return tx.person.findMany({
    where: { id: { in: found.map((f) => f.id) } },
    include: { commune: true, cases: { orderBy: { createdAt: 'desc' }, take: 1 } },
  });
}

/**
 * The likeliest person on file for each row, in row order. Only people the actor may see are looked at: an answer about
 * others would tell that they exist.
 */
export async function matchRows(
  tx: Tx,
  rows: readonly StoredRow[],
  placement: Placement,
  { exceptBatchId }: { exceptBatchId?: string } = {},
): Promise<(RowMatch | null)[]> {
  const matches: (RowMatch | null)[] = [];
  for (let from = 0; from < rows.length; from += rowsPerQuestion) {
    const some = rows.slice(from, from + rowsPerQuestion);
    const candidates = await candidatesFor(tx, some);
    // Rows of one list are held against each other by the list itself.
    const index = indexOf(candidates.filter((c) => exceptBatchId === undefined || c.importBatchId !== exceptBatchId));
    for (const row of some) matches.push(bestMatch(row, index, placement));
  }
  return matches;
}
