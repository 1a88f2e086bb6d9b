import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { startChild } from "../../parts/children.mjs";
import { freePort } from "../../parts/port.mjs";
import { runLogged, tool } from "../../parts/run.mjs";
import { inRoot } from "../../parts/settings.mjs";
import { untilAnswers } from "../../parts/web.mjs";

/**
 * The yardstick: a Next app of one dynamic page that shows 20 rows of a join, without accounts, languages or
 * markdown. It lies in a temporary folder and borrows the project's packages: inside the project it would pick up the
 * proxy and the instrumentation of the product, which Next looks for upwards.
 */
const FILES = {
  "next.config.mjs": `export default { turbopack: { root: "/" }, outputFileTracingRoot: "/", serverExternalPackages: ["pg"] };\n`,
  "package.json": '{ "type": "module", "private": true }\n',
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  "app/page.jsx": `import pg from "pg";
import { connection } from "next/server";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export default async function Page() {
  await connection();
  const { rows } = await pool.query(
    "select p.id, p.body, p.at, w.name from bare_post p join bare_writer w on w.id = p.writer_id order by p.id limit 20",
  );
  return (
    <main>
      <h1>Twenty posts</h1>
      {rows.map((row) => (
        <article key={row.id}>
          <h2>{row.name}</h2>
          <time>{row.at.toISOString()}</time>
          <p>{row.body}</p>
        </article>
      ))}
    </main>
  );
}
`,
};

const ROWS = `
  create table bare_writer (id int primary key, name text not null);
  create table bare_post (id int primary key, writer_id int not null references bare_writer, body text not null, at timestamptz not null);
  insert into bare_writer select n, 'Writer number ' || n from generate_series(1, 50) n;
  insert into bare_post select n, 1 + n % 50, repeat('A sentence of a usual length in a usual post. ', 8), now() from generate_series(1, 5000) n;
  analyze bare_writer, bare_post;`;

/** Builds and starts it. @returns its `url`, `roots` (the processes to count) and `stop()` */
export async function startBarePage(databaseUrl) {
  const databasePid = await fillDatabase(databaseUrl);
  const folder = mkdtempSync(path.join(os.tmpdir(), "bare-page-"));
  symlinkSync(inRoot("node_modules"), `${folder}/node_modules`);
  mkdirSync(`${folder}/app`);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(`${folder}/${name}`, content);
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = tool("next/dist/bin/next")[1];
  await runLogged([process.execPath, next, "build", folder], {
    what: "building the bare page",
    sorry: "The bare page could not be built",
    env,
  });
  const port = await freePort();
  const args = [next, "start", folder, "--port", String(port), "--hostname", "127.0.0.1"];
  const child = startChild({ args, env, log: `${folder}/log` });
  await untilAnswers(port, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}/`,
    roots: [child.pid, databasePid],
    stop: async () => {
      await child.stop(5);
      rmSync(folder, { recursive: true });
    },
  };
}

/** @returns the database server's process number: it stands first in postmaster.pid */
async function fillDatabase(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(ROWS);
  const { rows } = await client.query("select pg_read_file('postmaster.pid') as text");
  await client.end();
  return Number.parseInt(rows[0].text, 10);
}
