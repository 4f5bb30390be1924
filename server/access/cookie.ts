// The cookie of a session. Scripts cannot read it, pages of other sites cannot send it.
import { SESSION_MS } from "./sessions.ts";

/** Over https the name has a beginning that browsers give no other site's cookie. */
export function cookieName(https: boolean): string {
  return https ? "__Host-asterism" : "asterism";
}

/** The field `Set-Cookie`; without a secret it takes the cookie away. */
export function setCookie(secret: string | null, https: boolean): string {
  const age = secret === null ? 0 : SESSION_MS / 1000;
  const kept = `${cookieName(https)}=${secret ?? ""}; Path=/; Max-Age=${age}`;
  return `${kept}; HttpOnly; SameSite=Strict${https ? "; Secure" : ""}`;
}

/** What the cookie of that name holds. */
export function sessionSecret(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
