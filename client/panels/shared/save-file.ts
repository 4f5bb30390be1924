// Hands the browser a file to keep.

/** How long the file is kept for the browser to fetch it, milliseconds. */
const KEPT = 10_000;

/** Saves a file as a download; returns its name. */
export function saveFile(blob: Blob, name: string): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT);
  return name;
}

/** A title as a name that every system takes, without an ending. */
export function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return plain === "" ? "asterism" : plain.slice(0, 60).toLowerCase();
}
