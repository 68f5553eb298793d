// A commune's list under import, read once by the reading engine and then written as the app writes it.
import { analyseRegister } from '../../lib/imports/analyse';
import type { ImportAnalysis } from '../../lib/imports/analysis';
import type { StoredRow } from '../../lib/imports/stored-row';
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, unitOf, type World } from './world';

export const asOf = '2026-07-01';
const header = 'STT,Họ và tên,Ngày sinh,Số CCCD,Ngày chấp hành xong án,Phân loại';
export const listBytes = new TextEncoder().encode(
  `${header}\n1,Lê Văn Danh Sách,24/11/1982,038082003261,09/11/2025,B\n2,Trần Văn Lỗi,31/02/1990,12,,\n`,
);

let known: Promise<ImportAnalysis> | undefined;

/** The list as it is understood; which commune it is of is said by its unit. */
export function listReading(): Promise<ImportAnalysis> {
  known ??= analyseRegister(listBytes, 'danh-sach.csv', { asOf, units: [] }).then((read) => {
    if (read.refused) throw new Error(`the list of the matrix is refused: ${read.code}`);
    return read;
  });
  return known;
}

/** A row of a list that is about this person. */
export async function rowAbout(person: Person): Promise<StoredRow> {
  const [row] = (await listReading()).rows;
  if (!row) throw new Error('the list of the matrix has no row');
  const named = { name: person.canaries.name, cccd: person.canaries.wholeNumber, dob: '1988-06-08' };
  return { ...row, normalized: { ...row.normalized, ...named } };
}

/** A list under review or committed: of the commune, or for `above` of the province's own police. */
export async function addBatch(
  world: World,
  relation: Relation,
  isCommitted: boolean,
): Promise<{ batchId: string; rowId: string }> {
  const { owner, sealer, units } = world;
  const read = await listReading();
  const writer = await officerOf(world, communeOf(units, relation));
  const batchId = crypto.randomUUID();
  await owner.add('import_batch', {
    id: batchId,
    unit_id: unitOf(units, relation).id,
    as_of: asOf,
    file_name: `Kín-tệp-${batchId}.csv`,
    file_hash: batchId,
    file_codes: [],
    sheets: JSON.stringify(read.sheets),
    totals: JSON.stringify(read.totals),
    created_by: writer.userId,
    status: isCommitted ? 'COMMITTED' : 'REVIEW',
    committed_at: isCommitted ? new Date('2026-08-01') : null,
  });
  const ids: string[] = [];
  const add = async (
    position: number,
    sheet: string,
    row: number,
    verdict: string,
    codes: readonly string[],
    content: string,
  ) => {
    const id = crypto.randomUUID();
    ids.push(id);
    await owner.add('import_row', {
      id,
      batch_id: batchId,
      position,
      sheet,
      row,
      verdict,
      codes,
      sealed: Buffer.from(sealer.seal(content)),
      decision: position < 0 ? 'SKIP' : 'IMPORT',
    });
  };
  for (const [position, row] of read.rows.entries())
    await add(position, row.sheet ?? '', row.row, row.verdict, row.codes, JSON.stringify(row));
  await add(-1, '', 0, 'file', [], Buffer.from(listBytes).toString('base64'));
  return { batchId, rowId: ids[0] ?? batchId };
}
