import { request } from 'node:http';
import pg from 'pg';

export interface Timing {
  p50: number;
  p99: number;
}

export function percentiles(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const seconds = (n: number) => n * 1000;

/** One after the other: some to warm up, then until there are enough or the time is over. */
export async function alone(work: (n: number) => Promise<unknown>, most = 200, within = seconds(12)): Promise<Timing> {
  for (let n = 0; n < 15; n += 1) await work(n);
  const times: number[] = [];
  const end = performance.now() + within;
  while (times.length < most && performance.now() < end) {
    const started = performance.now();
    await work(times.length);
    times.push(performance.now() - started);
  }
  return percentiles(times);
}

/** How many a second when 32 ask at once. */
export async function together(
  work: (n: number) => Promise<unknown>,
  hands = 32,
  within = seconds(6),
): Promise<number> {
  let done = 0;
  const started = performance.now();
  const end = started + within;
  await Promise.all(
    Array.from({ length: hands }, async (_, hand) => {
      for (let n = hand; performance.now() < end; n += hands) {
        await work(n);
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - started)) * 1000;
}

/** Asks for a page as its user and reads it whole; anything but 200 ends the run. */
export function getter(base: string, cookie: string) {
  return (path: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const asked = request(new URL(path, base), { headers: { cookie } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(new Error(`${path}: ${response.statusCode}`));
        });
      });
      asked.on('error', reject);
      asked.end();
    });
}

type Statement = pg.QueryConfig & { values?: unknown[] };

/** The statements that `work` sends to PostgreSQL through this process's own clients, as they are sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const original = pg.Client.prototype.query;
  function recording(this: pg.Client, ...args: unknown[]) {
    const [config, values] = args;
    if (typeof config === 'string') sent.push({ text: config, ...(Array.isArray(values) ? { values } : {}) });
    else if (typeof config === 'object' && config !== null && 'text' in config) sent.push({ ...(config as Statement) });
    return Reflect.apply(original, this, args);
  }
  Object.assign(pg.Client.prototype, { query: recording });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query: original });
  }
  return sent;
}

/** The same statements through one plain connection of the runtime role. */
export async function replayed(url: string, statements: readonly Statement[]): Promise<Timing> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await alone(async () => {
      for (const { text, values } of statements) await client.query({ text, ...(values ? { values } : {}) });
    });
  } finally {
    await client.end();
  }
}
