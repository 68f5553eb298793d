import type { Tx } from '@/lib/db';
import type { ModelStage } from '@/lib/models/model';

export interface Relative {
  id: string;
  parentId: string | null;
  name: string;
  unitName: string;
  stage: ModelStage;
  /** 0 is the model itself; those it came from are below 0. */
  depth: number;
}

/** Which model it came from, up to the first, and which ones came from it; as far as the reader sees them. */
export const familyOf = (tx: Tx, modelId: string): Promise<Relative[]> => tx.$queryRaw<Relative[]>`
  WITH RECURSIVE up AS (
    SELECT m.id, m.parent_id, 0 AS depth FROM programme_model m WHERE m.id = ${modelId}::uuid
    UNION ALL SELECT p.id, p.parent_id, up.depth - 1 FROM up JOIN programme_model p ON p.id = up.parent_id WHERE up.depth > -20
  ), down AS (
    SELECT m.id, 0 AS depth FROM programme_model m WHERE m.id = ${modelId}::uuid
    UNION ALL SELECT c.id, down.depth + 1 FROM down JOIN programme_model c ON c.parent_id = down.id WHERE down.depth < 20
  ), family AS (SELECT id, depth FROM up UNION SELECT id, depth FROM down)
  SELECT m.id, m.parent_id AS "parentId", m.name, u.form || ' ' || u.name AS "unitName", m.stage::text AS stage, f.depth
  FROM family f JOIN programme_model m ON m.id = f.id JOIN unit u ON u.id = m.unit_id ORDER BY f.depth, m.sort_key, m.id LIMIT 200`;
