import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@/lib/access/actor';

/** How far long work is, for whoever waits for it. */
export interface Progress {
  done: number;
  of: number;
  /** What is being done now: 'Đếm người trong diện'. */
  words: string;
}

interface Running {
  progress: Progress | null;
}

// Pages and routes are built apart and would each have a module of their own.
const shared = globalThis as { ancuProgress?: Map<string, Running>; ancuWork?: AsyncLocalStorage<Running> };
shared.ancuProgress ??= new Map();
shared.ancuWork ??= new AsyncLocalStorage();
const { ancuProgress: running, ancuWork: work } = shared;

const nameOf = (actor: Actor, key: string) => `${actor.userId} ${key}`;

/**
 * Does work whose steps its own sender may ask for meanwhile, by the key of the submission (progressOf). It is kept in the
 * memory of this process: where several serve the app, another may know nothing of it, and the page then only waits.
 */
export async function withProgress<T>(actor: Actor, key: string, task: () => Promise<T>): Promise<T> {
  const [name, one] = [nameOf(actor, key), { progress: null }];
  running.set(name, one);
  try {
    return await work.run(one, task);
  } finally {
    running.delete(name);
  }
}

/** Says, inside work done withProgress, which step begins; elsewhere it does nothing. */
export function tellProgress(progress: Progress): void {
  const one = work.getStore();
  if (one) one.progress = progress;
}

/** How far the actor's own work is; null when nothing of theirs runs under that key. */
export const progressOf = (actor: Actor, key: string): Progress | null =>
  running.get(nameOf(actor, key))?.progress ?? null;
