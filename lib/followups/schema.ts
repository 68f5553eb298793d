import { z } from 'zod';
import { id, optionalChoice, optionalDay, optionalNote, optionalText, pastDay, text } from '@/lib/fields';
import { difficultyKeys, familyKeys, housingKeys, needKeys, presentKeys } from '@/lib/followups/vocabulary';

const content = {
  happenedOn: pastDay('Ngày liên hệ'),
  outcome: z.enum(['MET', 'NOT_MET', 'MOVED', 'WRONG_ADDRESS'], 'Chọn gặp được hay không'),
  place: optionalText('Nơi gặp', 120),
  present: z.array(z.enum(presentKeys)).default([]),
  work: optionalChoice(['STABLE', 'UNSTABLE', 'NONE', 'IN_TRAINING', 'UNABLE']),
  occupation: optionalText('Nghề đang làm', 120),
  housing: optionalChoice(housingKeys),
  family: optionalChoice(familyKeys),
  difficulties: z.array(z.enum(difficultyKeys)).default([]),
  needs: z.array(z.enum(needKeys)).default([]),
  note: optionalNote('Ghi chú'),
  nextVisitOn: optionalDay('Lần thăm tới'),
};

const visitAfterContact = {
  message: 'Lần thăm tới phải sau ngày liên hệ',
  path: ['nextVisitOn'],
};

export const recordFollowUpSchema = z
  .object({
    caseId: id,
    ...content,
    /** The newest contact its writer knew of (null: none); a newer one is then a conflict. Left out, nothing is compared. */
    basedOn: id.nullish(),
  })
  .refine((v) => !v.nextVisitOn || v.nextVisitOn > v.happenedOn, visitAfterContact);

export const correctFollowUpSchema = z
  .object({ followUpId: id, ...content, correctionReason: text('lý do sửa', 300) })
  .refine((v) => !v.nextVisitOn || v.nextVisitOn > v.happenedOn, visitAfterContact);

/** What a new contact starts from: whether the person was met is never said in advance. */
export type NewFollowUpForm = Omit<RecordFollowUpForm, 'outcome'> & Partial<Pick<RecordFollowUpForm, 'outcome'>>;

export const snoozeSchema = z.object({
  caseId: id,
  obligation: z.enum(['ADDRESS_CHECK', 'REPORT_IN', 'FIRST_ASSESSMENT', 'VISIT', 'NEGLECT']),
  until: z.string().pipe(z.iso.date('Chọn ngày hoãn đến')),
  reason: text('lý do hoãn', 300),
});

export type RecordFollowUpForm = z.input<typeof recordFollowUpSchema>;
export type CorrectFollowUpForm = z.input<typeof correctFollowUpSchema>;
export type SnoozeForm = z.input<typeof snoozeSchema>;
