// Plain HTTP against the running application, as a browser or as somebody who is none.

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

export interface Browser {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Calls a server action by its id through a page; `origin` null leaves the header out. */
  act: (
    id: string,
    args: readonly unknown[],
    through?: string,
    headers?: Record<string, string | null>,
  ) => Promise<Answer>;
  cookie: string;
}

export function browser(base: string, cookie = ''): Browser {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(path, base), { ...init, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return {
    cookie,
    get: (path, headers = {}) => ask(path, { headers: { cookie, ...headers } }),
    act(id, args, through = '/', changes = {}) {
      const wanted: Record<string, string | null> = {
        cookie,
        origin: base,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': id,
        ...changes,
      };
      const headers = Object.fromEntries(Object.entries(wanted).filter((h): h is [string, string] => h[1] !== null));
      return ask(through, { method: 'POST', headers, body: JSON.stringify(args) });
    },
  };
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((c) => c.split(';')[0] ?? '')
    .filter((c) => !c.endsWith('='));

/** Signs in the way the form does, and gives the browser that holds the cookie. */
export async function signIn(base: string, username: string, password: string): Promise<Browser> {
  const first = await fetch(new URL('/api/auth/csrf', base));
  const { csrfToken }: { csrfToken: string } = await first.json();
  const kept = cookiesOf(first);
  const response = await fetch(new URL('/api/auth/callback/credentials', base), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: kept.join('; '), origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, username, password, json: 'true', callbackUrl: base }),
  });
  const cookies = cookiesOf(response);
  if (!cookies.some((c) => c.includes('session-token')))
    throw new Error(`${username} could not sign in: ${response.status}`);
  return browser(base, [...kept, ...cookies].join('; '));
}

/** Signs out as the menu does. */
export async function signOut(base: string, { cookie }: Browser): Promise<void> {
  const { csrfToken }: { csrfToken: string } = await (
    await fetch(new URL('/api/auth/csrf', base), { headers: { cookie } })
  ).json();
  await fetch(new URL('/api/auth/signout', base), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: base }),
  });
}

/**
 * A page without what differs from one request to the next: the nonce, the asked id, and the stream's own order. Next
 * sends the page's markup with pieces of a stream between it; where the stream is cut, and which of its rows comes first,
 * is a matter of how busy the machine is. So the markup is compared as it stands, the stream as the set of its rows.
 */
export function withoutNoise(body: string, asked: string): string {
  const stream: string[] = [];
  const markup = body.replace(/<script[^>]*>self\.__next_f\.push\((\[1,".*?"\])\)<\/script>/gs, (_, piece: string) => {
    const [, rows]: [number, string] = JSON.parse(piece);
    stream.push(rows);
    return '';
  });
  return [markup, ...stream.join('').split('\n').sort()]
    .join('\n')
    .replace(new RegExp(`(?<=[/"])${asked}(?=[/?"])`, 'g'), '{id}')
    .replace(/nonce("?[=:]"?)[A-Za-z0-9+/=]{20,}/g, 'nonce$1{nonce}')
    .replace(/"nonce","[^"]*"|[A-Za-z0-9+/]{48}={0,2}/g, '{nonce}');
}
