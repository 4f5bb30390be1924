// How the server asks services of the web: the mail address and the keys of whoever runs it. Keys come
// from the environment alone: arguments can be seen by others.
import { SERVICES, type ServiceName } from "../fetch/services.ts";
import { keyVariable } from "../jobs/fetch-words.ts";
import type { FetchSettings } from "../jobs/fetches.ts";
import { Failure } from "./failure.ts";
import { mailOf } from "./fetch-flags.ts";

const MAIL_VARIABLE = "ASTERISM_MAIL";

/** @throws Failure when the mail address or a key is none */
export function fetchSettings(
  mail: string | undefined,
  environment: Readonly<NodeJS.ProcessEnv>,
): FetchSettings {
  const keys: Partial<Record<ServiceName, string>> = {};
  for (const name of Object.keys(SERVICES) as ServiceName[]) {
    const variable = keyVariable(name);
    const key = environment[variable]?.trim() ?? "";
    if (SERVICES[name].keyHelp === null || key === "") continue;
    if (!/^[\x21-\x7e]{1,500}$/.test(key))
      throw new Failure(`${variable} is no key: it must be the key and nothing else.`, 2);
    keys[name] = key;
  }
  return { mail: mailOf(mail ?? (environment[MAIL_VARIABLE] || undefined)), keys };
}
