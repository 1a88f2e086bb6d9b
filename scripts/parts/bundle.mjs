import { existsSync } from "node:fs";
import { inRoot, ROOT } from "./settings.mjs";

/** The server programs that run outside Next, and what each becomes in .build/. */
const PROGRAMS = {
  worker: "lib/worker.ts",
  seed: "prisma/seed.ts",
  admin: "lib/auth/admin-cli.ts",
};

/** The built file of a program. */
export const programFile = (name) => inRoot(".build", `${name}.mjs`);

/** How the programs are bundled: our own files together, npm packages left where they are. */
function bundleOptions() {
  return {
    absWorkingDir: ROOT,
    entryPoints: Object.entries(PROGRAMS)
      .filter(([, source]) => existsSync(inRoot(source)))
      .map(([out, source]) => ({ in: source, out })),
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@": ROOT },
    sourcemap: "linked",
    logLevel: "silent",
    plugins: [serverOnly],
  };
}

/** `import "server-only"` is a mark for Next; outside it means nothing. */
const serverOnly = {
  name: "server-only",
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, ({ path }) => ({ path, namespace: "mark" }));
    build.onLoad({ filter: /.*/, namespace: "mark" }, () => ({ contents: "" }));
  },
};

/** Bundles the programs once. @throws esbuild's own error, which names file and line */
export async function bundlePrograms() {
  const { build } = await import("esbuild");
  await build(bundleOptions());
}

/**
 * Bundles the programs now and again whenever one of their files changes.
 * @param rebuilt called after every round with the list of errors
 */
export async function watchPrograms(rebuilt) {
  const { context } = await import("esbuild");
  const options = bundleOptions();
  const tell = {
    name: "tell",
    setup: (build) =>
      build.onEnd(({ errors }) =>
        rebuilt(errors.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`)),
      ),
  };
  const watching = await context({ ...options, plugins: [...options.plugins, tell] });
  await watching.rebuild().catch(() => {}); // `tell` has told
  await watching.watch();
  return watching;
}
