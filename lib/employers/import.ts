import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { command } from '@/lib/command';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { employerKeys } from '@/lib/employers/employer';
import { problemsOfTwins } from '@/lib/employers/load';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { registerEmployerSchema } from '@/lib/employers/schema';
import { employerColumns } from '@/lib/employers/sheet';
import type { TableRow, TableShape } from '@/lib/excel/read-table';
import { codeOfLabel, mostTableRows, problemsOf, type RowVerdict, tableRowsSchema } from '@/lib/excel/verdict';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { query } from '@/lib/query';
import { takeTurns } from '@/lib/take-turns';
import { nameKey, searchKey } from '@/lib/text';

export const employerShape: TableShape = {
  labels: { ...employerColumns, communeName: 'Xã, phường' },
  required: ['name', 'kind', 'workforce'],
  mostRows: mostTableRows,
};

type Fields = z.output<typeof registerEmployerSchema>;
interface Judged extends RowVerdict {
  fields: Fields | null;
}

/** Each row as if it were typed, and against those before it in the file: nothing is entered twice, now or the next time. */
async function judge(tx: Tx, actor: Actor, rows: readonly TableRow[]): Promise<Judged[]> {
  const seen = new Map<string, number>();
  const judged: Judged[] = [];
  for (const { row, cells } of rows) {
    const { name = '', kind = '', communeName = '', workforceOn = '', ...rest } = cells;
    const own = `${actor.unitForm} ${actor.unitName}`;
    const read = registerEmployerSchema.safeParse({
      ...{ ...rest, name, workforceOn: workforceOn || todayInVietnam() },
      kind: codeOfLabel(establishmentKindLabels, kind, searchKey) ?? kind,
    });
    const problems = read.success ? [] : problemsOf(read.error);
    if (communeName && nameKey(communeName) !== nameKey(own))
      problems.push(`Cơ sở ở ${communeName}: xã đó ghi, ${own} chỉ ghi cơ sở trong xã`);
    const keys = read.success ? [nameKey(read.data.name), read.data.registrationNumber ?? ''].filter(Boolean) : [];
    const before = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    if (before !== undefined) problems.push(`Trùng với dòng ${before} của tệp này`);
    for (const key of keys) seen.set(key, row);
    const twins = read.success && problems.length === 0 ? Object.values(await problemsOfTwins(tx, read.data)) : [];
    judged.push({
      ...{ row, label: name || `dòng ${row}`, problems: [...problems, ...twins] },
      verdict: problems.length > 0 ? 'bad' : twins.length > 0 ? 'known' : 'new',
      fields: read.success && problems.length === 0 && twins.length === 0 ? read.data : null,
    });
  }
  return judged;
}

/** A dry run: what would become of each row. */
export const previewEmployers = query({
  name: 'employer.preview',
  input: tableRowsSchema,
  can: canRegisterEmployer,
  run: async ({ tx, actor, input }) => {
    const judged = await judge(tx, actor, input.rows);
    return { verdicts: judged.map(({ fields: _, ...verdict }): RowVerdict => verdict) };
  },
});

/** Enters the rows that stand; whatever is known or wrong stays out, and the same file again enters nothing. */
export const importEmployers = command({
  name: 'employer.import',
  input: tableRowsSchema,
  load: async ({ tx, actor }) => {
    // Two who enter one file at once: the second finds what the first entered.
    await takeTurns(tx, 'employer-import', actor.unitId);
    return {};
  },
  can: (actor) => canRegisterEmployer(actor),
  run: async ({ tx, actor, input }) => {
    const judged = await judge(tx, actor, input.rows);
    const fresh = judged.flatMap(({ fields }) => (fields ? [fields] : []));
    await tx.employer.createMany({
      data: fresh.map(({ isAnother: _, workforceOn, ...fields }) => ({
        ...{ ...fields, ...employerKeys(fields), workforceOn: toDbDate(workforceOn) },
        ...{ communeId: actor.unitId, createdBy: actor.userId },
      })),
    });
    const left = judged.length - fresh.length;
    return {
      value: { entered: fresh.length, left },
      audit: { subject: `${fresh.length} cơ sở`, communeId: actor.unitId, reason: `${left} dòng không nhập` },
    };
  },
});
