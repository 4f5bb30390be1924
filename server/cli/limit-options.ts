// `--limit name=number` of `serve`, as often as wanted.
import { InvalidArgumentError, type Command } from "commander";
import { LIMITS, LIMIT_NAMES, type LimitName, type Limits } from "../limits.ts";

export interface LimitFlags {
  readonly limit?: Partial<Limits>;
}

export function withLimitOptions(command: Command): Command {
  const list = LIMIT_NAMES.map((name) => `${name}=${LIMITS[name][0]} (${LIMITS[name][1]})`);
  return command.option(
    "--limit <name=number>",
    `how much is done at once or for one request; may be given again: ${list.join(", ")}`,
    addLimit,
  );
}

/** @throws InvalidArgumentError with the names that there are */
function addLimit(text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", number = ""] = text.split("=", 2);
  if (!isLimit(name)) throw new InvalidArgumentError(`There is: ${LIMIT_NAMES.join(", ")}.`);
  const least = name === "worker-mib" || name === "computed-mib" ? 0 : 1;
  if (!/^\d{1,12}$/u.test(number) || Number(number) < least)
    throw new InvalidArgumentError(`${name} must be a whole number from ${least}.`);
  return { ...before, [name]: Number(number) };
}

function isLimit(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}
