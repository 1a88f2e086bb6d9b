import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import process from "node:process";
import { Sentence } from "./sentence.mjs";

/**
 * Who runs the database server. PostgreSQL refuses to run as root, so root hands it to the owner of an
 * existing cluster, else to the system user `postgres` (made when missing), else to `nobody`.
 * @returns `{ uid, gid }` for root, `{}` for an ordinary user, who runs it himself
 */
export function postgresOwner(cluster) {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = ids("postgres") ?? (makeUser() && ids("postgres")) ?? ids("nobody");
  if (!found) {
    throw new Sentence(
      "PostgreSQL refuses to run as root, and no system user for it could be made: start as an ordinary user.",
    );
  }
  return found;
}

function ids(name) {
  const id = (flag) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** useradd on most systems, adduser -S on Alpine. */
function makeUser() {
  const works = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
  return (
    works("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]) ||
    works("adduser", ["-S", "-D", "-H", "postgres"])
  );
}
