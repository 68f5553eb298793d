// The authorization matrix, layer C, who sends it: requests from elsewhere, headers that once skipped a lock, and cookies of
// sessions that are over.
import { expect, test } from '@playwright/test';
import { type Browser, signIn, signOut } from './matrix/http';
import { built, leaked, outcomeIn, ownPage, seatOf } from './matrix/http-actions';
import { type HttpWorld, openHttpWorld, password } from './matrix/http-world';
import { serverActions } from './matrix/server-actions';
import { announce } from './matrix/sizes';
import { addAccount } from './matrix/world';
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
  announce('HTTP: phiên', size);
  await here.close();
});

test('a request from elsewhere is refused', async () => {
  const account = seatOf(here, 'P');
  const target = await here.targets.of('received', 'own', account);
  const rule = serverActions.snoozeAction;
  if (!rule) throw new Error('no snooze');
  const before = await print();
  const strange: Record<string, string | null>[] = [
    { origin: null },
    { origin: 'null' },
    { origin: 'https://example.org' },
    { origin: `${here.base}.example.org` },
    { origin: 'https://example.org', 'x-forwarded-host': 'example.org' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://example.org', 'content-type': 'multipart/form-data; boundary=x' },
  ];
  for (const headers of strange) {
    const answer = await here
      .browserOf(account)
      .act(built('snoozeAction').id, rule.args(target), ownPage(built('snoozeAction'), target), headers);
    size.checks += 2;
    expect({ headers, status: answer.status }).toEqual({ headers, status: 403 });
    expect(await print()).toBe(before);
  }
});

test('the headers that once skipped a lock open nothing', async () => {
  const target = await here.targets.of('managed', 'sibling', seatOf(here, 'P'));
  const path = `/ho-so/${target.person.caseId}`;
  const tricks: readonly [string, Record<string, string>][] = [
    [path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    [path, { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' }],
    [`${path}.rsc`, { RSC: '1' }],
    [`/_next/data/x${path}.json`, {}],
    [`//ho-so/${target.person.caseId}`, {}],
    [`/ho-so%2f${target.person.caseId}`, {}],
    [`${path}?_rsc`, { RSC: '1', 'next-router-prefetch': '1' }],
    [`${path}?_rsc`, { RSC: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    [path, { 'x-forwarded-host': 'example.org', 'x-forwarded-for': '127.0.0.1' }],
  ];
  for (const browser of [here.nobody, here.browserOf(seatOf(here, 'P')), here.browserOf(seatOf(here, 'Q'))]) {
    for (const [address, headers] of tricks) {
      size.checks++;
      const answer = await fetch(new URL(address.startsWith('//') ? `${here.base}${address}` : address, here.base), {
        headers: { cookie: browser.cookie, ...headers },
        redirect: 'manual',
      });
      expect({ address, leaked: leaked(await answer.text(), target) }).toEqual({ address, leaked: [] });
    }
  }
});

test('an old cookie is refused within a second', async () => {
  const ends: Readonly<
    Record<string, (account: { userId: string; assignmentId: string }, browser: Browser) => Promise<unknown>>
  > = {
    'sign-out': (_, browser) => signOut(here.base, browser),
    'sign-out by the menu': (_, browser) => browser.act(built('signOutAction').id, [], '/ho-so'),
    disabled: ({ userId }) => here.owner.rows('UPDATE app_user SET disabled_at = now() WHERE id = $1', [userId]),
    'end of the assignment': ({ assignmentId }) =>
      here.owner.rows('UPDATE assignment SET ended_at = now() WHERE id = $1', [assignmentId]),
    'password change': (_, browser) => {
      const values = { current: password, next: 'Mot-cau-moi-2026', again: 'Mot-cau-moi-2026' };
      return browser.act(built('changePasswordAction').id, [values], '/doi-mat-khau');
    },
    'reset by the administrator': async ({ userId }) => {
      const reset = serverActions.resetPasswordAction;
      const target = await here.targets.of('staff', 'own', seatOf(here, 'Q'));
      if (reset)
        await here
          .browserOf(seatOf(here, 'Q'))
          .act(
            built('resetPasswordAction').id,
            reset.args({ ...target, staff: { ...target.staff, userId } }),
            ownPage(built('resetPasswordAction'), target),
          );
    },
  };
  for (const [why, end] of Object.entries(ends)) {
    const account = await addAccount(here.world, 'COMMUNE_POLICE', here.world.units.X, 'phien');
    const browser = await signIn(here.base, account.username, password);
    expect((await browser.get('/ho-so')).status).toBe(200);
    await end(account, browser);
    const since = Date.now();
    const after = await browser.get('/ho-so');
    size.checks += 3;
    expect({ why, status: after.status, to: after.headers.get('location') }).toEqual({
      why,
      status: 307,
      to: why === 'end of the assignment' ? '/chua-co-vai-tro' : '/dang-nhap',
    });
    expect(Date.now() - since).toBeLessThan(1000);
    const target = await here.targets.of('received', 'own', seatOf(here, 'P'));
    const written = await browser.act(
      built('snoozeAction').id,
      serverActions.snoozeAction?.args(target) ?? [],
      ownPage(built('snoozeAction'), target),
    );
    expect({ why, ok: outcomeIn(written)?.ok ?? false }).toEqual({ why, ok: false });
  }
});

test('a password that must be changed opens nothing else', async () => {
  const account = await addAccount(here.world, 'COMMUNE_POLICE', here.world.units.X, 'moi');
  await here.owner.rows('UPDATE credential SET must_change = true WHERE user_id = $1', [account.userId]);
  const browser = await signIn(here.base, account.username, password);
  const target = await here.targets.of('managed', 'own', seatOf(here, 'P'));
  for (const path of [
    '/ho-so',
    `/ho-so/${target.person.caseId}`,
    `/api/ho-so/xuat?q=${target.person.number}`,
    '/api/nhat-ky/xuat',
  ]) {
    const answer = await browser.get(path);
    size.checks++;
    expect({ path, opens: answer.status === 200 }).toEqual({ path, opens: false });
  }
});
