import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { ReportIndicator } from '@/lib/generated/prisma/client';
import type { ReportFigures } from '@/lib/reports/figures';

export type DefinitionRow = Omit<ReportIndicator, 'validFrom' | 'validTo' | 'source'>;

type Version = Pick<DefinitionRow, 'key' | 'version'>;

/** What one number means, as a reader of a report has it. */
export interface Definition extends Version {
  name: string;
  unit: string;
  definition: string;
  ratio: string | null;
}

/** Numerator and denominator by name, 'Nhóm A (tạm ổn định) / Người trong diện quản lý'; null for a plain count. */
export function ratioWords(
  { key, numerator, denominator }: Pick<DefinitionRow, 'key' | 'numerator' | 'denominator'>,
  nameOf: (key: string) => string | undefined,
): string | null {
  const [above, below] = [nameOf(numerator ?? key), denominator ? nameOf(denominator) : undefined];
  return above && below ? `${above} / ${below}` : null;
}

/** The meaning of each number by the version that was used of it. */
export function defined(rows: readonly DefinitionRow[], used: readonly Version[]): Definition[] {
  const rowOf = ({ key, version }: Version) => rows.find((row) => row.key === key && row.version === version);
  const nameOf = (key: string) => {
    const version = used.find((one) => one.key === key);
    return version && rowOf(version)?.name;
  };
  return used.flatMap((one) => {
    const row = rowOf(one);
    if (!row) return [];
    const { key, version, name, unit, definition } = row;
    return [{ key, version, name, unit, definition, ratio: ratioWords(row, nameOf) }];
  });
}

/** The definitions in force up to a day, of the versions that were used. */
export async function definitionsOf(tx: Tx, day: LegalDate, used: readonly Version[]): Promise<Definition[]> {
  return defined(await tx.reportIndicator.findMany({ where: { validFrom: { lte: toDbDate(day) } } }), used);
}

/** Those of the numbers that are told. */
export const usedIn = <D extends Version>({ rows }: Pick<ReportFigures, 'rows'>, definitions: readonly D[]): D[] =>
  definitions.filter(({ key, version }) => rows.some((row) => row.key === key && row.version === version));
