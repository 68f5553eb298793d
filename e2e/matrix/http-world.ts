// The matrix's world in the database of the running application, with every seat signed in once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CanaryKind, canaryKinds } from './canaries';
import { connectOwner, type Owner } from './database';
import { type Cell, expected } from './expected';
import { type Browser, browser, signIn } from './http';
import { type Answer, answerOf, isRow, mirrored, type Row, relations } from './notation';
import type { Target } from './operation';
import type { Person } from './people';
import { rowOf } from './rules';
import { makeTargets, type Targets } from './targets';
import { type Account, makeWorld, type World } from './world';

export const password = 'an-cu-lac-nghiep';

export interface HttpWorld {
  base: string;
  owner: Owner;
  world: World;
  targets: Targets;
  browserOf: (account: Account) => Browser;
  nobody: Browser;
  /** The person of each relation whose file is full. */
  people: readonly Person[];
  close: () => Promise<void>;
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run through npm test`);
  return value;
}

export async function openHttpWorld(): Promise<HttpWorld> {
  const base = variable('E2E_BASE_URL');
  const secrets: { appKey: string } = JSON.parse(
    readFileSync(path.join(variable('E2E_DATA_DIR'), 'secrets.json'), 'utf8'),
  );
  const owner = await connectOwner(variable('E2E_OWNER_URL'));
  const world = await makeWorld(owner, secrets.appKey);
  const targets = await makeTargets(world);
  const browsers = new Map<string, Browser>();
  for (const account of world.accounts) browsers.set(account.userId, await signIn(base, account.username, password));
  const people: Person[] = [];
  const [anyone] = world.accounts;
  for (const relation of relations) if (anyone) people.push((await targets.of('managed', relation, anyone)).person);
  return {
    base,
    owner,
    world,
    targets,
    people,
    nobody: browser(base),
    browserOf: (account) => browsers.get(account.userId) ?? browser(base),
    close: () => owner.end(),
  };
}

export function ruleAnswer(rule: Cell | Row, account: Account, relation: Target['relation']): Answer {
  const row = typeof rule === 'string' ? rowOf(rule) : rule;
  return answerOf(row, account.seat, account.isStranger ? mirrored[relation] : relation);
}

/** Whether the role may read that cell of that person's file anywhere. */
export function mayRead(account: Account, person: Person, kind: CanaryKind): boolean {
  const entry = expected[canaryKinds[kind]].read;
  return isRow(entry) && ruleAnswer(entry, account, person.relation) === '+';
}

export const who = (account: Account, target: Target) =>
  `${account.isStranger ? 'stranger ' : ''}${account.seat} · ${target.relation}`;
