// Written as escapes: a reader must see which invisible characters are meant.
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML 1.0 forbids would make the workbook unreadable
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Spaces and invisible characters that a spreadsheet may drop before it looks for a formula. */
const LEADING_NOTHING = /^[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/;
/** = + - @ and their full-width and small forms. */
const FORMULA_START = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/;
const SPACE_THAT_HIDES = /^[\t\r\n]/;
/** Excel's own limit of a cell. */
const LONGEST = 32_767;

/** Whether a spreadsheet could take the text for a formula. */
export function couldBeFormula(text: string): boolean {
  return SPACE_THAT_HIDES.test(text) || FORMULA_START.test(text.replace(LEADING_NOTHING, ''));
}

/**
 * A text that stays a text: also when the workbook is saved as CSV and opened again, where `=…` would come alive.
 * The apostrophe is visible on purpose: nobody's data is changed silently.
 */
export function plainText(text: string): string {
  const clean = text.toWellFormed().replace(FORBIDDEN_IN_XML, '');
  const safe = couldBeFormula(clean) ? `'${clean}` : clean;
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
}

/** The name of a sheet as Excel takes it: 31 characters, none of []:*?/\, no apostrophe at either end. */
export function sheetNameOf(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return clean || 'Danh sách';
}
