import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';

/**
 * Prisma's own schema engine, as WebAssembly from npm: the binary that `prisma migrate` wants must be downloaded from a
 * host that closed networks do not reach.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: [string, string][],
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const factory = new WholeScriptPg({ connectionString: url });
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: schema },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } catch (error) {
    throw factory.scriptError ?? error; // PostgreSQL's own message, which the engine wraps beyond recognition
  } finally {
    engine.free();
    await factory.dispose();
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The adapter splits a script at every `;`, also inside the $$ body of a function. Here the server gets it whole. */
class WholeScriptPg extends PrismaPg {
  scriptError: unknown;
  private readonly open: Adapter[] = [];

  override async connect(): Promise<Adapter> {
    return this.whole(await super.connect());
  }

  /** Prisma's own would connect with the same URL, that is to the real database. We compare with migrated databases instead. */
  override connectToShadowDb(): Promise<Adapter> {
    throw new Error('no shadow database');
  }

  async dispose(): Promise<void> {
    await Promise.allSettled(this.open.map((adapter) => adapter.dispose()));
  }

  private whole(adapter: Adapter): Adapter {
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool);
    adapter.executeScript = async (script) => {
      try {
        await query(script);
      } catch (error) {
        this.scriptError = error;
        throw error;
      }
    };
    letCharactersPass(adapter);
    this.open.push(adapter);
    return adapter;
  }
}

/**
 * The adapter refuses "char" (oid 18), the one-letter type of PostgreSQL's catalogues, which the engine asks for when it
 * compares a database with the schema. It is passed through as bpchar (1042) and handed to the engine as a character.
 */
function letCharactersPass(adapter: Adapter): void {
  const columnsOf = new WeakMap<object, Set<number>>();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig) => {
      const result = await query(config);
      const columns = new Set<number>();
      for (const [index, field] of result.fields.entries()) if (field.dataTypeID === 18) columns.add(index);
      for (const index of columns) Object.assign(result.fields[index] ?? {}, { dataTypeID: 1042 });
      columnsOf.set(result.rows, columns);
      return result;
    },
  });
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    const columns = columnsOf.get(result.rows);
    const columnTypes = result.columnTypes.map((type, i) => (columns?.has(i) ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
}

let loaded: Promise<void> | undefined;

Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } });

function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
    const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
    const functions: WebAssembly.ModuleImports = {};
    for (const [name, value] of Object.entries(engineModule)) if (typeof value === 'function') functions[name] = value;
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': functions });
    // What wasm-bindgen's own loader does; that one needs Node's experimental import of .wasm files.
    const { __wbg_set_wasm: setWasm } = functions;
    const { __wbindgen_start: start } = instance.exports;
    if (typeof setWasm !== 'function' || typeof start !== 'function')
      throw new Error('unknown build of the schema engine');
    setWasm(instance.exports);
    start();
  })();
  return loaded;
}
