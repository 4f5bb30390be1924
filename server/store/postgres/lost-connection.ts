// Which errors mean that the server was out of reach, so that trying again helps, and which that it
// does not want us, so that it does not.
import { StoreError, errnoOf, messageOf } from "../store-error.ts";
import { sqlFailure } from "../sql-failure.ts";
import type { Address } from "./address.ts";

/** Of the system, and of a server that goes down, starts up, or has no connection left. */
const OUT_OF_REACH: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"],
  ...["ENETUNREACH", "ENOENT", "EAI_AGAIN", "ENOTFOUND"],
  ...["57P01", "57P02", "57P03", "57P05", "53300"],
]);

/** Two transactions in each other's way: one of them was undone. */
const IN_THE_WAY: ReadonlySet<string> = new Set(["40001", "40P01"]);

/** What the driver says of a connection that ended, without a code. */
const ENDED =
  /^(?:connection terminated|timeout (?:exceeded|expired)|client has encountered|read )/iu;

const WRONG_WORD = new Set(["28P01", "28000"]);
const NO_DATABASE = "3D000";
const NO_RIGHT = "42501";
const NO_TLS = /server does not support SSL/u;

/** Whether the connection is gone. */
export function isLost(error: unknown): boolean {
  if (error instanceof StoreError) return false;
  const code = errnoOf(error);
  if (code !== null && (OUT_OF_REACH.has(code) || /^08/u.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.some(isLost);
  return code === null && error instanceof Error && ENDED.test(error.message);
}

/** Whether the same may succeed a moment later. */
export function mayPass(error: unknown): boolean {
  return isLost(error) || IN_THE_WAY.has(errnoOf(error) ?? "");
}

/** Whether it came from the driver or the system, not from the work that was done with them. */
export function isOfDriver(error: unknown): boolean {
  return isLost(error) || /^[A-Z0-9_]{4,}$/u.test(errnoOf(error) ?? "");
}

/** Any error of the driver in our words. */
export function driverFailure(error: unknown, address: Address): StoreError {
  if (error instanceof StoreError) return error;
  const { shown } = address;
  const why = withoutSecrets(messageOf(error), address);
  const code = errnoOf(error);
  // The driver's own error stays behind: what it may carry is not for a log.
  if (isLost(error))
    return new StoreError(
      "unreachable",
      `The database at ${shown} cannot be reached (${code ?? why}). Asterism keeps trying; see whether the server runs.`,
    );
  if (code !== null && WRONG_WORD.has(code))
    return new StoreError(
      "no-access",
      `The database at ${shown} refuses this user or password (${why}). Correct the address, or set PGPASSWORD.`,
    );
  if (code === NO_DATABASE)
    return new StoreError(
      "no-access",
      `There is no such database at ${shown}. Make it with createdb, or correct the address.`,
    );
  if (code === NO_RIGHT)
    return new StoreError(
      "no-access",
      `The database at ${shown} does not let this user do it (${why}). Its owner has to grant the right.`,
    );
  if (NO_TLS.test(why) || isCertificate(code))
    return new StoreError(
      "no-access",
      `No secure connection to the database at ${shown} (${why}). Check sslmode and sslrootcert in the address.`,
    );
  const plain = sqlFailure(error);
  return new StoreError(plain.code, withoutSecrets(plain.message, address));
}

function isCertificate(code: string | null): boolean {
  return code !== null && /CERT|^ERR_TLS|_SIGNED_|SELF_SIGNED|UNABLE_TO_/u.test(code);
}

function withoutSecrets(text: string, { secrets }: Address): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, "…"), text);
}
