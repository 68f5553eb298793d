import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/** `target` is a file of ours ('lib/db.ts') or the name of a package ('react'). */
export type Import = { target: string; isTypeOnly: boolean };

export type SourceFile = { path: string; code: string; imports: Import[] };

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'];

export function readSources(): SourceFile[] {
  const paths = [...folders.flatMap((folder) => listFiles(folder)), ...listFiles('.', false)];
  const known = new Set(paths);
  return paths.map((file) => parseSource(file, readFileSync(path.join(root, file), 'utf8'), known));
}

export function parseSource(file: string, text: string, known: ReadonlySet<string>): SourceFile {
  const code = withoutComments(text);
  const statements = code.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?([\w*$\s{},]*?)\s*from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  const imports = [...statements].map(([, type, names = '', from, bare, dynamic]) => ({
    target: resolve(file, from ?? bare ?? dynamic ?? '', known),
    isTypeOnly: type !== undefined || areAllTypes(names),
  }));
  return { path: file, code, imports };
}

/** `import { type A, type B }` disappears when compiled, as `import type` does. */
function areAllTypes(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (listed === undefined) return false;
  const items = listed.split(',').filter((item) => item.trim());
  return items.length > 0 && items.every((item) => item.trim().startsWith('type '));
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string {
  const isOurs = /^(@\/|\.)/.test(specifier);
  if (!isOurs) return specifier;
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((candidate) => known.has(candidate)) ?? base;
}

/** Removes comments but keeps strings: 'use cache' is a string, and an address holds //. Line breaks stay. */
export function withoutComments(text: string): string {
  const tokens = /(["'])(?:\\.|(?!\1)[^\\\n])*\1|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;
  return text.replace(tokens, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, '') : token));
}

function listFiles(folder: string, isDeep = true): string[] {
  const full = path.join(root, folder);
  const found: string[] = [];
  try {
    for (const entry of readdirSync(full, { withFileTypes: true })) {
      const relative = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && isDeep && relative !== 'lib/generated') found.push(...listFiles(relative));
      else if (/\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(relative);
    }
  } catch {
    return []; // a folder that does not exist yet
  }
  return found.sort();
}
