// The store that the options name: of a data folder, or of a server's database.
import { resolve } from "node:path";
import { Option } from "commander";
import { importSources } from "../jobs/import-sources.ts";
import { openStore } from "../store/open.ts";
import { openServerStore } from "../store/postgres/open.ts";
import type { ResolveAgain } from "../store/recovery.ts";
import type { Store } from "../store/store.ts";
import { databaseAddress, databaseOption } from "./database-option.ts";
import { say } from "./output.ts";

export interface KeptOptions {
  readonly data: string;
  readonly database?: string;
}

/** `--data` and `--database`, of which only one may be said. */
export function keptOptions(): readonly Option[] {
  return [
    new Option("--data <folder>", "folder in which everything is kept").default("./.asterism"),
    databaseOption().conflicts("data"),
  ];
}

export const resolveAgain: ResolveAgain = ({ name, sources, decisions }) =>
  importSources(sources, { name, decisions });

/** Says what takes long, and what a person should know. */
export function openKept({ data, database }: KeptOptions): Promise<Store> {
  let last = "";
  const common = {
    resolve: resolveAgain,
    onProgress(step: string): void {
      if (step !== last) say(`${step}…`);
      last = step;
    },
    onNotice: say,
  };
  if (database === undefined) return openStore({ dataDir: resolve(data), ...common });
  return openServerStore({ url: databaseAddress(database), ...common });
}
