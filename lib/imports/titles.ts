import type { CommuneCatalogue, CommuneEra } from '@/lib/imports/communes';
import { rowTexts } from '@/lib/imports/header';
import type { Sheet } from '@/lib/imports/read/workbook';

const COMMUNE_MENTION = /(?:^|[\s,–-])(?:xã|thị trấn|phường|tt\.?)\s+((?:[\p{L}.]+\s*){1,4})/giu;
const PLACE_AND_DATE = /^\s*([\p{L}\s.]{3,30}?)\s*,\s*ngày\s/iu;

function resolveMention(words: string, catalogue: CommuneCatalogue): CommuneEra | null {
  const list = words.trim().split(/\s+/);
  for (let length = Math.min(list.length, 4); length >= 1; length -= 1) {
    const found = catalogue.resolve(list.slice(0, length).join(' '));
    if (found.unit !== null && !found.codes.includes('W_COMMUNE_ABBREV')) return found.unit;
  }
  return null;
}

/** The commune that the titles above a table name: 'CÔNG AN XÃ HOẰNG NGỌC'. */
export function communeOfTitles(sheet: Sheet, headerRow: number, catalogue: CommuneCatalogue): CommuneEra | null {
  const texts = sheet.rows.filter((row) => row.row < headerRow).flatMap((row) => [...rowTexts(row).values()]);
  for (const text of texts) {
    for (const [, words = ''] of text.matchAll(COMMUNE_MENTION)) {
      const unit = resolveMention(words, catalogue);
      if (unit !== null) return unit;
    }
  }
  const byName = catalogue.resolve(sheet.name ?? '');
  return byName.codes.length === 0 ? byName.unit : null;
}

/** The commune of the line 'Hoằng Ngọc, ngày 30 tháng 11 năm 2024' above a signature. */
export function communeOfSignature(
  sheet: Sheet,
  lastHeaderRow: number,
  catalogue: CommuneCatalogue,
): CommuneEra | null {
  for (const row of sheet.rows.slice(-40)) {
    if (row.row <= lastHeaderRow) continue;
    for (const text of rowTexts(row).values()) {
      const place = PLACE_AND_DATE.exec(text)?.[1];
      const found = place === undefined ? null : catalogue.resolve(place);
      if (found?.unit && found.codes.length === 0) return found.unit;
    }
  }
  return null;
}
