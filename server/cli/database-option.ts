// The address of a PostgreSQL database on the command line or, since everybody on a machine can see
// command lines, in the environment.
import { Option } from "commander";
import { readAddress } from "../store/postgres/address.ts";
import { Failure, wordsOf } from "./failure.ts";

export function databaseOption(): Option {
  return new Option(
    "--database <address>",
    "keep everything in a PostgreSQL database: postgres://user@host/database",
  ).env("ASTERISM_DATABASE");
}

/** The address when it is one; else fails without repeating it. */
export function databaseAddress(text: string): string {
  try {
    readAddress(text);
    return text;
  } catch (error) {
    throw new Failure(`--database: ${wordsOf(error)}`, 2);
  }
}
