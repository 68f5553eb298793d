import type { Tx } from '@/lib/db';

export interface OfficeCommune {
  id: number;
  name: string;
}

/** The communes that the actor's office answers for today. */
export const officeCommunes = (tx: Tx): Promise<OfficeCommune[]> => tx.$queryRaw<OfficeCommune[]>`
  SELECT u.id, u.form || ' ' || u.name AS name FROM unit u WHERE u.id = ANY (app.scope_communes()) ORDER BY u.name, u.id`;

/** One of them; null when it is another office's. */
export const findCommune = async (tx: Tx, communeId: number): Promise<OfficeCommune | null> =>
  (await officeCommunes(tx)).find(({ id }) => id === communeId) ?? null;
