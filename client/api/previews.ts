// What a file would become, asked before it is imported. Of a long file only the beginning is sent.
import type { SheetPage } from "../../graph/index.ts";
import type { SourceHints } from "./corpora.ts";
import { request } from "./http.ts";

/** Bytes sent of a plain file: more than the server looks at. */
const BEGINNING = 2_000_000;
/** Bytes sent of a packed one, which can't be cut. */
const PACKED = 60_000_000;

export interface PreviewQuestion {
  readonly only: "papers" | "doubtful" | "corrected" | "all";
  readonly from: number;
  readonly limit: number;
}

export async function previewFile(
  file: File,
  hints: SourceHints,
  question: PreviewQuestion,
  signal: AbortSignal,
): Promise<SheetPage> {
  const most = (await isPacked(file)) ? PACKED : BEGINNING;
  const isCut = file.size > most;
  const form = new FormData();
  form.append("options", JSON.stringify({ ...hints, ...question, isCut }));
  form.append("files", isCut ? file.slice(0, most) : file, file.name);
  const response = await request("/previews", { method: "POST", body: form, signal });
  return (await response.json()) as SheetPage;
}

/** Told by the first bytes: gzip or zip. */
async function isPacked(file: File): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return (a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b);
}
