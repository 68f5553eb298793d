import type { CommuneCatalogue, CommuneEra } from '@/lib/imports/communes';
import { COMMUNE_START, HAMLET_START } from '@/lib/imports/residence';
import { type Group, groupsInText } from '@/lib/imports/row-group';

/** What section rows above a person say about all people below them. */
export interface Section {
  hamlet: string | null;
  commune: CommuneEra | null;
  group: Group | null;
}

/** 'I.', '2)', 'A -' before a section's name. */
const SECTION_NUMBER = /^([IVXLC]{1,6}|\d{1,2}|[A-Z])\s*[.)\-:/]\s*(?=\p{L})/u;
const SECTION_COUNT = /\s*[:(–-]?\s*\(?\s*\d+\s*(người|trường hợp|đ\/c)?\s*\)?\s*$/iu;

/** The section that a row like 'Thôn 2', 'I. Xã Hoằng Lộc (12 người)' or 'Nhóm A' opens; null when it opens none. */
export function openSection(
  text: string,
  current: Section,
  catalogue: CommuneCatalogue,
  options: { allowBareCommune: boolean },
): Section | null {
  const name = text.replace(SECTION_NUMBER, '').replace(/[\s:;.,]+$/, '');
  const bare = name.replace(SECTION_COUNT, '').trim();
  if (HAMLET_START.test(name)) {
    // 'Thôn 2' ends with a number that is no count.
    const counted = /\d+\s*(người)?\s*\)?$/iu.test(name) && /[(:]/.test(name);
    return { ...current, hamlet: counted ? bare : name };
  }
  const { unit } = catalogue.resolve(bare);
  if (unit !== null && (COMMUNE_START.test(bare) || options.allowBareCommune)) {
    return { hamlet: null, commune: unit, group: null };
  }
  const [group, ...others] = /^(nhóm|loại|phân loại)\s/iu.test(name) ? groupsInText(bare) : [];
  return group === undefined || others.length > 0 ? null : { ...current, group };
}
