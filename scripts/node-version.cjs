/**
 * Loaded before every other script (`node -r`). Says one clear sentence on a Node that is too old, so it
 * is written in a syntax that every Node understands (no trailing comma in a call either).
 */
"use strict";

/* The floor comes from Prisma 7 (^20.19 || ^22.12 || >=24) and Next 16 (>=20.9). */
var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);
var fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

var sentence = [
  "Collective Brain does not run on Node ",
  process.versions.node,
  ": please install Node 20.19 or newer (22.12 on line 22, or 24), see https://nodejs.org.",
];

if (!fits) {
  console.error(sentence.join(""));
  process.exit(1);
}
