import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

type Floors = {
  floors: { package: string; minimum: string; advisory: string }[];
  banned: { package: string; advisory: string }[];
};

export type Lockfile = { packages: Record<string, { version?: string }> };

export type FloorReport = { passed: number; failed: number; lines: string[] };

export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
}

/** Every copy counts, also one deep inside another package: that is where an old version hides. */
export function checkFloors(lockfile: Lockfile = readLockfile()): FloorReport {
  const { floors, banned }: Floors = JSON.parse(
    readFileSync(path.join(root, 'scripts', 'version-floors.json'), 'utf8'),
  );
  const copies = Object.entries(lockfile.packages).map(([place, { version = '' }]) => ({
    name: place.split('node_modules/').at(-1) ?? '',
    place,
    version,
  }));
  const report: FloorReport = { passed: 0, failed: 0, lines: [] };
  const count = (lines: string[]) => {
    if (lines.length === 0) report.passed++;
    else report.failed++;
    report.lines.push(...lines);
  };
  for (const floor of floors) {
    const old = copies.filter((copy) => copy.name === floor.package && isBelow(copy.version, floor.minimum));
    count(old.map((copy) => `✗ ${copy.place} ${copy.version} < ${floor.minimum}: ${floor.advisory}`));
  }
  for (const ban of banned) {
    const found = copies.filter((copy) => copy.name === ban.package);
    count(found.map((copy) => `✗ ${copy.place} ${copy.version}: ${ban.advisory}`));
  }
  return report;
}

/** A pre-release comes before its release: 16.4.5-canary.1 < 16.4.5. */
export function isBelow(version: string, minimum: string): boolean {
  const [core = '', ...pre] = version.split('-');
  const a = core.split('.').map(Number);
  const b = minimum.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return pre.length > 0;
}
