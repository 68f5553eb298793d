import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client';

/** A transaction opened by one of the doors, with the actor already set. */
export type Tx = Prisma.TransactionClient;

/** Milliseconds that a request waits for a connection, and a transaction for its beginning, before it gives up. */
export const patience = 10_000;

const shared = globalThis as { ancuPrisma?: PrismaClient };

/** The one Prisma client of the process. Imported by the doors, sign-in and the health check alone (checked by `npm test`). */
export function db(): PrismaClient {
  shared.ancuPrisma ??= createClient(env().DATABASE_URL, env().DATABASE_POOL);
  return shared.ancuPrisma;
}

/** A client on any address: the shared one above, the seed and tests. */
export function createClient(connectionString: string, max = 4): PrismaClient {
  const adapter = new PrismaPg({ connectionString, max, connectionTimeoutMillis: patience, idleTimeoutMillis: 30_000 });
  return new PrismaClient({ adapter });
}
