// The floor plan as rules (docs/architecture.md). Each message is a sentence with a reason.

const CELLAR =
  "^lib/(db|events|jobs|storage|mail|i18n|markdown)/|^lib/(config|errors|clock|log|fields|slug|readiness|answer-status)\\.ts$";

/** Which rooms a room may enter. */
const visits = {
  people: [],
  editions: ["people"],
  resources: ["people", "editions"],
  discussions: ["people", "editions", "resources"],
  moderation: ["people", "editions", "resources", "discussions"],
  search: ["people", "editions", "resources", "discussions"],
  notifications: ["people", "editions", "resources", "discussions"],
};

/** Parlours that belong to no room: what they may show. */
const parlours = {
  ...visits,
  auth: [],
  admin: ["auth", "people", "editions"],
  home: Object.keys(visits),
};

const ROOM = Object.keys(visits).join("|");
const PARLOUR = Object.keys(parlours).join("|");
const rooms = Object.entries(visits);

const wall = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    wall(
      "no-cycles",
      "Two files that need each other are one file, or three.",
      {},
      { circular: true },
    ),
    wall(
      "cellar-stands-alone",
      "The cellar knows no room, no hall, no page.",
      { path: CELLAR, pathNot: "\\.test\\.ts$|^lib/db/testing\\.ts$" },
      { path: "^(app|components|e2e)/|^lib/", pathNot: CELLAR },
    ),
    wall(
      "hall-stands-on-cellar",
      "The hall hands out badges; it does not enter rooms.",
      { path: "^lib/auth/" },
      { path: "^(app|components|e2e)/|^lib/", pathNot: [CELLAR, "^lib/auth/"] },
    ),
    wall(
      "rooms-never-look-up",
      "lib/ never imports a page or a component.",
      { path: "^lib/" },
      { path: "^(app|components|e2e)/" },
    ),
    ...rooms.map(([room, may]) =>
      wall(
        `room-${room}`,
        `lib/${room} may visit only: ${may.join(", ") || "nobody"}.`,
        { path: `^lib/${room}/` },
        {
          path: `^lib/(${ROOM})/`,
          // A bell is heard in any room: events are words only.
          pathNot: [`^lib/(${[room, ...may].join("|")})/`, "/events\\.ts$"],
        },
      ),
    ),
    wall(
      "visit-through-doors",
      "Another room is entered by queries, commands, policy, schema, views or events.",
      { path: `^lib/(${ROOM})/` },
      {
        path: `^lib/(${ROOM})/`,
        pathNot: ["^lib/$1/", "/(queries|commands|policy|schema|views|events)\\.ts$"],
      },
    ),
    wall(
      "bells-ring-listeners-only",
      "The bell board knows events and listeners, nothing else of a room.",
      { path: "^lib/bells\\.ts$" },
      { path: `^lib/(auth|${ROOM})/`, pathNot: "/(listeners|events)\\.ts$" },
    ),
    wall(
      "only-the-board-rings",
      "Listeners are called by lib/bells.ts alone, in a background job.",
      { pathNot: ["^lib/bells\\.ts$", "\\.test\\.tsx?$"] },
      { path: "/listeners\\.ts$" },
    ),
    wall(
      "database-keys",
      "Only queries, commands and listeners (and the plumbing) hold a database key.",
      {
        path: "^(lib|app|components|e2e)/",
        pathNot: [
          CELLAR,
          "^lib/worker\\.ts$",
          // Handed the key of the command that calls them.
          "/(load|find-subject)\\.ts$",
          "^lib/auth/(session|action|limits|letters|tidy|nextauth|sign-in|admin-cli)\\.ts$",
          "[/-](queries|commands|listeners)\\.ts$",
          "\\.test\\.tsx?$",
        ],
      },
      { path: "^lib/db/(client|transaction)\\.ts$" },
    ),
    wall(
      "prisma-in-its-rooms",
      "Pages and parlours never see Prisma; a policy uses its types for the where twin.",
      { path: "^(app|components|e2e)/|^lib/.*/(schema|views|events|actions)\\.ts$" },
      { path: "^prisma/generated/(?!enums)" },
    ),
    wall(
      "doors-do-not-decide",
      "Pages ask (queries) and offer (actions); they neither write nor judge.",
      { path: "^app/", pathNot: "^app/api/|\\.test\\.ts$" },
      {
        path: `^lib/(auth|${ROOM})/(commands|policy|listeners)\\.ts$|^lib/(events|jobs|mail|storage|db)/|^lib/bells\\.ts$`,
      },
    ),
    wall(
      "parlours-do-not-fetch",
      "Components receive views and offer actions.",
      { path: "^components/" },
      {
        path: `^lib/(auth|${ROOM})/(queries|commands|policy|listeners)\\.ts$|^lib/(db|events|jobs|mail|storage)/|^lib/auth/(session|action|route)\\.ts$`,
      },
    ),
    wall(
      "furniture-is-for-any-house",
      "components/ui and components/shell know no room.",
      { path: "^components/(ui|shell)/" },
      { path: `^(lib/(${ROOM})|components/(${PARLOUR}))/` },
    ),
    ...Object.entries(parlours).map(([room, may]) =>
      wall(
        `parlour-${room}`,
        `components/${room} shows only: ${[room, ...may].join(", ")}.`,
        { path: `^components/${room}/` },
        {
          path: `^(lib/(${ROOM})|components/(${PARLOUR}))/`,
          pathNot: `^(lib|components)/(${[room, ...may].join("|")})/`,
        },
      ),
    ),
    wall(
      "actions-are-thin",
      "actions.ts: schema, command, one line through the wrapper.",
      { path: "/actions\\.ts$" },
      {
        path: "^lib/",
        pathNot: ["^lib/auth/(action|limits)\\.ts$", "/(schema|commands)\\.ts$", "^lib/i18n/"],
      },
    ),
    wall(
      "policy-is-pure",
      "A rule needs only facts: no database, no clock, no session.",
      { path: "/policy\\.ts$" },
      {
        pathNot: [
          "^lib/auth/(actor|verdict)\\.ts$",
          "/(policy|schema|views)\\.ts$",
          "^prisma/generated/",
        ],
      },
    ),
    wall(
      "papers-travel-light",
      "schema, views and events carry words, not work.",
      { path: "^lib/.*/(schema|views|events)\\.ts$" },
      {
        path: "^lib/",
        pathNot: [
          "/(schema|views|events|event)\\.ts$",
          "^lib/i18n/",
          "^lib/fields\\.ts$",
          "^lib/auth/actor\\.ts$",
          "^lib/resources/draft\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    ),
    wall(
      "inspectors-use-the-front-door",
      "e2e arranges with prisma/cast and then only clicks.",
      { path: "^e2e/" },
      { path: "^(app|components|lib)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^(\\.next|\\.build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
