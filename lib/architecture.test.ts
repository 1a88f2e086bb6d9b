import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

/*
 * The house inspects itself. dependency-cruiser (.dependency-cruiser.cjs) guards who imports whom; this test reads
 * the code of each room with a TypeScript parser and guards what is in it.
 */

const ROOMS = [
  "people",
  "editions",
  "resources",
  "discussions",
  "moderation",
  "search",
  "notifications",
];
const HALL = "auth";

/** The eight kinds of file of a room. */
const KINDS = [
  "schema",
  "views",
  "events",
  "policy",
  "queries",
  "commands",
  "actions",
  "listeners",
];
/** Names that mean the right name has not been found yet. */
const NAMELESS = /^(utils?|helpers?|common|misc|shared|lib)$/;

/** Every route handler; the authorisation tests walk this list. A new one is added here with its test. */
const ROUTE_HANDLERS = [
  "app/api/[...missing]/route.ts",
  "app/api/files/[id]/[name]/route.ts",
  "app/api/resources/[id]/deposit/route.ts",
  "app/api/v1/search/route.ts",
];
/** Answer machines that ask nothing of anybody. */
const HEALTH = ["app/healthz/route.ts", "app/readyz/route.ts"];

interface Node {
  type: string;
  [key: string]: unknown;
}

const ROOT = path.resolve(import.meta.dirname, "..");

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

const source = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const program = (file: string) => parseSync(file, source(file)).program as unknown as Node;
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, visit);
  }
}

function some(node: Node, matches: (node: Node) => boolean): boolean {
  let found = false;
  walk(node, (child) => {
    found ||= matches(child);
  });
  return found;
}

interface Exported {
  name: string;
  value: Node;
}

/** Exported functions and constants of a file, types left out. */
function exportsOf(file: string): Exported[] {
  const body = program(file).body as Node[];
  return body
    .filter((node) => node.type === "ExportNamedDeclaration" && isNode(node.declaration))
    .flatMap(({ declaration }) => declared(declaration as Node));
}

function declared(declaration: Node): Exported[] {
  if (declaration.type === "FunctionDeclaration") {
    return [{ name: String((declaration.id as Node).name), value: declaration }];
  }
  if (declaration.type !== "VariableDeclaration") return [];
  return (declaration.declarations as Node[]).map(({ id, init }) => ({
    name: String((id as Node).name),
    value: init as Node,
  }));
}

const isFunction = (node: Node) =>
  /^(FunctionDeclaration|ArrowFunctionExpression|FunctionExpression)$/.test(node.type);
const isNamed = (node: unknown, name: string) =>
  isNode(node) && node.type === "Identifier" && node.name === name;
const isCallOf = (node: unknown, name: string) =>
  isNode(node) && node.type === "CallExpression" && isNamed(node.callee, name);

describe("rooms", () => {
  const roomFiles = ROOMS.flatMap((room) => filesBelow(`lib/${room}`));

  it("contain the eight kinds of file and well-named machinery, no ninth kind", () => {
    const nameless = roomFiles.filter((file) =>
      NAMELESS.test(path.basename(file).replace(/\..*/, "")),
    );
    expect(nameless, "A file named so has not found its name yet.").toEqual([]);
    for (const room of ROOMS) {
      const kinds = filesBelow(`lib/${room}`).map((file) => path.basename(file, ".ts"));
      expect(
        kinds.filter((kind) => KINDS.includes(kind)).length,
        `lib/${room} is empty`,
      ).toBeGreaterThan(1);
    }
  });

  it("have one policy test and one agreement test each", () => {
    for (const room of ROOMS) {
      const files = filesBelow(`lib/${room}`).map((file) => path.basename(file));
      expect(files, `lib/${room}: the rule and its where twin must be shown to agree.`).toContain(
        "agreement.test.ts",
      );
      expect(files).toContain("policy.test.ts");
    }
  });

  const asking = [...ROOMS, HALL]
    .flatMap((room) => filesBelow(`lib/${room}`))
    .filter((file) => /\/(queries|commands)\.ts$/.test(file));

  it.each(asking)(
    "%s: each exported function takes the actor first and hands it to a rule",
    (file) => {
      const policies = new Set(policyNames(file));
      for (const { name, value } of exportsOf(file).filter(({ value }) => isFunction(value))) {
        const [first] = value.params as Node[];
        expect(
          isNamed(first, "actor"),
          `${name} must take actor as its first argument: the lock is in the room.`,
        ).toBe(true);
        const asks = some(value, (node) => handsOn(node, policies));
        expect(
          asks,
          `${name} takes an actor but asks no policy with it, and hands it to nobody who does.`,
        ).toBe(true);
      }
    },
  );

  it("write only their own tables", () => {
    const owners = tableOwners();
    for (const room of [...ROOMS, HALL]) {
      for (const file of filesBelow(`lib/${room}`).filter((file) => !isTest(file))) {
        walk(program(file), (node) => {
          const table = writtenTable(node);
          if (!table) return;
          const owner = owners.get(table);
          expect([room, "cellar"], `${file} writes ${table}, which belongs to ${owner}.`).toContain(
            owner,
          );
        });
      }
    }
  });
});

/** Names imported from policies in a file. */
function policyNames(file: string): string[] {
  const body = program(file).body as Node[];
  return body
    .filter(
      (node) =>
        node.type === "ImportDeclaration" && /policy$/.test(String((node.source as Node).value)),
    )
    .flatMap((node) => (node.specifiers as Node[]).map((one) => String((one.local as Node).name)));
}

/** A call with the actor among its arguments, or a comparison of the actor's kind (system only). */
function handsOn(node: Node, policies: Set<string>): boolean {
  if (node.type === "CallExpression") {
    return (
      (node.arguments as Node[]).some((argument) => isNamed(argument, "actor")) ||
      policies.has(String((node.callee as Node).name))
    );
  }
  return (
    node.type === "MemberExpression" &&
    isNamed(node.object, "actor") &&
    (node.property as Node).name === "kind"
  );
}

/** The owner of a table is the file it stands in: prisma/models/<room>.prisma. */
function tableOwners(): Map<string, string> {
  const owners = new Map<string, string>();
  for (const name of readdirSync(path.join(ROOT, "prisma/models"))) {
    for (const [, model = ""] of source(`prisma/models/${name}`).matchAll(/^model (\w+) /gm)) {
      owners.set(model.charAt(0).toLowerCase() + model.slice(1), name.replace(".prisma", ""));
    }
  }
  return owners;
}

const WRITES =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;

/** The table that a call such as tx.post.update(...) writes, or null. */
function writtenTable(node: Node): string | null {
  if (node.type !== "CallExpression") return null;
  const callee = node.callee as Node;
  if (callee.type !== "MemberExpression" || !WRITES.test(String((callee.property as Node).name)))
    return null;
  const table = callee.object as Node;
  if (table.type !== "MemberExpression") return null;
  const root = table.object as Node;
  const isDatabase = isNamed(root, "tx") || isCallOf(root, "db");
  return isDatabase ? String((table.property as Node).name) : null;
}

describe("doors", () => {
  const files = ["app", "components", "lib"].flatMap(filesBelow).filter((file) => !isTest(file));
  const directive = (file: string, text: string) =>
    (program(file).body as Node[]).some(
      (node) => node.type === "ExpressionStatement" && node.directive === text,
    );

  it('every export of a "use server" file goes through the action wrapper', () => {
    const actionFiles = files.filter((file) => directive(file, "use server"));
    expect(actionFiles.length).toBeGreaterThan(3);
    for (const file of actionFiles) {
      for (const { name, value } of exportsOf(file)) {
        expect(
          isCallOf(value, "action"),
          `${file}: ${name} is an open address; make it with action(...).`,
        ).toBe(true);
      }
      expect(source(file), `${file}: re-exports are open addresses too.`).not.toMatch(
        /export (\*|\{|default)/,
      );
    }
  });

  it("no server action hides inside another file", () => {
    for (const file of files.filter((file) => !file.endsWith("/actions.ts"))) {
      expect(source(file), `${file}: actions live in actions.ts.`).not.toMatch(
        /^\s*["']use server["']/m,
      );
    }
  });

  it("every route handler is on the list and goes through the route wrapper", () => {
    const handlers = files.filter(
      (file) => /^app\/.*\/route\.tsx?$/.test(file) && !HEALTH.includes(file),
    );
    expect(handlers).toEqual(ROUTE_HANDLERS);
    for (const file of handlers) {
      for (const { name, value } of exportsOf(file).filter(({ name }) => /^[A-Z]+$/.test(name))) {
        const wrapped = isCallOf(value, "route") || (isNode(value) && value.type === "Identifier");
        expect(wrapped, `${file}: ${name} must be made with route(...).`).toBe(true);
      }
    }
  });

  it("what runs in the browser imports only furniture, actions and types", () => {
    for (const file of files.filter((file) => directive(file, "use client"))) {
      for (const node of (program(file).body as Node[]).filter(
        (one) => one.type === "ImportDeclaration",
      )) {
        const from = String((node.source as Node).value);
        const typesOnly = node.importKind === "type";
        const serverCode = /^@\/lib\//.test(from) && !/\/(actions|locales|form-state)$/.test(from);
        expect(serverCode && !typesOnly, `${file} would ship ${from} to phones.`).toBe(false);
      }
    }
  });

  it("pages open through the door, which knows language, actor and what to do when something breaks", () => {
    const pages = filesBelow("app/[locale]").filter((file) => file.endsWith("/page.tsx"));
    expect(pages.length).toBeGreaterThan(15);
    for (const file of pages) {
      expect(source(file), `${file} must be made with page(...) of app/door.tsx.`).toMatch(
        /export default page(<[^>]*>)?\(/,
      );
    }
  });
});
