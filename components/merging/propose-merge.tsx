'use client';

import { ActionForm } from '@/components/form/action-form';
import { NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { FieldChoices } from '@/components/merging/field-choices';
import { Card } from '@/components/ui/card';
import type { MergePreview } from '@/lib/merging/preview';
import { proposeMergeSchema } from '@/lib/merging/schema';

interface Props {
  pairId: string;
  preview: Pick<MergePreview, 'kept' | 'gone' | 'rows' | 'seen'>;
  /** The chief of the commune, or the chiefs of both. */
  signers: string;
  propose: FormAction<{ mergeId: string }>;
}

/** Chooses what stays, says why, and hands it over for signature. */
export function ProposeMerge({ pairId, preview, signers, propose }: Props) {
  const { kept, rows, seen } = preview;
  const choices = Object.fromEntries(rows.filter((r) => r.differs).map((r) => [r.key, r.choice]));
  return (
    <Card title="Chọn giá trị giữ lại ở những chỗ khác nhau">
      <ActionForm
        schema={proposeMergeSchema}
        defaultValues={{ pairId, keptCaseId: kept.caseId, seen, choices, reason: '' }}
        action={propose}
        doneMessage="Đã gửi đề xuất gộp."
        onDone={({ mergeId }) => `/ho-so/trung/gop/${mergeId}`}
        submitLabel="Đề xuất gộp"
      >
        <FieldChoices preview={preview} />
        <NoteField
          name="reason"
          label="Vì sao là một người"
          hint="Ví dụ: đã đối chiếu CCCD bản gốc"
          rows={2}
          required
        />
        <p>Chưa có gì thay đổi: đề xuất được gửi để {signers} xem và ký.</p>
      </ActionForm>
    </Card>
  );
}
