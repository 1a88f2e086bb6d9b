import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { FormVisitor } from "../parts/form-visitor.mjs";
import { countCpu } from "../parts/processes.mjs";
import { say } from "../parts/sentence.mjs";
import { startBarePage } from "./bare-page/start.mjs";

/** Requests under way at the same time. */
const CONNECTIONS = 16;
const ROUNDS = Number(process.env.BENCH_ROUNDS || 3);
const SECONDS = Number(process.env.BENCH_SECONDS || 10);

/** A page may cost this many times the CPU of a bare dynamic page of the same framework. */
const AIM = 1.5;

/** Comments on the page that is measured, as many as the bare page has rows. */
const COMMENTS = 20;

/**
 * Requests per second and CPU per request (web, worker and database together) of the busiest pages as a visitor sees
 * them, beside a bare page of the same framework with one query. All pages take turns in every round and medians are
 * told, because machines are shared: believe the ratios, not the absolute figures.
 */
export async function run({ databaseUrl, product, report }) {
  const { url, dataDir, pid } = await product();
  const accounts = await signInAll(url, dataDir);
  const pages = await choosePages(url, accounts);
  const bare = await startBarePage(databaseUrl);
  try {
    const targets = [
      { name: "bare page", url: bare.url, roots: bare.roots },
      ...pages.map(({ name, address }) => ({ name, url: url + address, roots: [pid] })),
    ];
    const figures = await measureInTurns(targets);
    const base = figures.get("bare page").cpu;
    for (const [name, { rate, cpu }] of figures) tell(report, name, rate, cpu, base);
    const { rate, cpu } = await measurePosting(pid, accounts, pages);
    tell(report, "post a comment", rate, cpu);
  } finally {
    await bare.stop();
  }
}

function tell(report, name, rate, cpu, base) {
  report({ name: `web: ${name}, requests`, value: round(rate), unit: "1/s" });
  report({ name: `web: ${name}, CPU`, value: round(cpu), unit: "ms" });
  if (base !== undefined && cpu !== base) {
    report({
      name: `web: ${name}, CPU beside the bare page`,
      value: round(cpu / base),
      unit: "times",
      aim: AIM,
    });
  }
}

const round = (value) => Math.round(value * 100) / 100;

async function measureInTurns(targets) {
  const { default: autocannon } = await import("autocannon");
  const load = (url, duration) =>
    autocannon({ url, duration, connections: CONNECTIONS, headers: { "accept-encoding": "gzip" } });
  for (const { url } of targets) await load(url, 3);
  const rounds = new Map(targets.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const { name, url, roots } of targets) {
      await sleep(500);
      const used = countCpu(...roots);
      const { "2xx": good, non2xx, errors, duration } = await load(url, SECONDS);
      if (non2xx + errors > 0) say(`# ${name}: ${non2xx} answers were not 2xx, ${errors} failed`);
      rounds.get(name).push({ rate: good / duration, cpu: (1000 * used()) / Math.max(1, good) });
      say(`# round ${round}, ${name}: ${good} answers`);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const figure = (list) => ({
    rate: median(list.map(({ rate }) => rate)),
    cpu: median(list.map(({ cpu }) => cpu)),
  });
  return new Map([...rounds].map(([name, list]) => [name, figure(list)]));
}

async function signInAll(url, dataDir) {
  const listed = JSON.parse(readFileSync(path.join(dataDir, "demo-accounts.json"), "utf8"));
  const visitors = [];
  for (const { email, password } of listed.slice(0, 8)) {
    const visitor = new FormVisitor(url);
    await visitor.signIn(email, password);
    visitors.push(visitor);
  }
  return visitors;
}

/** Home, library, and the first resource and discussion that they name, filled up with comments and replies. */
async function choosePages(url, accounts) {
  const visitor = new FormVisitor(url);
  const first = async (list) => {
    const link = new RegExp(`href="(${list}/[^"?#]*-[0-9a-z]{12})"`);
    const [, address] = link.exec(await visitor.read(list)) ?? [];
    if (!address) throw new Error(`${list} names no page`);
    await fillUp(address, accounts);
    return address;
  };
  return [
    { name: "home", address: "/" },
    { name: "library", address: "/resources" },
    { name: "resource", address: await first("/resources") },
    { name: "discussion", address: await first("/discussions") },
  ];
}

async function fillUp(address, accounts) {
  for (let n = 0; n < COMMENTS; n++) {
    const answer = await post(
      address,
      accounts[n % accounts.length],
      `Number ${n} of the measurement.`,
    );
    if (answer.status !== 303)
      throw new Error(`a comment on ${address} was answered ${answer.status}`);
  }
}

async function post(address, account, text, form) {
  const data = form ?? (await account.form(address, "text"));
  data.set("text", text);
  return account.send(address, data);
}

/** Posting is limited per person, so each account posts a few times; the forms are fetched before the clock starts. */
async function measurePosting(pid, accounts, pages) {
  const { address } = pages.find(({ name }) => name === "resource");
  const waiting = [];
  for (let n = 0; n < COMMENTS; n++) {
    const account = accounts[n % accounts.length];
    waiting.push({
      account,
      form: await account.form(address, "text"),
      text: `Timed number ${n}.`,
    });
  }
  const used = countCpu(pid);
  const began = Date.now();
  let good = 0;
  const sender = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { status } = await post(address, next.account, next.text, next.form);
      if (status === 303) good++;
      else say(`# a comment was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sender));
  const seconds = (Date.now() - began) / 1000;
  return { rate: good / seconds, cpu: (1000 * used()) / Math.max(1, good) };
}
