// Hands a text that was made in the page to the browser as a download.
import { saveFile } from "./save-file.ts";

export function saveText(name: string, text: string, type = "application/json"): void {
  saveFile(new Blob([text], { type }), name.replace(/[\\/:*?"<>|]+/gu, "-"));
}
