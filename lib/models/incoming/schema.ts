import { z } from 'zod';

/** The text that a spreadsheet puts on the clipboard. */
export const incomingSchema = z.object({
  text: z
    .string({ error: 'Dán các dòng từ Excel' })
    .min(1, 'Dán các dòng từ Excel')
    .max(2_000_000, 'Nhiều quá: hãy chia thành nhiều lần'),
});
