import { expect, it } from 'vitest';
import { aWorld } from '@/lib/cases/fixture-world.server';
import { mergeTables, movedTables } from '@/lib/merging/tables';

const world = aWorld();

it('decides on every table that points at a file or a person', async () => {
  const rows = await world.owner.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT c.table_name::text AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('case_id', 'person_id')
    UNION SELECT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.conrelid JOIN pg_class x ON x.oid = f.confrelid
    WHERE f.contype = 'f' AND x.relname IN ('case_file', 'person')`;
  expect(rows.map((r) => r.name).sort()).toEqual(Object.keys(mergeTables).sort());
});

it('moves in the database what is said to move', async () => {
  const [row] = await world.owner.$queryRaw<{ tables: string[] }[]>`SELECT app.merged_tables() AS tables`;
  expect([...(row?.tables ?? [])].sort()).toEqual([...movedTables].sort());
});
