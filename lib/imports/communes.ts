import type { LegalDate } from '@/lib/dates';
import { cleanText, nameKey, searchKey } from '@/lib/text';

/** A commune in one period of its history. Codes are re-used between periods: only `id` identifies. */
export interface CommuneEra {
  id: number;
  code: string;
  /** 'Hoằng Lộc', without 'Xã'. */
  name: string;
  kind: 'COMMUNE';
  validFrom: string | null;
  /** Last valid day, inclusive. */
  validTo: string | null;
  predecessorIds: number[];
}

export type CommuneCode =
  | 'E_COMMUNE_UNKNOWN'
  | 'E_COMMUNE_AMBIGUOUS'
  | 'W_COMMUNE_OLD_NAME'
  | 'W_COMMUNE_UNACCENTED'
  | 'W_COMMUNE_ABBREV';

export interface ResolvedCommune {
  unit: CommuneEra | null;
  /** The unit that the text names, where it is no longer valid. */
  former: CommuneEra | null;
  codes: CommuneCode[];
}

const UNKNOWN: ResolvedCommune = { unit: null, former: null, codes: ['E_COMMUNE_UNKNOWN'] };
const AMBIGUOUS: ResolvedCommune = { unit: null, former: null, codes: ['E_COMMUNE_AMBIGUOUS'] };

const UNIT_PREFIX = /^(thị trấn|thi tran|xã|xa|phường|phuong|tt|x|p)(\s*[.:]\s*|\s+)/;

export function isValidOn(unit: CommuneEra, day: LegalDate): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || unit.validTo >= day);
}

/** 'TT. Bút Sơn' → 'bút sơn', 'XÃ HOẰNG LỘC' → 'hoằng lộc' (lower case, accents kept). */
export function communeWords(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(UNIT_PREFIX, '')
    .replace(/[\s.,;:]+$/, '')
    .trim();
}

/** nameKey with the two spellings of a final i/y taken as one (Quí = Quý). */
const placeKey = (text: string): string => nameKey(text).replace(/y(\d?)(?= |$)/g, 'i$1');

const wordIsPlain = (word: string): boolean => searchKey(word) === word.toLowerCase();

/** Each word is the unit's word, or its letters written without any accent. */
function matchesUnaccented(input: string, name: string): boolean {
  const words = input.split(' ');
  const expected = name.toLowerCase().split(' ');
  return (
    words.length === expected.length &&
    words.every((word, index) => {
      const target = expected[index] ?? '';
      return placeKey(word) === placeKey(target) || (wordIsPlain(word) && word === searchKey(target));
    })
  );
}

/** 'h. lộc', 'h lộc', 'h.lộc', 'hg. lộc', 'lộc' for 'Hoằng Lộc'. */
function abbreviationOf(input: string): string | null {
  const match = /^(?:(\p{L}{1,2})\s*[.\s]\s*)?(\p{L}+)$/u.exec(input);
  return match?.[2] === undefined ? null : `${match[1] ?? ''}|${match[2]}`;
}

function matchesAbbreviation(input: string, name: string, same: (a: string, b: string) => boolean): boolean {
  const [initial = '', rest = ''] = (abbreviationOf(input) ?? '|').split('|');
  const [first = '', ...others] = name.toLowerCase().split(' ');
  if (rest === '' || others.length !== 1) return false;
  return first.startsWith(initial) && same(rest, others[0] ?? '');
}

/** Communes of all periods, looked up as of a day. */
export class CommuneCatalogue {
  private readonly current: CommuneEra[];
  private readonly past: CommuneEra[];
  private readonly successors = new Map<number, CommuneEra>();
  private readonly cache = new Map<string, ResolvedCommune>();

  constructor(
    units: readonly CommuneEra[],
    readonly asOf: LegalDate,
  ) {
    this.current = units.filter((unit) => isValidOn(unit, asOf));
    // Latest first: of two former units of one name the more recent is meant.
    this.past = units
      .filter((unit) => unit.validTo !== null && unit.validTo < asOf)
      .sort((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''));
    for (const unit of units) {
      for (const id of unit.predecessorIds) this.successors.set(id, unit);
    }
  }

  byCode(code: string): CommuneEra | null {
    return this.current.find((unit) => unit.code === code) ?? null;
  }

  /** Units of today only: a section or a file never stands for a former one. */
  byId(id: number): CommuneEra | null {
    return this.current.find((unit) => unit.id === id) ?? null;
  }

  /** The unit valid today that took over a former one, through any number of mergers. */
  successorOf(unit: CommuneEra): CommuneEra | null {
    let next: CommuneEra | undefined = unit;
    for (let step = 0; step < 20 && next !== undefined; step += 1) {
      if (isValidOn(next, this.asOf)) return next;
      next = this.successors.get(next.id);
    }
    return null;
  }

  /** A commune's name as written today; former names lead to today's unit with a warning. */
  resolve(text: string): ResolvedCommune {
    return this.cached(`current ${text}`, () => this.resolveCurrent(communeWords(text)));
  }

  /** A name from a column that asks for the unit before the last rearrangement. */
  resolveFormer(text: string): ResolvedCommune {
    return this.cached(`former ${text}`, () => {
      const found = this.match(communeWords(text), this.pastNames());
      if (found.unit !== null) return this.moveOn(found, []);
      return found.codes.includes('E_COMMUNE_AMBIGUOUS') ? AMBIGUOUS : this.resolve(text);
    });
  }

  private cached(key: string, compute: () => ResolvedCommune): ResolvedCommune {
    const known = this.cache.get(key);
    if (known) return known;
    const result = compute();
    this.cache.set(key, result);
    return result;
  }

  private resolveCurrent(input: string): ResolvedCommune {
    const now = this.match(input, this.current);
    if (now.unit !== null && now.codes.length === 0) return now;
    const exactPast = this.past.find((unit) => placeKey(unit.name) === placeKey(input));
    if (exactPast) return this.moveOn({ unit: exactPast, former: null, codes: [] }, ['W_COMMUNE_OLD_NAME']);
    if (now.unit !== null || now.codes.includes('E_COMMUNE_AMBIGUOUS')) return now;
    const before = this.match(input, this.pastNames());
    return before.unit === null ? before : this.moveOn(before, ['W_COMMUNE_OLD_NAME']);
  }

  /** One unit a name: the latest of those that bore it. */
  private pastNames(): CommuneEra[] {
    const latest = new Map<string, CommuneEra>();
    for (const unit of this.past) {
      const key = placeKey(unit.name);
      if (!latest.has(key)) latest.set(key, unit);
    }
    return [...latest.values()];
  }

  private moveOn(found: ResolvedCommune, codes: CommuneCode[]): ResolvedCommune {
    const successor = found.unit === null ? null : this.successorOf(found.unit);
    if (successor === null) return UNKNOWN;
    return { unit: successor, former: found.unit, codes: [...codes, ...found.codes] };
  }

  private match(input: string, units: readonly CommuneEra[]): ResolvedCommune {
    if (input === '') return UNKNOWN;
    const key = placeKey(input);
    const exact = units.filter((unit) => placeKey(unit.name) === key);
    if (exact.length > 0) return one(exact, []);
    const unaccented = units.filter((unit) => matchesUnaccented(input, unit.name));
    if (unaccented.length > 0) return one(unaccented, ['W_COMMUNE_UNACCENTED']);
    const short = units.filter((unit) => matchesAbbreviation(input, unit.name, (a, b) => placeKey(a) === placeKey(b)));
    if (short.length > 0) return one(short, ['W_COMMUNE_ABBREV']);
    const shortPlain = units.filter((unit) => matchesAbbreviation(input, unit.name, matchesUnaccented));
    return shortPlain.length > 0 ? one(shortPlain, ['W_COMMUNE_ABBREV', 'W_COMMUNE_UNACCENTED']) : UNKNOWN;
  }
}

function one(units: readonly CommuneEra[], codes: CommuneCode[]): ResolvedCommune {
  const [unit, ...others] = units;
  if (unit === undefined) return UNKNOWN;
  return others.length > 0 ? AMBIGUOUS : { unit, former: null, codes };
}
