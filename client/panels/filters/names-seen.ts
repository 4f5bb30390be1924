// Names of what was picked for a filter, for as long as the page is open: a map that leaves it out does
// not have its name.
const seen = new Map<string, string>();

export function rememberName(id: string, name: string): void {
  seen.set(id, name);
}

export function nameSeen(id: string): string | undefined {
  return seen.get(id);
}
