// The authorization matrix, layer C, what is sent: every server action of the build as nobody and as every role, through
// its own page and through another.
import { expect, test } from '@playwright/test';
import { answerIn, expectedAnswer } from './matrix/ask';
import { tablesBetween } from './matrix/database';
import { actions, built, leaked, outcomeIn, ownPage, seatOf } from './matrix/http-actions';
import { type HttpWorld, openHttpWorld, who } from './matrix/http-world';
import { isImplied, relations, relationsToTry } from './matrix/notation';
import { commands } from './matrix/operations';
import { rowOf } from './matrix/rules';
import { ownActions, serverActions } from './matrix/server-actions';
import { announce } from './matrix/sizes';
import { watchWorld } from './matrix/world-print';

test.describe.configure({ mode: 'default', timeout: 240_000 });
test.skip(({ isMobile }) => isMobile, 'HTTP has no screen: once is enough');

let here: HttpWorld;
let print: () => Promise<string>;
const size = { cells: 0, checks: 0 };
test.beforeAll(async ({ isMobile }) => {
  if (isMobile) return;
  here = await openHttpWorld();
  print = await watchWorld(here.owner, here.world);
});
test.afterAll(async ({ isMobile }) => {
  if (isMobile) return;
  announce('HTTP: lệnh', size);
  await here.close();
});

for (const { name } of actions.filter((a) => a.name in serverActions)) {
  test(`action ${name}`, async () => {
    const rule = serverActions[name];
    if (!rule) throw new Error(`${name} is not named`);
    const { operation } = rule;
    const action = built(name);
    const isCommand = commands.includes(operation);
    const problems: string[] = [];
    const askedAside = new Set<string>();
    let last = await print();
    for (const account of here.world.accounts) {
      if ((account.isStranger && operation.isPersonal) || isImplied(rowOf(operation.cell), account.seat)) continue;
      for (const relation of relationsToTry((r) => expectedAnswer({ operation, account, relation: r }))) {
        const wanted = expectedAnswer({ operation, account, relation });
        const target = await here.targets.of(operation.on, relation, account);
        const complain = (what: string) => problems.push(`${who(account, target)}: ${what}`);
        const before = here.targets.hasChanged() ? await print() : last;
        // Through a page it does not stand on: asked once for each kind of refusal.
        if (wanted !== '+' && !askedAside.has(wanted)) {
          askedAside.add(wanted);
          const aside = await here.browserOf(account).act(action.id, rule.args(target), '/hom-nay');
          if (outcomeIn(aside)?.ok) complain('through another page it went through');
          size.checks++;
        }
        const answer = await here.browserOf(account).act(action.id, rule.args(target), ownPage(action, target));
        const outcome = outcomeIn(answer);
        const got = outcome ? answerIn(outcome, { operation, target }) : `${answer.status} ${answer.body.slice(0, 80)}`;
        if (got !== wanted) complain(`expected ${wanted}, got ${got}`);
        last = await print();
        const hasWritten = last !== before;
        if (hasWritten !== (isCommand && wanted === '+'))
          complain(hasWritten ? `wrote ${tablesBetween(before, last)}` : 'said yes and wrote nothing');
        if (
          wanted !== '+' &&
          leaked(answer.body, target).some(
            (kind) => !JSON.stringify(rule.args(target)).includes(target.person.canaries[kind]),
          )
        )
          complain('gives away a canary');
        size.cells++;
        size.checks += 3;
        if (hasWritten) await here.targets.spent(operation.on, relation, account);
      }
    }
    expect(problems).toEqual([]);
  });
}

test('nobody reaches an action, through any page', async () => {
  const target = await here.targets.of('managed', 'own', seatOf(here, 'P'));
  const before = await print();
  const problems: string[] = [];
  for (const action of actions) {
    const args = serverActions[action.name]?.args(target) ?? [target.person.number];
    for (const page of ['/', '/dang-nhap', ownPage(action, target)]) {
      const answer = await here.nobody.act(action.id, args, page);
      size.checks += 2;
      if (outcomeIn(answer)?.ok) problems.push(`${action.name} through ${page} said yes`);
      if (leaked(answer.body, target).length > 0) problems.push(`${action.name} through ${page} gives away a canary`);
    }
  }
  expect(await print()).toBe(before);
  expect(problems).toEqual([]);
});

test('actions of one’s own stay one’s own', async () => {
  expect(Object.keys(ownActions).sort()).toEqual(
    actions
      .map((a) => a.name)
      .filter((n) => !(n in serverActions))
      .sort(),
  );
  const [mine, theirs] = [seatOf(here, 'O'), seatOf(here, 'C')];
  const assignment = async () =>
    (
      await here.owner.rows<{ a: string }>('SELECT assignment_id AS a FROM session WHERE user_id = $1', [mine.userId])
    ).map((r) => r.a);
  const before = await assignment();
  await here.browserOf(mine).act(built('switchAssignmentAction').id, [theirs.assignmentId], '/ho-so');
  expect(await assignment()).toEqual(before);
  for (const relation of relations) {
    const target = await here.targets.of('managed', relation, mine);
    const found = await here.browserOf(mine).act(built('findPeopleAction').id, [target.person.number], '/ho-so');
    const isMine = relation === 'own' || relation === 'in';
    size.checks++;
    expect({ relation, found: found.body.includes(target.person.canaries.name) }).toEqual({ relation, found: isMine });
  }
  const first = {
    username: 'mt.ke-la',
    displayName: 'Kẻ Lạ',
    password: 'Mot-cau-de-nho-2026',
    again: 'Mot-cau-de-nho-2026',
  };
  const made = await here.nobody.act(built('createFirstAdministratorAction').id, [first], '/thiet-lap');
  expect(outcomeIn(made)?.ok ?? false).toBe(false);
  expect(await here.owner.rows('SELECT 1 FROM app_user WHERE username = $1', [first.username])).toEqual([]);
});
