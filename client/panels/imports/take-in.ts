// What comes from outside, dropped or pasted anywhere on the page: a map is opened, all else is papers to
// be read.
import { changing } from "../../state/looking.ts";
import { dropFiles, openSavedMap, pasteText } from "../../state/panel-actions.ts";
import type { Store } from "../../state/store.ts";
import { isMapFile } from "../share/carried-map.ts";
import { LONGEST_TYPED, fileOfText } from "./pending.ts";

/** One file that is a map is opened; several are papers. */
export async function takeFiles(store: Store, files: readonly File[]): Promise<void> {
  const [one, ...others] = files;
  if (one === undefined) return;
  const isMap = others.length === 0 && (await isMapFile(one));
  store.run(isMap ? openSavedMap(one) : changing(dropFiles(files)));
}

/** A text too long to be edited in a field waits as a file does. */
export async function takeText(store: Store, text: string): Promise<void> {
  const map = new File([text], "pasted.json");
  if (await isMapFile(map)) store.run(openSavedMap(map));
  else if (text.length > LONGEST_TYPED) store.run(changing(dropFiles([fileOfText([], text)])));
  else store.run(changing(pasteText(text)));
}
