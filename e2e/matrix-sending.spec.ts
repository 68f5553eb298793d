// The authorization matrix, layer C, what a phone sends when the net is back: the same rule as the action it stands for,
// and only under the session that it names.
import { expect, test } from '@playwright/test';
import { seatOf } from './matrix/http-actions';
import { type HttpWorld, openHttpWorld, ruleAnswer, who } from './matrix/http-world';
import { relations } from './matrix/notation';
import type { Target } from './matrix/operation';
import { announce } from './matrix/sizes';
import type { Account } from './matrix/world';
import { watchWorld } from './matrix/world-print';

test.describe.configure({ mode: 'default', timeout: 120_000 });
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
  announce('HTTP: gửi khi có mạng', size);
  await here.close();
});

async function sessionOf(account: Account): Promise<string> {
  const { body } = await here.browserOf(account).get(`/api/ngoai-tuyen?may=${'m'.repeat(22)}`);
  const given: { session?: string } = JSON.parse(body);
  return given.session ?? 'none';
}

const contact = ({ person }: Target) => ({
  kind: 'followUp',
  key: crypto.randomUUID(),
  values: { caseId: person.caseId, happenedOn: '2026-07-02', outcome: 'NOT_MET', basedOn: person.followUpId },
});

const send = (cookie: string, body: object, origin = here.base) =>
  fetch(new URL('/api/ngoai-tuyen', here.base), {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a contact is taken from whoever may record it, where they may', async () => {
  const problems: string[] = [];
  for (const account of here.world.accounts) {
    const session = await sessionOf(account);
    for (const relation of relations) {
      const wanted = ruleAnswer('followUp.create', account, relation);
      const target = await here.targets.of('received', relation, account);
      const before = await print();
      const entry = { session, ...contact(target) };
      const { cookie } = here.browserOf(account);
      const answers = [await send(cookie, entry), await send(cookie, entry)];
      const taken = await Promise.all(answers.map(async (a) => a.ok && (await a.json()).ok === true));
      const written = await here.owner.rows('SELECT 1 FROM follow_up WHERE case_id = $1', [target.person.caseId]);
      size.cells++;
      size.checks += 3;
      if (taken.some((t) => t !== (wanted === '+'))) problems.push(`${who(account, target)}: ${taken}`);
      if (((await print()) !== before) !== (wanted === '+')) problems.push(`${who(account, target)}: wrote otherwise`);
      // One was there; sent twice under one key, there is one more.
      if (wanted === '+' && written.length !== 2) problems.push(`${who(account, target)}: ${written.length} contacts`);
      if (wanted === '+') await here.targets.spent('received', relation, account);
    }
  }
  expect(problems).toEqual([]);
});

test('nothing is taken under another session, from elsewhere, or from nobody', async () => {
  const [mine, theirs] = [seatOf(here, 'P'), seatOf(here, 'C')];
  const target = await here.targets.of('received', 'own', mine);
  const [session, other] = [await sessionOf(mine), await sessionOf(theirs)];
  const { cookie } = here.browserOf(mine);
  const before = await print();
  const entry = contact(target);
  const asked: readonly [Promise<Response>, number][] = [
    [send(cookie, { ...entry, session: other }), 401],
    [send(here.nobody.cookie, { ...entry, session }), 401],
    [send(cookie, { ...entry, session }, 'https://example.org'), 403],
    [send(cookie, { session, kind: 'case', key: entry.key, values: entry.values }), 400],
    [send(cookie, { session }), 400],
  ];
  for (const [answer, status] of asked) {
    size.checks++;
    expect((await answer).status).toBe(status);
  }
  expect(await print()).toBe(before);
});
