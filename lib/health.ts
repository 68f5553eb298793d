import { db } from '@/lib/db';

export type Health =
  | { status: 'ok'; database: 'ok'; uptimeSeconds: number }
  | { status: 'unavailable'; database: 'unreachable'; reason: string };

const patienceMs = 3_000;

/** Whether the app can do its work: it can when the database answers. The reason names no host and no secret. */
export async function checkHealth(): Promise<Health> {
  const tooSlow = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), patienceMs).unref());
  try {
    await Promise.race([db().$queryRaw`SELECT 1`, tooSlow]);
    return { status: 'ok', database: 'ok', uptimeSeconds: Math.round(process.uptime()) };
  } catch (error) {
    const isTimeout = error instanceof Error && error.message === 'timeout';
    return {
      status: 'unavailable',
      database: 'unreachable',
      reason: isTimeout ? 'cơ sở dữ liệu không trả lời' : 'không kết nối được cơ sở dữ liệu',
    };
  }
}
