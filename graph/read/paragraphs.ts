// Abstracts of several lines and paragraphs, put together line by line.

/** Adds a line: as a paragraph of its own when it opens one, else to the last paragraph. */
export function addLine(paragraphs: string[], line: string, opens: boolean): void {
  const last = paragraphs.pop();
  if (last === undefined) paragraphs.push(line);
  else if (opens) paragraphs.push(last, line);
  else paragraphs.push(`${last} ${line}`);
}

/** Paragraphs as one text, or null when there are none. */
export function joinParagraphs(paragraphs: readonly string[]): string | null {
  return paragraphs.length === 0 ? null : paragraphs.join("\n\n");
}
