// Where the focus goes when what had it is gone: back to where it came from, else to the map.
import type { Store } from "../state/store.ts";
import { isTyping } from "./typing.ts";

const SURFACE = ".map-surface";
/** Enough for a menu that opened a dialog that opened another. */
const REMEMBERED = 12;

/** Puts the focus on the map, whose keys walk from disc to disc. */
export function focusMap(): void {
  document.querySelector<HTMLElement>(SURFACE)?.focus({ preventScroll: true });
}

/**
 * Watches that no panel or dialog takes the focus along when it closes: whoever uses a keyboard would
 * begin anew at the top of the page. Returns a function that ends it.
 */
export function keepFocus(store: Store): () => void {
  let had: HTMLElement[] = [];
  let { corpus } = store.get().view;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) had = [...had, target].slice(-REMEMBERED);
  };
  const restore = () => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || had.at(-1)?.isConnected !== false) return;
    had = had.filter((element) => element.isConnected);
    // A field that takes the focus would open the keyboard of a phone.
    const back = had.findLast((element) => !isTyping(element) && element.checkVisibility());
    if (back === undefined) focusMap();
    else back.focus({ preventScroll: true });
  };
  const onChange = () => {
    const { view } = store.get();
    // What led to another collection is no way back.
    if (view.corpus !== corpus) had = had.slice(-1);
    corpus = view.corpus;
    // What the change of state removes is gone two frames later.
    requestAnimationFrame(() => requestAnimationFrame(restore));
  };
  document.addEventListener("focusin", onFocus);
  const unsubscribe = store.subscribe(onChange);
  return () => {
    document.removeEventListener("focusin", onFocus);
    unsubscribe();
  };
}
