import type { RowCode } from '@/lib/imports/codes';
import type { CommuneCatalogue, CommuneEra, ResolvedCommune } from '@/lib/imports/communes';
import { fieldText, fieldTextOrNull, type RowValues } from '@/lib/imports/row-values';
import { cleanText } from '@/lib/text';

export interface Residence {
  unit: CommuneEra | null;
  former: CommuneEra | null;
  hamlet: string | null;
  codes: RowCode[];
}

/** Where a row's residence may come from besides its own cells. */
export interface ResidenceContext {
  catalogue: CommuneCatalogue;
  /** The commune that the file or sheet is about. */
  fileCommune: CommuneEra | null;
  /** From a section row above: 'Thôn 2', 'Xã Hoằng Lộc'. */
  sectionHamlet: string | null;
  sectionCommune: CommuneEra | null;
}

export const HAMLET_START =
  /^(thôn|tiểu khu|khu phố|khu dân cư|khu|xóm|tổ dân phố|tổ|làng|phố|ấp|bản|đội|số nhà|tk|tdp|kp)(?=[\s.\d])/iu;
export const COMMUNE_START = /^(xã|thị trấn|phường|tt|x)(\s*[.:]\s*|\s+)(?=\p{L})/iu;
const WIDER_AREA = /^(huyện|tỉnh|thành phố|tp|quận)(?=[\s.])|^[ht]\s*\.\s*\p{L}+\s+\p{L}+/iu;
const SEPARATOR = /\s*[,;]\s*|\s+[-–—]\s*|\s*[–—]\s+|\s+(?=(?:xã|thị trấn|phường|tt\.)\s*\p{L})/iu;

const isKnown = (found: ResolvedCommune): boolean => !found.codes.includes('E_COMMUNE_UNKNOWN');

/** 'Thôn 3 Hoằng Đạo' written without any separator. */
function splitTrailingCommune(part: string, catalogue: CommuneCatalogue): [string, string] | null {
  const words = part.split(' ');
  const tail = words.slice(-2).join(' ');
  const exact = words.length > 2 && catalogue.resolve(tail).codes.length === 0;
  return exact ? [words.slice(0, -2).join(' '), tail] : null;
}

/** 'Thôn 3, xã Hoằng Đạo, huyện Hoằng Hóa' → hamlet and commune as written. */
export function splitAddress(
  text: string,
  catalogue: CommuneCatalogue,
): { hamlet: string | null; commune: string | null } {
  const parts = cleanText(text)
    .split(SEPARATOR)
    .filter((part) => part !== '');
  const local = parts.filter((part) => !WIDER_AREA.test(part) || COMMUNE_START.test(part));
  const named = local.findIndex((part) => COMMUNE_START.test(part));
  const resolved = local.findIndex((part) => !HAMLET_START.test(part) && isKnown(catalogue.resolve(part)));
  const index = named >= 0 ? named : resolved;
  if (index >= 0) {
    const before = local.slice(0, index).join(', ');
    return { hamlet: before === '' ? null : before, commune: local[index] ?? null };
  }
  const [first = '', second] = local;
  const split = splitTrailingCommune(first, catalogue);
  if (split) return { hamlet: split[0], commune: split[1] };
  if (HAMLET_START.test(first)) return { hamlet: first, commune: second ?? null };
  return { hamlet: null, commune: first === '' ? null : first };
}

interface WrittenResidence {
  hamlet: string | null;
  commune: string | null;
  former: string | null;
}

function readWritten(values: RowValues, catalogue: CommuneCatalogue): WrittenResidence {
  const written: WrittenResidence = {
    hamlet: fieldTextOrNull(values, 'hamlet'),
    commune: fieldTextOrNull(values, 'commune'),
    former: fieldTextOrNull(values, 'former'),
  };
  const address = fieldTextOrNull(values, 'address');
  if (address !== null) {
    const split = splitAddress(address, catalogue);
    written.hamlet ??= split.hamlet;
    written.commune ??= split.commune;
  } else if (written.commune === null && written.hamlet !== null) {
    // A hamlet column that in truth holds whole addresses.
    const split = splitAddress(written.hamlet, catalogue);
    if (split.hamlet !== null && split.commune !== null) Object.assign(written, split);
  }
  return written;
}

function resolveWritten(written: WrittenResidence, catalogue: CommuneCatalogue): ResolvedCommune | null {
  if (written.commune !== null) {
    const found = catalogue.resolve(written.commune);
    if (isKnown(found)) return found;
    const split = splitAddress(written.commune, catalogue);
    if (split.commune === null || split.commune === written.commune) return found;
    written.hamlet ??= split.hamlet;
    return catalogue.resolve(split.commune);
  }
  return written.former === null ? null : catalogue.resolveFormer(written.former);
}

/** The unit of today that a row's residence lies in, and what was odd about how it is written. */
export function readResidence(values: RowValues, context: ResidenceContext): Residence {
  const { catalogue, fileCommune } = context;
  const written = readWritten(values, catalogue);
  const found = resolveWritten(written, catalogue);
  const hamlet = written.hamlet ?? context.sectionHamlet;
  if (found === null) {
    const unit = context.sectionCommune ?? fileCommune;
    return { unit, former: null, hamlet, codes: unit === null ? ['E_COMMUNE_UNKNOWN'] : [] };
  }
  const codes: RowCode[] = [...found.codes];
  const expected = context.sectionCommune ?? fileCommune;
  if (found.unit !== null && expected !== null && found.unit.id !== expected.id) codes.push('W_COMMUNE_NOT_FILE');
  const former = found.former ?? formerOf(fieldText(values, 'former'), catalogue);
  return { unit: found.unit, former, hamlet, codes };
}

function formerOf(text: string, catalogue: CommuneCatalogue): CommuneEra | null {
  return text === '' ? null : catalogue.resolveFormer(text).former;
}
