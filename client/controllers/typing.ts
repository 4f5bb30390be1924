// Whether keys pressed somewhere are text, or a menu's.

/** Kinds of input that take no text: a radio button that was clicked still has the focus. */
const TEXTLESS = ["radio", "checkbox", "button", "range", "file", "submit"]
  .map((type) => `:not([type="${type}"])`)
  .join("");
const TEXT_FIELD = `input${TEXTLESS}, textarea, select, [contenteditable]`;

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TEXT_FIELD) !== null;
}

/** Whether a menu is open, which takes the keys; one that is fading no longer does. */
export function isMenuOpen(): boolean {
  return document.querySelector('[aria-haspopup="menu"][aria-expanded="true"]') !== null;
}
