// The authorization matrix, layer C: every page and every file that leaves, over HTTP, as every role, about records
// everywhere; and in every byte of every answer, nothing that the role may not read.
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { canaryNames } from './matrix/canaries';
import { type Browser, type Answer as HttpAnswer, withoutNoise } from './matrix/http';
import { type HttpWorld, mayRead, openHttpWorld, ruleAnswer, who } from './matrix/http-world';
import { builtActions, builtRoutes } from './matrix/manifests';
import { isImplied, relations, relationsToTry } from './matrix/notation';
import type { Target } from './matrix/operation';
import { downloads, otherRoutes, type PageRule, pages } from './matrix/pages';
import { rowOf } from './matrix/rules';
import { ownActions, serverActions } from './matrix/server-actions';
import { announce } from './matrix/sizes';
import { asMissing } from './matrix/targets';
import type { Account } from './matrix/world';

test.describe.configure({ mode: 'default', timeout: 240_000 });
test.skip(({ isMobile }) => isMobile, 'HTTP has no screen: once is enough');

let here: HttpWorld;
const size = { cells: 0, checks: 0 };
test.beforeAll(async ({ isMobile }) => {
  if (!isMobile) here = await openHttpWorld();
});
test.afterAll(async ({ isMobile }) => {
  if (isMobile) return;
  announce('HTTP: trang và tệp', size);
  await here.close();
});

/** Canaries that an answer gives away: of other people altogether, of this one what the page or the role excludes. */
function leaks(body: string, account: Account, target: Target, holds: PageRule['holds'], isAllowed: boolean): string[] {
  const found: string[] = [];
  for (const person of new Set([target.person, ...here.people])) {
    for (const kind of canaryNames) {
      size.checks++;
      if (!body.includes(person.canaries[kind])) continue;
      const isListed =
        holds !== 'file' &&
        holds.includes(kind) &&
        mayRead(account, person, kind === 'snoozeReason' || kind === 'wholeNumber' ? kind : 'name');
      const isInFile =
        holds === 'file' &&
        isAllowed &&
        person === target.person &&
        kind !== 'wholeNumber' &&
        mayRead(account, person, kind);
      if (!isListed && !isInFile) found.push(`${kind} of the person "${person.relation}"`);
    }
  }
  return found;
}

function missingHeaders({ headers }: HttpAnswer): string[] {
  const wanted: Readonly<Record<string, string>> = {
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
  return Object.entries(wanted).flatMap(([name, part]) =>
    headers.get(name)?.includes(part) ? [] : [`no ${part} in ${name}`],
  );
}

const rsc = (path: string) => `${path}${path.includes('?') ? '&' : '?'}_rsc`;
const tabs = ['followUp.read'];

interface Comparison {
  asked: Browser;
  target: Target;
  hidden: string;
  /** What this seat was answered about records that do not exist. */
  known: Set<string>;
}

/**
 * Where a hidden record is told from one that does not exist, or nothing. What stands around both (a count in the menu)
 * may change between two requests; a record that shows through is answered differently every time.
 */
async function tellsApart(
  page: PageRule,
  id: (t: Target) => string,
  { asked, target, hidden, known }: Comparison,
): Promise<string | undefined> {
  const other = asMissing(target);
  let seen = withoutNoise(hidden, id(target));
  let absent = '';
  for (let round = 0; round < 6; round++) {
    if (known.has(seen)) return undefined;
    absent = withoutNoise((await asked.get(page.path(other))).body, id(other));
    known.add(absent);
    if (known.has(seen)) return undefined;
    seen = withoutNoise((await asked.get(page.path(target))).body, id(target));
  }
  return difference(seen, absent);
}

/** The first place where two texts part, with what stands around it. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120));
  return `${around(one)} and ${around(other)}`;
}

async function visit(
  page: PageRule,
  account: Account,
  target: Target,
  missing: Map<string, Set<string>>,
): Promise<string[]> {
  const asked = here.browserOf(account);
  const wanted = ruleAnswer(page.rule, account, target.relation);
  // A tab that is not the role's shows the first tab of a file it may open; canaries say what came with it.
  const opens =
    wanted === '+' ||
    (typeof page.rule === 'string' && tabs.includes(page.rule) && mayRead(account, target.person, 'name'));
  const path = page.path(target);
  const html = await asked.get(path);
  const stream = await asked.get(rsc(path), { RSC: '1' });
  const lists = typeof page.rule === 'string' ? /\.(list|export)$/.test(page.rule) : !page.route.includes('[');
  const isList = lists && wanted === 'h';
  const problems = missingHeaders(html);
  const check = (isRight: boolean, complaint: string) => {
    size.checks++;
    if (!isRight) problems.push(complaint);
  };
  const led = opens ? undefined : page.leads;
  const isLed = led?.seats.includes(account.seat) === true;
  check(html.status === (isLed ? 307 : opens || isList ? 200 : 404), `answered ${html.status}`);
  if (isLed) check(html.headers.get('location') === led?.to, `leads to ${html.headers.get('location')}`);
  for (const [form, { body }] of Object.entries({ HTML: html, RSC: stream })) {
    const isThere = body.includes(page.shows(target));
    if (wanted === '+') check(isThere, `${form} does not show the record`);
    else check(!isThere || page.isTitle === true, `${form} shows the record`);
  }
  problems.push(...leaks(html.body, account, target, page.holds, opens).map((l) => `HTML gives away ${l}`));
  problems.push(...leaks(stream.body, account, target, page.holds, opens).map((l) => `RSC gives away ${l}`));
  if (!opens && !isList && page.id) {
    const known = missing.get(account.userId) ?? new Set<string>();
    missing.set(account.userId, known);
    const apart = await tellsApart(page, page.id, { asked, target, hidden: html.body, known });
    check(apart === undefined, `hidden and missing look different: ${apart}`);
  }
  return problems.map((p) => `${who(account, target)} · ${path}: ${p}`);
}

test('every route of the build is named', () => {
  const named = new Set([...pages.map((p) => p.route), ...downloads.map((d) => d.route), ...Object.keys(otherRoutes)]);
  const built = builtRoutes();
  expect(built.filter((r) => !named.has(r))).toEqual([]);
  expect([...pages, ...downloads].map((p) => p.route).filter((r) => !built.includes(r))).toEqual([]);
});

test('every server action of the build is named', () => {
  const built = builtActions().map((a) => a.name);
  const named = [...Object.keys(serverActions), ...Object.keys(ownActions)];
  expect(built.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !built.includes(name))).toEqual([]);
  expect(built.length).toBe(new Set(built).size);
});

for (const [index, page] of pages.entries()) {
  test(`page ${index + 1}: ${page.route}, ${page.on}`, async () => {
    const problems: string[] = [];
    const missing = new Map<string, Set<string>>();
    const row = typeof page.rule === 'string' ? rowOf(page.rule) : page.rule;
    for (const account of here.world.accounts.filter(({ seat }) => !isImplied(row, seat))) {
      for (const relation of relationsToTry((r) => ruleAnswer(page.rule, account, r))) {
        size.cells++;
        problems.push(...(await visit(page, account, await here.targets.of(page.on, relation, account), missing)));
      }
    }
    expect(problems).toEqual([]);
  });
}

test('nobody sees nothing but the way in', async () => {
  const [account] = here.world.accounts;
  if (!account) throw new Error('nobody sits anywhere');
  const target = await here.targets.of('managed', 'own', account);
  const problems: string[] = [];
  for (const path of [...pages, ...downloads].map((p) => p.path(target))) {
    const [html, stream] = [await here.nobody.get(path), await here.nobody.get(rsc(path), { RSC: '1' })];
    size.cells++;
    size.checks += 3;
    if (path.startsWith('/api/') ? ![401, 404].includes(html.status) : html.headers.get('location') !== '/dang-nhap')
      problems.push(`${path}: ${html.status}`);
    if (!path.startsWith('/api/') && !stream.body.includes('NEXT_REDIRECT'))
      problems.push(`${path}: the stream does not lead to the sign-in`);
    const leaked = canaryNames.filter((kind) => `${html.body}${stream.body}`.includes(target.person.canaries[kind]));
    if (leaked.length > 0) problems.push(`${path}: gives away ${leaked.join(', ')}`);
  }
  expect(problems).toEqual([]);
});

for (const download of downloads) {
  test(`file ${download.route}`, async () => {
    const problems: string[] = [];
    for (const account of here.world.accounts) {
      for (const relation of relations) {
        const wanted = ruleAnswer(download.rule, account, relation);
        if (wanted === '.') continue;
        const target = await here.targets.of(download.on, relation, account);
        const file = await fetch(new URL(download.path(target), here.base), {
          headers: { cookie: here.browserOf(account).cookie },
        });
        const bytes = Buffer.from(await file.arrayBuffer());
        const text = file.ok && bytes.subarray(0, 2).toString() === 'PK' ? unzipped(bytes) : bytes.toString('utf8');
        const { listId, applicationId, loanId } = target.lending;
        const isListed =
          download.path(target).includes('?q=') ||
          ![
            ...[target.batchId, target.bulkId, target.loanFile.id, listId, applicationId, loanId],
            ...[target.job.disclosureId, target.report.reportId, target.steering.conferenceId],
          ].some((id) => download.path(target).includes(id));
        size.cells++;
        size.checks += 3;
        const isRight =
          file.ok === (wanted === '+' || (isListed && wanted === 'h')) &&
          text.includes(download.shows(target)) === (wanted === '+');
        if (!isRight) problems.push(`${who(account, target)}: expected ${wanted}, got ${file.status}`);
        if (!file.headers.get('cache-control')?.includes('no-store'))
          problems.push(`${who(account, target)}: may be kept by a cache`);
        problems.push(
          ...leaks(text, account, target, download.holds, wanted === '+').map(
            (l) => `${who(account, target)}: the file gives away ${l}`,
          ),
        );
      }
    }
    expect(problems).toEqual([]);
  });
}

/** Everything inside a workbook, read from the list at its end. */
function unzipped(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const [method, packed, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    parts.push((method === 0 ? content : inflateRawSync(content)).toString('utf8'));
  }
  return parts.join('\n');
}
