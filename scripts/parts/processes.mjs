import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc per second: 100 on every Linux that Node runs on. */
const TICKS = 100;

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return undefined; // ended meanwhile
  }
}

/** A process and all its descendants, with the seconds of CPU that each has used. */
function tree(root) {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), ...stat(pid) }));
  const found = new Map();
  const add = (pid) => {
    const own = all.find((one) => one.pid === pid);
    if (own?.cpu !== undefined) found.set(pid, own.cpu);
    for (const child of all) if (child.parent === pid) add(child.pid);
  };
  add(root);
  return found;
}

/**
 * Begins to count the CPU of a process and all its descendants, of the database server's too (Linux only).
 * @returns a function that gives the seconds used since
 */
export function countCpu(...roots) {
  const sum = () => roots.map(tree);
  const before = sum();
  return () =>
    sum().reduce((total, now, index) => {
      for (const [pid, cpu] of now) total += cpu - (before[index].get(pid) ?? 0);
      return total;
    }, 0);
}
