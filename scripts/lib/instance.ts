import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning, ownIdentity } from './processes';
import { writePrivately } from './secrets';

/** What a running `npm start` tells other commands about itself, in DATA_DIR/instance.json. */
export type Instance = { process: string; port: number; url: string; ownerUrl: string; appUrl: string };

const fileOf = (dataDir: string) => path.join(dataDir, 'instance.json');

export function writeInstance(dataDir: string, instance: Omit<Instance, 'process'>): void {
  writePrivately(fileOf(dataDir), { process: ownIdentity(), ...instance });
}

export function removeInstance(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** The instance that runs on this data directory now; a file left by a killed one is ignored. */
export function runningInstance(dataDir: string): Instance | undefined {
  try {
    const instance: Instance = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return isRunning(instance.process) ? instance : undefined;
  } catch {
    return undefined;
  }
}
