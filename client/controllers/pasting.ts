// Paste anywhere: what is on the clipboard becomes papers, unless it goes into a field.
import { takeFiles, takeText } from "../panels/imports/take-in.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { isTyping } from "./typing.ts";

/** Returns a function that ends it. */
export function bindPasting(store: Store): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData: data, target } = event;
    if (data === null || isTyping(target) || !takesPapers(store.get())) return;
    const text = data.getData("text/plain");
    // A spreadsheet puts its picture beside its text; pictures alone are no papers.
    const files = Array.from(data.files).filter(({ type }) => !type.startsWith("image/"));
    if (text.trim() === "" && files.length === 0) return;
    event.preventDefault();
    void (text.trim() === "" ? takeFiles(store, files) : takeText(store, text));
  };
  document.addEventListener("paste", onPaste);
  return () => {
    document.removeEventListener("paste", onPaste);
  };
}

/** Whether nothing stands before the map that a paste may be meant for. */
export function takesPapers({ panels, view }: State): boolean {
  const { dialog, job } = panels;
  if (dialog !== null) return dialog === "import" && job === null;
  const { identities, people, compare, page } = view;
  return identities === null && people === null && compare === null && page === null;
}
