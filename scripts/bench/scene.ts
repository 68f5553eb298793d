import type { Actor } from '@/lib/access/actor';
import type { benchAccounts } from './data-set';

export type BenchUser = (typeof benchAccounts)[number]['username'] | 'do.pgd' | 'do.ubnd';

/** A page as its user asks for it, and what that page asks of the database. */
export interface Scene {
  key: string;
  title: string;
  user: BenchUser;
  path: string;
  reads: (actor: Actor) => Promise<unknown>;
  /** Of the page's p50 over that of its own SQL and an empty page together. */
  limit: number;
}
