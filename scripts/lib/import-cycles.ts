import type { SourceFile } from './source-files';

/** The cycles in which this file comes first by name, so that each is told once. Type-only imports vanish and do not count. */
export function findCycles(start: SourceFile, all: SourceFile[]): string[] {
  const targets = graphOf(all);
  const cycles: string[] = [];
  const seen = new Set<string>();
  const walk = (path: string, trail: string[]) => {
    for (const next of targets.get(path) ?? []) {
      if (next === start.path) cycles.push([...trail, next].join(' → '));
      else if (next > start.path && !seen.has(next)) {
        seen.add(next);
        walk(next, [...trail, next]);
      }
    }
  };
  walk(start.path, [start.path]);
  return cycles;
}

const graphs = new WeakMap<SourceFile[], Map<string, string[]>>();

function graphOf(all: SourceFile[]): Map<string, string[]> {
  const known = graphs.get(all);
  if (known) return known;
  const graph = new Map(
    all.map((file) => [file.path, file.imports.filter((one) => !one.isTypeOnly).map((one) => one.target)]),
  );
  graphs.set(all, graph);
  return graph;
}
