import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { command } from '@/lib/command';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { canRegisterEmployer } from '@/lib/employers/policy';
import type { TableRow, TableShape } from '@/lib/excel/read-table';
import { codeOfLabel, mostTableRows, problemsOf, type RowVerdict, tableRowsSchema } from '@/lib/excel/verdict';
import { conditions, trades } from '@/lib/jobs/trades';
import { openVacancySchema } from '@/lib/jobs/vacancies/schema';
import { vacancyColumns } from '@/lib/jobs/vacancies/sheet';
import { contractLabels, vacancyKeys } from '@/lib/jobs/vacancies/vacancy';
import { query } from '@/lib/query';
import { takeTurns } from '@/lib/take-turns';
import { nameKey, searchKey } from '@/lib/text';

export const vacancyShape: TableShape = {
  labels: vacancyColumns,
  required: ['title', 'trade', 'employerName', 'places'],
  mostRows: mostTableRows,
};

interface Firm {
  id: string;
  name: string;
  nameKey: string;
  registrationNumber: string | null;
  /** Work it looks for, or found somebody for. */
  told: Set<string>;
}

type Fields = z.output<typeof openVacancySchema>;
interface Judged extends RowVerdict {
  entry: { fields: Fields; firm: Firm } | null;
}

/** The commune's own firms with what is on the board of them, by name and by code: also what is filled, and may be marked since. */
async function firmsOf(tx: Tx, communeId: number): Promise<Firm[]> {
  const found = await tx.employer.findMany({
    where: { communeId, closedOn: null },
    include: { vacancies: { where: { status: { not: 'CLOSED' } }, select: { title: true, contract: true } } },
  });
  return found.map(({ id, name, nameKey: key, registrationNumber, vacancies }) => ({
    ...{ id, name, nameKey: key, registrationNumber },
    told: new Set(vacancies.map((v) => `${nameKey(v.title)} ${v.contract}`)),
  }));
}

/** Words between semicolons; of several between commas, each: a label may hold a comma itself. */
function conditionsIn(text: string): { words: string; code: string | null }[] {
  const codeOf = (words: string) => codeOfLabel(conditions, words, searchKey);
  const pieces = (words: string, by: string) =>
    words.split(by).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const said = pieces(text, ';').flatMap((words) => (codeOf(words) === null ? pieces(words, ',') : [words]));
  return said.map((words) => ({ words, code: codeOf(words) }));
}

async function judge(tx: Tx, actor: Actor, rows: readonly TableRow[]): Promise<Judged[]> {
  const firms = await firmsOf(tx, actor.unitId);
  const places = await tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT u.id, u.form || ' ' || u.name AS name FROM unit u
    WHERE u.kind = 'COMMUNE' AND u.valid_to IS NULL AND u.province_id = (SELECT o.province_id FROM unit o WHERE o.id = ${actor.unitId})`;
  return rows.map(({ row, cells }): Judged => {
    const { title = '', trade = '', employerName = '', registrationNumber = '', communeName = '', ...rest } = cells;
    const firm =
      firms.find((f) => registrationNumber !== '' && f.registrationNumber === registrationNumber) ??
      firms.find((f) => f.nameKey === nameKey(employerName));
    const place = places.find((p) => nameKey(p.name) === nameKey(communeName));
    const asked = conditionsIn(rest.conditions ?? '');
    const read = openVacancySchema.safeParse({
      ...{
        ...rest,
        title,
        conditions: asked.flatMap(({ code }) => code ?? []),
        employerId: firm?.id ?? crypto.randomUUID(),
      },
      trade: codeOfLabel(trades, trade, searchKey) ?? trade,
      contract: codeOfLabel(contractLabels, rest.contract ?? '', searchKey) ?? rest.contract,
      communeId: place?.id ?? (communeName === '' ? actor.unitId : 0),
    });
    const problems = read.success ? [] : problemsOf(read.error);
    for (const { words, code } of asked)
      if (code === null)
        problems.push(`Điều kiện làm việc “${words}” không có trong danh mục: ${Object.values(conditions).join('; ')}`);
    if (!firm)
      problems.push(
        `Chưa có cơ sở “${employerName}” đang hoạt động trong xã: ghi cơ sở trước, hoặc viết đúng tên, mã số thuế`,
      );
    const key = `${nameKey(title)} ${read.success ? read.data.contract : ''}`;
    const isKnown = firm?.told.has(key) ?? false;
    if (isKnown) problems.push('Cơ sở đã có tin tuyển công việc này');
    const entry = read.success && firm && problems.length === 0 ? { fields: read.data, firm } : null;
    if (entry) entry.firm.told.add(key);
    const label = [title || `dòng ${row}`, employerName].filter(Boolean).join(', ');
    return { row, label, problems, entry, verdict: entry ? 'new' : isKnown ? 'known' : 'bad' };
  });
}

/** A dry run: what would become of each row. */
export const previewVacancies = query({
  name: 'vacancy.preview',
  input: tableRowsSchema,
  can: canRegisterEmployer,
  run: async ({ tx, actor, input }) => {
    const judged = await judge(tx, actor, input.rows);
    return { verdicts: judged.map(({ entry: _, ...verdict }): RowVerdict => verdict) };
  },
});

/** Enters the rows that stand; whatever is known or wrong stays out, and the same file again enters nothing. */
export const importVacancies = command({
  name: 'vacancy.import',
  input: tableRowsSchema,
  load: async ({ tx, actor }) => {
    // Two who enter one file at once: the second finds what the first entered.
    await takeTurns(tx, 'vacancy-import', actor.unitId);
    return {};
  },
  can: (actor) => canRegisterEmployer(actor),
  run: async ({ tx, actor, input }) => {
    const judged = await judge(tx, actor, input.rows);
    const fresh = judged.flatMap(({ entry }) => (entry ? [entry] : []));
    await tx.vacancy.createMany({
      data: fresh.map(({ firm, fields: { closesOn, payFrom, payTo, ...fields } }) => ({
        ...{ ...fields, employerId: firm.id, closesOn: toDbDateOrNull(closesOn), openedOn: toDbDate(todayInVietnam()) },
        ...{ payFrom: payFrom === null ? null : BigInt(payFrom), payTo: payTo === null ? null : BigInt(payTo) },
        ...{ ...vacancyKeys(fields.title, fields.trade, firm.name), createdBy: actor.userId },
      })),
    });
    const left = judged.length - fresh.length;
    return {
      value: { entered: fresh.length, left },
      audit: { subject: `${fresh.length} tin tuyển dụng`, communeId: actor.unitId, reason: `${left} dòng không nhập` },
    };
  },
});
