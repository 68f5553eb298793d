import { z } from 'zod';
import { id, optionalNote, pastDay, text, version } from '@/lib/fields';
import { difficultyKeys } from '@/lib/followups/vocabulary';

export const proposeGroupSchema = z.object({
  caseId: id,
  group: z.enum(['A', 'B', 'C', 'D'], 'Chọn nhóm'),
  difficulties: z.array(z.enum(difficultyKeys)).default([]),
  effectiveFrom: pastDay('Ngày áp dụng'),
  note: optionalNote('Lý do, nhận xét', 2000),
});

export const signGroupSchema = z.object({ assessmentId: id, version });

export const returnGroupSchema = z.object({ assessmentId: id, version, reply: text('lý do trả lại', 1000) });

export type ProposeGroupForm = z.input<typeof proposeGroupSchema>;
