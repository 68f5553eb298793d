import { editFields, editValues, isEditField, readEdit } from '@/lib/bulk/edit-fields';
import type { ReturnedRow } from '@/lib/bulk/edit-sheet';
import type { BulkFacts } from '@/lib/bulk/facts';
import { type Fields, judgeRow } from '@/lib/bulk/rules';
import type { NewRow } from '@/lib/bulk/store';

interface Compared {
  before: Record<string, string | null>;
  after: Record<string, string | null>;
  problems: string[];
}

/** The cells of a returned row that say something else than the register does now. */
function compare(row: ReturnedRow, now: Fields): Compared {
  const compared: Compared = { before: {}, after: {}, problems: [] };
  for (const [field, text] of Object.entries(row.cells)) {
    if (!isEditField(field)) continue;
    const current = now[field] ?? null;
    // What is written as it left is no change, whatever today's rules would say of it.
    if (text === (isDay(field) && current ? current.split('-').reverse().join('/') : (current ?? ''))) continue;
    const read = readEdit(field, text);
    if (!read.ok) compared.problems.push(`${editFields[field].label}: ${read.problem}`);
    else if (read.value !== current) {
      compared.before[field] = current;
      compared.after[field] = read.value;
    }
  }
  return compared;
}

const isDay = (field: string) => field === 'nextVisitOn';

/** What a returned row asks of its file. Null: nothing. `isCurrent`: its mark is of the file as it stands. */
export function diffRow(row: ReturnedRow, facts: BulkFacts, isCurrent: boolean): NewRow | null {
  const { before, after, problems } = compare(row, editValues(facts));
  const changes = Object.keys(after).length > 0;
  if (!changes && problems.length === 0) return null;
  const kept = { caseId: facts.id, before, after };
  const note = problems.length > 0 ? `Không nhận: ${problems.join('; ')}` : null;
  if (!isCurrent)
    return {
      ...kept,
      outcome: 'REFUSED',
      reason: row.token
        ? 'Hồ sơ đã đổi sau khi xuất tệp, giữ nguyên bản mới'
        : 'Thiếu mã dòng nên không biết tệp xuất khi nào',
    };
  if (!changes) return { ...kept, outcome: 'REFUSED', reason: note };
  const judged = judgeRow(before, after, facts.status);
  return { ...kept, outcome: judged.outcome, reason: judged.reason ?? note };
}
