// The secret that opens a server: what may be one, a new one by chance, and a comparison whose time says
// nothing about how much of a guess was right.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Fewer characters can be guessed by trying. */
const SHORTEST = 16;
const LONGEST = 200;

/** Why this is no token, in words that never repeat it; null when it is one. */
export function tokenFault(text: string): string | null {
  if (text.length < SHORTEST) return `has fewer than ${SHORTEST} characters`;
  if (text.length > LONGEST) return `has more than ${LONGEST} characters`;
  return /^[\x21-\x7e]+$/u.test(text) ? null : "has characters that a header field cannot carry";
}

/** 256 bits, in letters that survive an address and a shell. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a text. */
export function hashOfSecret(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Compares hashes, all of whose bytes are looked at: neither the length nor the beginning shows. */
export function isSecret(given: string, hash: Buffer): boolean {
  return timingSafeEqual(hashOfSecret(given), hash);
}
