import { posix } from 'node:path';
import { READ_LIMITS, type RowSieve, type Workbook } from '@/lib/imports/read/workbook';
import { type ReadBudget, readSheet, SheetReader } from '@/lib/imports/read/xlsx-sheet';
import { readStyles } from '@/lib/imports/read/xlsx-styles';
import { isTrue, readXml } from '@/lib/imports/read/xml';
import { ZipArchive } from '@/lib/imports/read/zip';
import { RefusalError } from '@/lib/imports/refusal';

interface Relationship {
  type: string;
  /** Path inside the package. */
  target: string;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  relationshipId: string;
}

/** Resolves a target against its part's folder; a path that leaves the package refuses the file. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.normalize(posix.join(folder, target));
  if (path.startsWith('..') || path.startsWith('/') || path.includes('\\')) throw new RefusalError('F_CORRUPT');
  return path;
}

async function readRelationships(archive: ZipArchive, part: string): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(part);
  const relationships = new Map<string, Relationship>();
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(path)) return relationships;
  await readXml(archive, path, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes.TargetMode === 'External') return;
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      relationships.set(attributes.Id ?? '', { type, target: resolveTarget(folder, attributes.Target ?? '') });
    },
  });
  return relationships;
}

function refuseOtherPackages(archive: ZipArchive): void {
  const names = archive.names();
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new RefusalError('F_MACRO');
  const isOpenDocument = archive.has('content.xml') && archive.has('mimetype');
  if (isOpenDocument || archive.has('xl/workbook.bin')) throw new RefusalError('F_UNSUPPORTED_FORMAT');
  if (!archive.has('[Content_Types].xml')) throw new RefusalError('F_NOT_A_SPREADSHEET');
}

async function findWorkbookPart(archive: ZipArchive): Promise<string> {
  let macro = false;
  await readXml(archive, '[Content_Types].xml', {
    open: (_, attributes) => {
      macro ||= (attributes.ContentType ?? '').toLowerCase().includes('macroenabled');
    },
  });
  if (macro) throw new RefusalError('F_MACRO');
  const roots = await readRelationships(archive, '');
  const main = [...roots.values()].find((relationship) => relationship.type === 'officeDocument');
  const part = main?.target ?? 'xl/workbook.xml';
  if (!part.startsWith('xl/') || !archive.has(part)) throw new RefusalError('F_NOT_A_SPREADSHEET');
  return part;
}

async function readWorkbookPart(
  archive: ZipArchive,
  part: string,
): Promise<{ date1904: boolean; sheets: SheetEntry[] }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(archive, part, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (tag !== 'sheet') return;
      const relationshipId = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', hidden, relationshipId });
    },
  });
  return { date1904, sheets };
}

/** Texts shared between cells. Formatting runs are joined, phonetic hints left out. */
async function readSharedStrings(archive: ZipArchive, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let capturing = false;
  let phonetic = false;
  await readXml(archive, part, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      if (tag === 't') capturing = !phonetic;
    },
    close: (tag) => {
      if (tag === 't') capturing = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'si') strings.push(text);
    },
    text: (run) => {
      // One character beyond the limit is kept, so that the cell is still seen to be too long.
      if (capturing) text += run.slice(0, Math.max(READ_LIMITS.cellCharacters + 1 - text.length, 0));
    },
  });
  return strings;
}

export async function readXlsx(bytes: Buffer, sieve?: RowSieve): Promise<Workbook> {
  const archive = await ZipArchive.open(bytes);
  refuseOtherPackages(archive);
  const workbookPart = await findWorkbookPart(archive);
  const relationships = await readRelationships(archive, workbookPart);
  const partOf = (type: string): string | undefined =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.target;
  const { date1904, sheets } = await readWorkbookPart(archive, workbookPart);
  if (sheets.length > READ_LIMITS.sheets) throw new RefusalError('F_CORRUPT');
  const stringsPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const strings = stringsPart && archive.has(stringsPart) ? await readSharedStrings(archive, stringsPart) : [];
  const styles = stylesPart && archive.has(stylesPart) ? await readStyles(archive, stylesPart) : [];
  const budget: ReadBudget = { rows: 0, cells: 0 };
  const workbook: Workbook = { format: 'xlsx', date1904, sheets: [] };
  for (const sheet of sheets) {
    const relationship = relationships.get(sheet.relationshipId);
    if (relationship === undefined) throw new RefusalError('F_CORRUPT');
    // Chart and dialogue sheets hold no cells.
    if (relationship.type !== 'worksheet') continue;
    const { name, hidden } = sheet;
    const reader = new SheetReader(strings, styles, budget, sieve && ((row) => sieve(name, row)));
    workbook.sheets.push(await readSheet(archive, relationship.target, { name, hidden }, reader));
  }
  return workbook;
}
