import { splitAddress } from '@/lib/imports/residence';
import { readDate } from '@/lib/imports/row-dates';
import { valueOfCell } from '@/lib/imports/row-values';
import { textOf } from '@/lib/loans/files/cells';
import { type LoanFileCode, loanFileVerdict } from '@/lib/loans/files/codes';
import { isNews, type Judged, type LoanRowContext } from '@/lib/loans/files/judge-loan';
import type { FieldCells } from '@/lib/loans/files/table';
import type { ListRow } from '@/lib/loans/files/types';
import { normaliseCitizenId } from '@/lib/people/citizen-id';
import { searchKey, titleCaseName } from '@/lib/text';

/** Reads one line of a list that the commune confirmed on paper. */
export function judgeListRow(cells: FieldCells, context: LoanRowContext): Judged<ListRow> {
  const codes: LoanFileCode[] = [];
  const options = { date1904: context.date1904, latestYear: Number(context.asOf.slice(0, 4)) };
  const partial = (field: 'birth' | 'release', code: LoanFileCode) => {
    const cell = cells[field];
    const read = readDate(cell && valueOfCell(cell), options);
    if (read.invalid) codes.push(code);
    return read.date;
  };
  const name = titleCaseName(textOf(cells.name)) || null;
  const person = normaliseCitizenId(textOf(cells.cccd));
  const address = textOf(cells.address);
  const written = textOf(cells.communeName) || (splitAddress(address, context.catalogue).commune ?? '');
  const { unit, codes: placeCodes } = context.catalogue.resolve(written);
  const note = textOf(cells.note);
  const row: ListRow = {
    name,
    cccd: person.cccd,
    sex: sexOf(textOf(cells.sex)),
    birth: partial('birth', 'E_DOB_INVALID'),
    address: address || null,
    phone: textOf(cells.phone) || null,
    certificate: textOf(cells.certificate) || null,
    release: partial('release', 'E_RELEASE_INVALID'),
    representative: representativeOf(cells),
    hasLoan: !/chua (duoc )?vay/.test(searchKey(note)),
    note: note || null,
    communeId: unit?.id ?? null,
    communeCode: unit?.code ?? null,
  };
  if (name === null) codes.push('E_NAME_MISSING');
  codes.push(...person.codes, ...placeCodes.filter(isNews));
  if (unit !== null && !context.scope.has(unit.id)) codes.push('E_COMMUNE_OUTSIDE');
  const all = [...new Set(codes)];
  return { verdict: loanFileVerdict(all), codes: all, row };
}

const sexOf = (text: string): ListRow['sex'] => {
  const key = searchKey(text);
  return key === 'nam' ? 'MALE' : key === 'nu' ? 'FEMALE' : null;
};

/** Who stands for the household; the person themselves where the list says so. */
function representativeOf(cells: FieldCells): ListRow['representative'] {
  const name = titleCaseName(textOf(cells.representativeName));
  const { cccd } = normaliseCitizenId(textOf(cells.representativeCccd));
  return name === '' ? null : { name, cccd, relation: textOf(cells.representativeKin) || null };
}
