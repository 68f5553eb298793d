import { z } from 'zod';
import { id, optionalNote, pastDay, text, version } from '@/lib/fields';

/** A new judgment in force: what makes a re-offence, and nothing less. */
export const recordReOffenceSchema = z
  .object({
    caseId: id,
    judgmentNumber: text('số bản án', 60),
    court: text('Tòa án', 120),
    offenceOn: pastDay('Ngày phạm tội'),
    inForceOn: pastDay('Ngày bản án có hiệu lực'),
    note: optionalNote('Ghi chú', 1000),
  })
  .refine((v) => v.offenceOn <= v.inForceOn, {
    message: 'Bản án có hiệu lực phải từ ngày phạm tội trở đi. Kiểm tra lại hai ngày.',
    path: ['inForceOn'],
  });

export const withdrawReOffenceSchema = z.object({ reOffenceId: id, version, reason: text('lý do rút', 500) });

export const reOffenceFiguresSchema = z.object({
  /** The day of the figures; today when it is left out. */
  on: pastDay('Ngày số liệu').nullish(),
});
