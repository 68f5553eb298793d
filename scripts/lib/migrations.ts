import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import { root } from './paths';
import { PlainError } from './plain-error';
import { withSchemaEngine } from './schema-engine';

export const schemaFile = path.join(root, 'prisma', 'schema.prisma');
const folder = path.join(root, 'prisma', 'migrations');

/** Tables of our own bookkeeping, which the Prisma schema does not know. */
const filters = { externalTables: ['public.ancu_meta'], externalEnums: [] };

/** Applies the migrations that a database does not have yet, in order; returns their names. Bookkeeping is Prisma's own. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const migrationsList = readMigrations();
  if (migrationsList.migrationDirectories.length === 0) return [];
  return withSchemaEngine(ownerUrl, schemaFiles(), async (engine) => {
    await forgetFailures(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/**
 * A script runs as one transaction, so one that failed has left nothing behind: Prisma may try it again.
 * A script that was edited after it had been applied is refused, because databases would no longer agree.
 */
async function forgetFailures(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const state = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  if (state.editedMigrationNames.length > 0) {
    throw new PlainError(
      `Bước di chuyển dữ liệu đã áp dụng rồi lại bị sửa: ${state.editedMigrationNames.join(', ')}. ` +
        'Hãy trả lại nội dung cũ và viết bước mới.',
    );
  }
  for (const migrationName of state.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** The SQL that would bring a migrated database to what schema.prisma says; empty when they agree. */
export async function schemaDifference(ownerUrl: string): Promise<string> {
  return withSchemaEngine(ownerUrl, schemaFiles(), async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', ...schemaContainer(), configDir: path.dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', ...schemaContainer() },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 2 ? (stdout ?? '') : '';
  });
}

export function readMigrations(): MigrationList {
  const lockfile = path.join(folder, 'migration_lock.toml');
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names
      .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

function schemaFiles(): [string, string][] {
  return schemaContainer().files.map((file) => [file.path, file.content]);
}

function schemaContainer(): SchemasContainer {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] };
}
