// Acts on many files and ways to read the register, written as the app writes them.
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { type Account, communeOf, type World } from './world';

/** An act of the person's commune that puts a tag on this one person: shown, or done. */
export async function addBulk(world: World, person: Person, isDone: boolean): Promise<string> {
  const { owner } = world;
  const writer = await officerOf(world, person.commune);
  const id = crypto.randomUUID();
  const tag = `nhãn ${world.next()}`;
  await owner.add('bulk_action', {
    id,
    unit_id: person.commune.id,
    kind: 'TAG',
    value: JSON.stringify({ tag }),
    status: isDone ? 'DONE' : 'READY',
    done: isDone ? 1 : 0,
    problems: '[]',
    created_by: writer.userId,
    finished_at: isDone ? new Date('2026-08-01') : null,
  });
  await owner.add('bulk_row', {
    bulk_id: id,
    position: 0,
    case_id: person.caseId,
    outcome: isDone ? 'DONE' : 'READY',
    before: JSON.stringify({ tag: null }),
    after: JSON.stringify({ tag }),
  });
  if (isDone)
    await owner.add('case_tag', {
      id: crypto.randomUUID(),
      case_id: person.caseId,
      tag,
      set_by: writer.userId,
      bulk_id: id,
    });
  return id;
}

/** One's own saved view and columns, or a colleague's of that commune. */
export async function addView(world: World, relation: Relation, account: Account): Promise<string> {
  const userId =
    relation === 'own' ? account.userId : (await officerOf(world, communeOf(world.units, relation))).userId;
  const id = crypto.randomUUID();
  await world.owner.add('list_view', { id, user_id: userId, name: `Cách xem ${id}`, filter: '{}', columns: ['name'] });
  await world.owner.rows(
    `INSERT INTO list_columns (user_id, columns) VALUES ($1, '{name,status,nextVisit,work}') ON CONFLICT DO NOTHING`,
    [userId],
  );
  return id;
}
