import { type JudgedRow, judgeIncoming } from '@/lib/models/incoming/judge';
import { readKnown } from '@/lib/models/incoming/known';
import { incomingSchema } from '@/lib/models/incoming/schema';
import { readIncoming } from '@/lib/models/incoming/table';
import { canWriteModels } from '@/lib/models/policy';
import { query } from '@/lib/query';

export interface ModelPreview {
  /** Why the list as a whole cannot be read. */
  problem: string | null;
  rows: Omit<JudgedRow, 'model'>[];
}

/** What each row of the list would do. Nothing is written. */
export const previewModels = query({
  name: 'model.preview',
  input: incomingSchema,
  can: canWriteModels,
  run: async ({ tx, input }): Promise<ModelPreview> => {
    const table = readIncoming(input.text);
    if (!table.ok) return { problem: table.problem, rows: [] };
    const rows = judgeIncoming(table.rows, await readKnown(tx));
    return { problem: null, rows: rows.map(({ model: _, ...row }) => row) };
  },
});
