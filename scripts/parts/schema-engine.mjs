import { readFileSync } from "node:fs";
import { inRoot } from "./settings.mjs";

/** Nothing in the database is outside the schema's reach. */
export const FILTERS = { externalTables: [], externalEnums: [] };

/** One instance a process: the glue keeps views of its memory and breaks when it is set twice. */
let bindings;

async function instantiate() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = inRoot("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message() {} }; // the engine calls it when it panics
  return glue;
}

/**
 * Prisma's schema engine as WebAssembly, driven over the pg adapter: Prisma's own command line would download a
 * binary from a host of its own. It keeps the standard `_prisma_migrations` table, so `prisma migrate deploy`
 * works on the same database wherever that binary can be had.
 * @param datamodels the schema as [name, content] pairs
 * @returns the `engine` and `close`, which ends its connections (one of them holds the engine's own lock)
 */
export async function schemaEngine(datamodels, databaseUrl) {
  const { default: pg } = await import("pg");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  bindings ??= await instantiate();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  pool.on("error", () => {});
  const adapter = new PrismaPg(pool);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => sendWholeScripts(await connect());
  const ignoreLog = () => {};
  const engine = await bindings.SchemaEngine.new(
    { datamodels },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  return { engine, close: () => pool.end() };
}

/**
 * The adapter (7.10.0) cuts a script at every semicolon, also inside functions and comments, and runs the pieces one
 * by one. Sent as one query, PostgreSQL reads it properly and applies it wholly or not at all.
 */
function sendWholeScripts(connection) {
  connection.executeScript = (script) =>
    connection
      .underlyingDriver()
      .query(script)
      .then(
        () => {},
        (error) => connection.onError(error),
      );
  return connection;
}
