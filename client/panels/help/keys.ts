// Every shortcut: how it is written, what it does, and the keys of the whole page that it stands for.

export interface ShortcutWords {
  readonly shown: string;
  readonly words: string;
  /** Keys bound for the whole page, as the browser names them; none: a key of the map, or of steps. */
  readonly keys: readonly string[];
}

export const KEYS: readonly ShortcutWords[] = [
  { shown: "/", words: "Search", keys: ["/"] },
  { shown: "Esc", words: "One step back: close, release, show all", keys: ["Escape"] },
  { shown: "+ −", words: "Nearer, farther", keys: ["+", "=", "-"] },
  { shown: "0", words: "The whole map", keys: ["0"] },
  {
    shown: "← ↑ ↓ →",
    words: "On the map: to the strongest neighbour that way; with nothing selected, move the map",
    keys: [],
  },
  {
    shown: "Enter",
    words: "On the map: read the page of what is selected, or begin at the foremost disc",
    keys: [],
  },
  { shown: "G", words: "Groups", keys: ["g"] },
  { shown: "F", words: "Filters", keys: ["f"] },
  { shown: "T", words: "Tag what is selected, to find it again", keys: ["t"] },
  { shown: "C", words: "Collected: your tags, and reading lists of them", keys: ["c"] },
  { shown: "O", words: "Topics: what the papers are about", keys: ["o"] },
  { shown: "W", words: "Who is who: questions about names", keys: ["w"] },
  {
    shown: "P",
    words: "People: lists of names on the map, conflicts of interest, reviewers",
    keys: ["p"],
  },
  { shown: "Y", words: "Years: play through them", keys: ["y"] },
  {
    shown: "V",
    words: "Versus: two maps beside each other, and what differs",
    keys: ["v"],
  },
  { shown: "H", words: "Steps: what you did, and the way back to it", keys: ["h"] },
  { shown: "L", words: "Lists: a table of what the map shows, and its trends", keys: ["l"] },
  { shown: "D", words: "Describe this map: a paragraph for your methods section", keys: ["d"] },
  { shown: "S", words: "Share and keep this map: its address, or a file", keys: ["s"] },
  { shown: "Ctrl Z", words: "Take the last step back; with Shift, make it again", keys: [] },
  { shown: "?", words: "This page", keys: ["?"] },
];
