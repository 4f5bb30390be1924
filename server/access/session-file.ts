// Sessions in a file of the data folder, so that a restart signs nobody out.
import { readFileSync } from "node:fs";
import { replaceDurably } from "../store/durable-files.ts";
import type { KeptSession, SessionBook } from "./sessions.ts";

/**
 * What cannot be read counts as none: people sign in again. What cannot be written ends with the server.
 *
 * @param onFault told of a file that cannot be written
 */
export function sessionFile(path: string, onFault: (error: unknown) => void): SessionBook {
  let written: Promise<void> = Promise.resolve();
  return {
    before: readSessions(path),
    keep(sessions) {
      const text = `${JSON.stringify(sessions)}\n`;
      // One after the other: the last word stays.
      written = written.then(() => replaceDurably(path, text)).catch(onFault);
    },
  };
}

function readSessions(path: string): readonly KeptSession[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptSession {
  if (typeof value !== "object" || value === null) return false;
  const { key, ends } = value as Partial<KeptSession>;
  return typeof key === "string" && typeof ends === "number";
}
