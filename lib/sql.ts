import { Prisma } from '@/lib/generated/prisma/client';

/** All of the conditions that are there; of none, every row. */
export function allOf(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? Prisma.join(given, ' AND ') : Prisma.sql`true`;
}

/** A text to look for by LIKE, as it is written: its own signs stand for themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);
