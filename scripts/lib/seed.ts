import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Demo } from './environment';
import { root } from './paths';

export type SeedOptions = {
  ownerUrl: string;
  appUrl: string;
  appKey: string;
  demo: Demo;
  log: (line: string) => void;
};

/** Reference data, and the demo unless it is switched off. Running it again changes nothing that people have entered. */
export async function seedDatabase(options: SeedOptions): Promise<void> {
  const file = path.join(root, 'prisma', 'seed.ts');
  if (!existsSync(file)) return;
  // Loaded late: it imports the generated client, which a fresh clone does not have when this file is read.
  const { seed }: { seed: (options: SeedOptions) => Promise<void> } = await import(pathToFileURL(file).href);
  await seed(options);
}
