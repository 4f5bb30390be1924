// What is made for one paper and asked for again as long as it is the same one.

/** Remembers the last answer: people are asked for paper by paper, and a paper may have thousands. */
export function lastKept<T>(make: (paper: number) => T): (paper: number) => T {
  let last: { readonly paper: number; readonly made: T } | null = null;
  return (paper) => {
    if (last?.paper !== paper) last = { paper, made: make(paper) };
    return last.made;
  };
}
