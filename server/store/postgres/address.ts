// Where a PostgreSQL server is, from the address that a person gave. The password in it is for the
// driver alone: nothing that is printed comes from anywhere but `shown`.
import { StoreError } from "../store-error.ts";

export interface Address {
  /** For the driver. */
  readonly url: string;
  /** Where the tables are; another schema is another Asterism in the same database. */
  readonly schema: string;
  /** For people: without password and options. */
  readonly shown: string;
  /** What must not be printed, as written and as meant. */
  readonly secrets: readonly string[];
}

export const DEFAULT_SCHEMA = "asterism";

const HINT =
  "It looks like postgres://user:password@host:5432/database; add ?sslmode=verify-full for TLS.";

/** Throws StoreError `invalid-address`, whose words repeat nothing of the address. */
export function readAddress(text: string): Address {
  const url = parse(text);
  if (url === null || !/^postgres(?:ql)?:$/u.test(url.protocol))
    throw new StoreError("invalid-address", `This is no address of a PostgreSQL database. ${HINT}`);
  const options = url.searchParams;
  const schema = options.get("schema") ?? DEFAULT_SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema) || schema.startsWith("pg_"))
    throw new StoreError(
      "invalid-address",
      "The schema in the address must be lower-case letters, digits and underscores, and not begin with pg_.",
    );
  options.delete("schema");
  // sslmode means what it means to PostgreSQL's own programs.
  if (options.has("sslmode") && !options.has("uselibpqcompat"))
    options.set("uselibpqcompat", "true");
  const passwords = [url.password, decoded(url.password), options.get("password") ?? ""];
  return {
    url: url.href,
    schema,
    shown: shownAs(url, schema),
    secrets: passwords.filter((password) => password !== ""),
  };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    // Its error would repeat the text.
    return null;
  }
}

function shownAs(url: URL, schema: string): string {
  const user = decoded(url.username) || url.searchParams.get("user");
  const host = url.searchParams.get("host") ?? decoded(url.host);
  const database = decoded(url.pathname.replace(/^\//u, ""));
  const where = `${user ? `${user}@` : ""}${host || "localhost"}/${database}`;
  return `postgres://${where}${schema === DEFAULT_SCHEMA ? "" : `, schema ${schema}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
