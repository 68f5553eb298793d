import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectedAnswer, type Question, type Watch } from '@/e2e/matrix/ask';
import { connectOwner, type Owner, watchEverything } from '@/e2e/matrix/database';
import { isImplied, relations } from '@/e2e/matrix/notation';
import type { Operation } from '@/e2e/matrix/operation';
import { rowOf } from '@/e2e/matrix/rules';
import { announce } from '@/e2e/matrix/sizes';
import { makeTargets, type Targets } from '@/e2e/matrix/targets';
import { makeWorld, type World } from '@/e2e/matrix/world';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

const title = ({ name, as }: Operation) => (as ? `${name} (${as})` : name);

/**
 * The authorization matrix, layer A: these operations, as every role, about records everywhere, against the table written by
 * hand (e2e/matrix/expected.ts), in a database of their own. In parts, so that several files can go at once.
 */
export function askTheMatrix(
  part: string,
  operations: readonly Operation[],
  { areCommands }: { areCommands: boolean },
): void {
  let database: TestDatabase;
  let owner: Owner;
  let world: World;
  let targets: Targets;
  let watch: Watch;
  const size = { cells: 0, checks: 0 };

  beforeAll(async () => {
    database = await createTestDatabase('reference');
    owner = await connectOwner(database.ownerUrl);
    world = await makeWorld(owner, env().APP_KEY);
    targets = await makeTargets(world);
    watch = { print: await watchEverything(owner), last: '', missing: new Map() };
  }, 120_000);

  afterAll(async () => {
    announce(part, size);
    await db().$disconnect();
    await owner.end();
    await database.drop();
  });

  /** Every seat and every relation; strangers where the record is not the actor's own by nature. */
  async function askEverywhere(operation: Operation, kind?: Operation['wrongState']): Promise<string[]> {
    const problems: string[] = [];
    for (const account of world.accounts) {
      if ((account.isStranger && operation.isPersonal) || isImplied(rowOf(operation.cell), account.seat)) continue;
      for (const relation of relations) {
        const question: Question = {
          world,
          targets,
          watch,
          operation,
          account,
          relation,
          isCommand: areCommands,
          ...(kind ? { kind } : {}),
        };
        if (expectedAnswer(question) === '.') continue;
        const answer = await ask(question);
        size.cells++;
        size.checks += answer.checks;
        problems.push(...answer.problems);
      }
    }
    return problems;
  }

  describe(part, () => {
    for (const operation of operations) {
      it(`${title(operation)}: ${operation.cell}`, async () => {
        expect(await askEverywhere(operation)).toEqual([]);
      }, 120_000);
      const { wrongState } = operation;
      if (areCommands && wrongState) {
        it(`${title(operation)}: not in the state "${wrongState}"`, async () => {
          expect(await askEverywhere(operation, wrongState)).toEqual([]);
        }, 120_000);
      }
    }
  });
}
