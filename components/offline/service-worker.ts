// The service worker: the shell of the one page that works without a connection, and sending when no page is open. It
// keeps no answer that depends on who asks: what it fetches for its shelf it fetches without cookies.
import { sendWaiting } from '@/components/offline/send';

const page = '/ngoai-tuyen';
const shelf = 'ancu-shell';
/** Standing still on a weak network is no better than none. */
const patienceMs = 4_000;

interface LongEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends LongEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
const isLong = (event: Event): event is LongEvent => 'waitUntil' in event;
const isFetch = (event: Event): event is FetchEvent => isLong(event) && 'respondWith' in event;

declare const clients: { claim: () => Promise<void> };
declare const skipWaiting: () => Promise<void>;

const whenever = (name: string, work: (event: LongEvent) => Promise<unknown> | undefined) =>
  addEventListener(name, (event: Event) => {
    const running = isLong(event) ? work(event) : undefined;
    if (running && isLong(event)) event.waitUntil(running);
  });

whenever('install', async () => {
  await fillShelf();
  await skipWaiting();
});
whenever('activate', () => clients.claim());
// A page that opens says so: the shelf then follows what was last deployed.
whenever('message', () => fillShelf().catch(() => {}));
whenever('sync', (event) => ('tag' in event && event.tag === 'ancu-outbox' ? sendInBackground() : undefined));

/** Rejecting makes the browser try again later. */
async function sendInBackground(): Promise<void> {
  const { stopped } = await sendWaiting();
  if (stopped === 'unreachable') throw new Error('unreachable');
}

/** The page, and everything of ours that it names; the page last, so that what is on the shelf is always whole. */
async function fillShelf(): Promise<void> {
  const cache = await caches.open(shelf);
  const answer = await fetch(page, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok || answer.redirected) throw new Error('no shell');
  const wanted = new Set([...assetsIn(await answer.clone().text()), '/icon.svg']);
  for (const asset of [...wanted].filter((a) => a.endsWith('.css'))) {
    const sheet = await fromShelf(cache, asset);
    for (const [, file = ''] of (await sheet.clone().text()).matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g))
      wanted.add(new URL(file, new URL(asset, location.origin)).pathname);
  }
  for (const asset of wanted) await fromShelf(cache, asset);
  await cache.put(page, answer);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== page && !wanted.has(pathname)) await cache.delete(url);
  }
}

/** Names in the page's own text, in its tags and in what it tells the router. */
const assetsIn = (html: string): string[] =>
  [...html.matchAll(/(?:\/_next\/)?static\/(?:chunks|media|css)\/[\w./~-]+\.(?:js|css|woff2)/g)].map(([found]) =>
    found.startsWith('/') ? found : `/_next/${found}`,
  );

async function fromShelf(cache: Cache, asset: string): Promise<Response> {
  const kept = await cache.match(asset);
  if (kept) return kept;
  const answer = await fetch(asset, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`no ${asset}`);
  await cache.put(asset, answer.clone());
  return answer;
}

const keptPage = async () => (await (await caches.open(shelf)).match(page)) ?? Response.error();
const after = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), ms));

/** The offline page itself, or the way to it when another page cannot be reached. */
async function navigate(request: Request): Promise<Response> {
  const isOurs = new URL(request.url).pathname === page;
  try {
    return await (isOurs ? Promise.race([fetch(request), after(patienceMs)]) : fetch(request));
  } catch {
    return isOurs ? keptPage() : Response.redirect(page, 302);
  }
}

addEventListener('fetch', (event: Event) => {
  if (!isFetch(event)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(navigate(request));
  else if (pathname.startsWith('/_next/static/') || pathname === '/icon.svg')
    event.respondWith(
      caches.match(request, { ignoreSearch: true, ignoreVary: true }).then((kept) => kept ?? fetch(request)),
    );
});
