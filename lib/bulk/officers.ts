import type { Tx } from '@/lib/db';

/** The police of the actor's commune who work there today: whom a file may be given to. */
export const communeOfficers = (tx: Tx) =>
  tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT o.id, o.display_name AS name FROM app.commune_officers() o ORDER BY o.display_name COLLATE "vi-x-icu"`;
