// What the production build really serves, read from its own manifests.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const server = path.resolve(import.meta.dirname, '..', '..', '.next', 'server');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(server, file), 'utf8'));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export interface BuiltAction {
  id: string;
  name: string;
  /** Pages through which it can be called. */
  pages: string[];
}

export function builtRoutes(): string[] {
  const manifest = read('app-paths-manifest.json');
  return isRecord(manifest) ? Object.keys(manifest).sort() : [];
}

export function builtActions(): BuiltAction[] {
  const manifest = read('server-reference-manifest.json');
  const actions: BuiltAction[] = [];
  for (const runtime of ['node', 'edge']) {
    const entries = isRecord(manifest) ? manifest[runtime] : undefined;
    if (!isRecord(entries)) continue;
    for (const [id, entry] of Object.entries(entries)) {
      if (!isRecord(entry) || !isRecord(entry.workers)) throw new Error(`action ${id} is written in another way`);
      actions.push({ id, name: String(entry.exportedName), pages: Object.keys(entry.workers).map(addressOf) });
    }
  }
  return actions;
}

/** `app/(app)/ho-so/[id]/page` is served at `/ho-so/[id]`. */
const addressOf = (worker: string) =>
  `/${worker
    .split('/')
    .filter((p) => p !== 'app' && p !== 'page' && !p.startsWith('('))
    .join('/')}`;
