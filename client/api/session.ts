// What whoever looks may do here.
import { getJson } from "./http.ts";

export interface Session {
  readonly right: "open" | "read" | "write";
  readonly signedIn: boolean;
  readonly canSignIn: boolean;
}

export function getSession(signal: AbortSignal): Promise<Session> {
  return getJson("/session", signal);
}

/** Ends the session. A form of this page would not tell where it comes from; a request does. */
export async function signOut(): Promise<void> {
  await fetch("/logout", { method: "POST" });
}
