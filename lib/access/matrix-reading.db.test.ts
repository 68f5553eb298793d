// The authorization matrix, layer A, what is inside the answers: every sensitive cell of every person holds a text of its
// own, and an answer is searched for all of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '@/e2e/matrix/ask';
import { type CanaryKind, canaryKinds, canaryNames } from '@/e2e/matrix/canaries';
import { connectOwner, type Owner } from '@/e2e/matrix/database';
import { expected } from '@/e2e/matrix/expected';
import { answerOf, isRow, mirrored, relations } from '@/e2e/matrix/notation';
import { type Target, textOf } from '@/e2e/matrix/operation';
import { queries } from '@/e2e/matrix/operations';
import type { Person } from '@/e2e/matrix/people';
import { shownBy } from '@/e2e/matrix/shown';
import { announce } from '@/e2e/matrix/sizes';
import { makeTargets, type Targets } from '@/e2e/matrix/targets';
import { type Account, makeWorld, type World } from '@/e2e/matrix/world';
import { proposeGroup, signGroup } from '@/lib/assessments/commands';
import { getCase } from '@/lib/cases/queries';
import { db } from '@/lib/db';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: Owner;
let world: World;
let targets: Targets;
const people: Person[] = [];
const size = { cells: 0, checks: 0 };

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = await connectOwner(database.ownerUrl);
  world = await makeWorld(owner, process.env.APP_KEY ?? '');
  targets = await makeTargets(world);
  const [anyone] = world.accounts;
  if (!anyone) throw new Error('nobody sits anywhere');
  for (const relation of relations) people.push((await targets.of('managed', relation, anyone)).person);
}, 120_000);

afterAll(async () => {
  announce('nội dung trả về', size);
  await db().$disconnect();
  await owner.end();
  await database.drop();
});

const title = (account: Account, target: Target) =>
  `${account.isStranger ? 'stranger ' : ''}${account.seat} · ${target.relation}`;

async function everyQuestion(work: (account: Account, target: Target) => Promise<void>): Promise<void> {
  for (const account of world.accounts)
    for (const relation of relations) await work(account, await targets.of('managed', relation, account));
}

/** Whether the whole file may hold that cell of the person: the rule of the resource it belongs to. */
function mayRead(account: Account, target: Target, kind: CanaryKind): boolean {
  if (kind === 'wholeNumber') return false; // only by asking for it
  const entry = expected[canaryKinds[kind]].read;
  const seen = account.isStranger ? mirrored[target.relation] : target.relation;
  return isRow(entry) && answerOf(entry, account.seat, seen) === '+';
}

describe('a person’s file', () => {
  it('holds every cell the role reads and none of the others', async () => {
    const problems: string[] = [];
    await everyQuestion(async (account, target) => {
      const text = textOf(await getCase(actorOf(account), { caseId: target.person.caseId }));
      for (const kind of canaryNames) {
        size.cells++;
        size.checks++;
        const wanted = mayRead(account, target, kind);
        const isThere = text.includes(target.person.canaries[kind]);
        if (isThere !== wanted)
          problems.push(`${title(account, target)}: ${kind} ${isThere ? 'is given away' : 'is missing'}`);
      }
    });
    expect(problems).toEqual([]);
  }, 60_000);
});

describe('every other answer', () => {
  for (const operation of queries.filter((q) => q.name !== 'case.read')) {
    it(`${operation.name}${operation.as ? ` (${operation.as})` : ''} holds nothing else of anybody`, async () => {
      const shown = shownBy[operation.name];
      if (!shown) throw new Error(`shown.ts does not say what ${operation.name} may hold`);
      const problems: string[] = [];
      await everyQuestion(async (account, target) => {
        const text = textOf(await operation.call(actorOf(account), target));
        for (const person of people) {
          for (const kind of canaryNames) {
            size.checks++;
            const isEcho =
              operation.name === 'person.check-duplicates' && kind === 'wholeNumber' && person === target.person;
            if (!shown.includes(kind) && !isEcho && text.includes(person.canaries[kind]))
              problems.push(`${title(account, target)}: ${kind} of the person "${person.relation}"`);
          }
        }
      });
      expect(problems).toEqual([]);
    }, 60_000);
  }
});

describe('two persons', () => {
  it('a chief does not sign what the chief proposed', async () => {
    for (const account of world.accounts.filter((a) => a.seat === 'C')) {
      const { person } = await targets.of('received', account.isStranger ? 'outside' : 'own', account);
      const proposed = await proposeGroup(actorOf(account), {
        caseId: person.caseId,
        group: 'A',
        effectiveFrom: '2026-07-02',
      });
      if (!proposed.ok) throw new Error(proposed.message);
      const signed = await signGroup(actorOf(account), { assessmentId: proposed.value.assessmentId, version: 1 });
      size.checks++;
      expect(signed).toMatchObject({
        kind: 'forbidden',
        message: 'Người đề xuất không được tự ký. Việc này cần người khác.',
      });
    }
  });
});
