import { closingGrounds } from '@/lib/cases/closing';
import { isInScope, statusLabels } from '@/lib/cases/lifecycle';
import { formatDate } from '@/lib/dates';
import type { Choice, Choices } from '@/lib/merging/choices';
import { combineState, combineSteps } from '@/lib/merging/combine';
import {
  type Columns,
  differs,
  fieldOf,
  type MergeField,
  mergeFieldKeys,
  type Parts,
  shownField,
  takenFields,
} from '@/lib/merging/fields';
import { type Side, seenOf } from '@/lib/merging/sides';
import { countedTables, mergeTables } from '@/lib/merging/tables';
import { type SealedMerge, stateColumns } from '@/lib/merging/undo-fields';

export interface PreviewRow {
  key: MergeField;
  label: string;
  kept: string | null;
  gone: string | null;
  differs: boolean;
  choice: Choice;
}

const groundOf = (key: string | null) => Object.entries(closingGrounds).find(([k]) => k === key)?.[1].label;
const statusOf = ({ state }: Side) =>
  [statusLabels[state.status], state.closedOn && `ngày ${formatDate(state.closedOn)}`, groundOf(state.closingGround)]
    .filter(Boolean)
    .join(', ');

const headOf = (side: Side) => ({
  caseId: side.caseId,
  number: side.number,
  fullName: side.fullName,
  place: side.place,
  status: statusOf(side),
});

/** Everything about merging these two, before anything is done. */
export function previewOf(kept: Side, gone: Side, choices: Choices = {}) {
  const taken = takenFields(choices, kept, gone);
  const rows = mergeFieldKeys.map(
    (key): PreviewRow => ({
      key,
      label: fieldOf(key).label,
      kept: shownField(key, kept),
      gone: shownField(key, gone),
      differs: differs(key, kept, gone),
      choice: taken.includes(key) ? 'gone' : 'kept',
    }),
  );
  return {
    kept: headOf(kept),
    gone: headOf(gone),
    rows,
    counts: [
      ...countedTables.map((t) => ({
        label: mergeTables[t].label,
        kept: kept.counts[t] ?? 0,
        gone: gone.counts[t] ?? 0,
      })),
      { label: mergeTables.residence.label, kept: kept.residences, gone: gone.residences },
    ],
    statusAfter: statusLabels[combineState(kept.state, gone.state).status],
    rules: rulesOf(kept, gone),
    problem: problemOf(kept, gone),
    seen: seenOf(kept, gone),
  };
}

export type MergePreview = ReturnType<typeof previewOf>;

/** Where both files cannot both be right: what is done then. */
function rulesOf(kept: Side, gone: Side): string[] {
  const after = combineState(kept.state, gone.state);
  const twice = gone.tags.filter((tag) => kept.tags.includes(tag));
  const [k, g] = [kept.case_file.has_proposal === true, gone.case_file.has_proposal === true];
  return [
    kept.state.status !== gone.state.status &&
      `Hai bên khác trạng thái nên lấy “${statusLabels[after.status]}”. Các ngày đã qua cũng tính như vậy, và người này chỉ được tính một lần.`,
    kept.hasOfficer && gone.hasOfficer && `Người phụ trách là người của ${kept.number}.`,
    twice.length > 0 && `Nhãn có ở cả hai bên chỉ giữ một: ${twice.join(', ')}.`,
    g && (k || !isInScope(after.status)) && `Đề xuất phân nhóm đang chờ của ${gone.number} được rút lại.`,
    kept.communeId !== gone.communeId && `Người này thuộc ${kept.place}. ${gone.place} chỉ còn thấy biên bản gộp.`,
    gone.residences > 0 &&
      `Nơi ở ghi ở ${gone.number} trước khi ${kept.number} bắt đầu, hoặc cùng xã, được chuyển sang; từ đó về sau theo ${kept.number}.`,
  ].filter((rule) => typeof rule === 'string');
}

/** Why these two are not merged at all. */
export function problemOf(...sides: readonly Side[]): string | null {
  const sealed = sides.find(({ state }) => state.status === 'CLOSED' && state.closingGround === 'EXPUNGED');
  return sealed ? `${sealed.number} đã kết thúc vì được xóa án tích nên được giữ kín, không gộp với hồ sơ khác.` : null;
}

const pick = (row: Columns | null, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, row?.[name] ?? null]));

/** What is stored of a proposal: columns by name for the database, values sealed for an undo. */
export function mergePlan(kept: Side, gone: Side, choices: Choices) {
  const fields = takenFields(choices, kept, gone);
  const columnsIn = (part: keyof Parts) =>
    fields.flatMap((key) => (fieldOf(key).in === part ? fieldOf(key).columns : []));
  const [personColumns, caseColumns, ofCertificate] = [
    columnsIn('person'),
    columnsIn('case_file'),
    columnsIn('certificate'),
  ];
  const state = combineState(kept.state, gone.state);
  const sealed: SealedMerge = {
    fields,
    before: {
      person: pick(kept.person, personColumns),
      case_file: pick(kept.case_file, [...caseColumns, ...stateColumns]),
      certificate: kept.certificate && pick(kept.certificate, ofCertificate),
    },
    after: {
      person: pick(gone.person, personColumns),
      case_file: {
        ...pick(gone.case_file, caseColumns),
        status: state.status,
        closed_on: state.closedOn,
        closing_ground: state.closingGround,
        address_check_due_on: state.addressCheckDueOn,
      },
      certificate: ofCertificate.length > 0 ? pick(gone.certificate, ofCertificate) : null,
    },
    plan: { ...state, steps: combineSteps(kept.stretches, gone.stretches) },
  };
  return {
    personColumns,
    caseColumns,
    takesCertificate: ofCertificate.length > 0,
    versions: [...kept.versions, ...gone.versions],
    sealed,
  };
}
