// Backups and restores as people make them, by the command line and while no server runs.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOfBackup } from "../../server/backup/backup-file.ts";
import { readBackup } from "../../server/backup/read-backup.ts";
import { ROOT } from "../support/served.ts";
import type { Place } from "./places.ts";

export interface Backups {
  /** Runs a command to its end, or kills it after some milliseconds. */
  run(command: "backup" | "restore", after?: number): Promise<void>;
  /** Throws where there is a file and it is not a whole backup. */
  check(): Promise<void>;
  remove(): void;
}

/** One file of a place, written again and again. */
export function backupsOf(program: readonly string[], place: Place): Backups {
  const folder = mkdtempSync(join(tmpdir(), "asterism-backups-"));
  const file = join(folder, "asterism.backup");
  return {
    run: (command, after) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...program, command, file, ...place.args], {
          cwd: ROOT,
        });
        let words = "";
        child.stderr.on("data", (chunk) => (words += String(chunk)));
        const ending =
          after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
        child.on("error", reject);
        child.on("close", (code, signal) => {
          clearTimeout(ending);
          if (code === 0 || signal === "SIGKILL") resolve();
          else reject(new Error(`${command} ended with ${String(code)}:\n${words}`));
        });
      }),
    async check() {
      if (!existsSync(file)) return;
      for await (const { leftOut } of readBackup(linesOfBackup(file)))
        if (leftOut.length > 0) throw new Error(`the backup lacks ${leftOut.join(", ")}`);
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
