// How the hand-written table is written and read. Nothing here, and nothing in the table, comes from the app.

/** Where the record lies, seen from the actor's seat. One letter a relation, always in this order. */
export const relations = ['own', 'sibling', 'above', 'outside', 'away', 'in'] as const;
export type Relation = (typeof relations)[number];

/** The seats: the ten roles, then the same roles at another level, then strangers who sit in the other province. */
export const seats = {
  P: 'COMMUNE_POLICE in the commune',
  C: 'COMMUNE_POLICE_CHIEF in the commune',
  O: 'COMMUNE_OFFICER in the commune',
  H: 'COMMUNE_CHAIR in the commune',
  S: 'SUPERIOR_POLICE of the province',
  M: 'COMMITTEE_MEMBER of the area',
  B: 'BANK_OFFICER of the transaction office',
  V: 'BANK_APPROVER of the transaction office',
  A: 'AUDITOR of the province',
  Q: 'ADMINISTRATOR of the province',
  M1: 'COMMITTEE_MEMBER of the commune',
  M3: 'COMMITTEE_MEMBER of the province',
  A1: 'AUDITOR of the commune',
  Q1: 'ADMINISTRATOR of the commune',
} as const;
export type Seat = keyof typeof seats;
export const seatNames = Object.keys(seats).filter((s): s is Seat => s in seats);
export const tenRoles = ['P', 'C', 'O', 'H', 'S', 'M', 'B', 'V', 'A', 'Q'] as const satisfies readonly Seat[];
/** Who sits in the other province: what is "outside" for the others is "own" for them, and the movers change sides. */
export const strangers = ['P', 'C', 'O', 'H', 'S', 'A', 'Q'] as const satisfies readonly Seat[];
export const mirrored: Readonly<Record<Relation, Relation>> = {
  own: 'outside',
  sibling: 'outside',
  above: 'outside',
  outside: 'own',
  away: 'in',
  in: 'away',
};

/**
 * The expected answer, always with its reason:
 * `+` allow · `r` not this role's work · `h` hidden: answered like a record that does not exist · `a` another
 * administrator's area, where existence is public · `s` not in this state · `p` not by the same person ·
 * `-` no row of it in what is shown · `n` no such right exists for anybody · `.` the question cannot be asked
 */
export const meanings = {
  '+': 'allow',
  r: 'role',
  h: 'hidden',
  a: 'area',
  s: 'state',
  p: 'person',
  '-': 'hidden',
  n: 'none',
  '.': 'not applicable',
} as const;
export type Answer = keyof typeof meanings;

export type Row = ReadonlyMap<Seat, readonly Answer[]>;

/** Seats that a row answers only through their role. */
const implied = new WeakMap<Row, ReadonlySet<Seat>>();

/** A seat that a row does not name is answered like its role everywhere: asking it again through the slow layers adds nothing. */
export const isImplied = (r: Row, seat: Seat): boolean => implied.get(r)?.has(seat) ?? false;

const isAnswer = (c: string): c is Answer => c in meanings;

/**
 * `P +hhhh+` is the police officer: allowed in the own commune and for someone who moved in, hidden elsewhere. Every
 * role must be named. A seat at another level may be left out only where its role is answered the same everywhere.
 */
export function row(text: string): Row {
  const words = new Map<Seat, readonly Answer[]>();
  const parts = text.trim().split(/\s+/);
  for (let i = 0; i < parts.length; i += 2) {
    const names = (parts[i] ?? '').split(',');
    const answers = [...(parts[i + 1] ?? '')];
    if (answers.length !== relations.length || !answers.every(isAnswer)) throw new Error(`not six answers: ${text}`);
    for (const name of names) {
      const seat = seatNames.find((s) => s === name);
      if (!seat || words.has(seat)) throw new Error(`unknown or repeated seat ${name}: ${text}`);
      words.set(seat, answers.filter(isAnswer));
    }
  }
  const left = seatNames.filter((s) => !words.has(s));
  implied.set(words, new Set(left));
  for (const seat of left) {
    const role = tenRoles.find((r) => seat !== r && seat.startsWith(r));
    const answers = role && words.get(role);
    if (!answers || new Set(answers.filter((a) => a !== '.')).size > 1)
      throw new Error(`seat ${seat} is missing: ${text}`);
    words.set(seat, answers);
  }
  return words;
}

export function answerOf(r: Row, seat: Seat, relation: Relation): Answer {
  return r.get(seat)?.[relations.indexOf(relation)] ?? '.';
}

/**
 * Where a seat is asked over HTTP. One that is refused alike everywhere (not its work, or nothing it could see) is asked about
 * its own place and a far one: the doors and the database are asked everywhere (lib/access), and here it is the way to them
 * that is tried.
 */
export function relationsToTry(wanted: (relation: Relation) => Answer): Relation[] {
  const asked = relations.filter((relation) => wanted(relation) !== '.');
  const isAlike = new Set(asked.map(wanted)).size === 1;
  return isAlike && wanted('own') !== '+' ? asked.filter((r) => r === 'own' || r === 'outside') : asked;
}

/** A cell of the table for which no operation exists, with the reason. */
export interface NotApplicable {
  because: string;
}
export const none = (because: string): NotApplicable => ({ because });
export const isRow = (cell: Row | NotApplicable): cell is Row => cell instanceof Map;
