// Asks services politely: in turns, saying who asks, again when it may help, and never elsewhere than
// at their fixed addresses.
import { VERSION } from "../version.ts";
import { SYSTEM_CLOCK, type Clock } from "./clock.ts";
import { Faltered, FetchError, Stopped } from "./fetch-error.ts";
import { LIMITS, askOnce, type Answer, type Limits } from "./http.ts";
import { PATIENCE, waitBefore, waitInWords, type Patience } from "./retry.ts";
import { SERVICES, type ServiceName } from "./services.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface ClientOptions {
  readonly signal: AbortSignal;
  /** Words about waiting, one line each. */
  readonly say: (words: string) => void;
  /** Mail address of the person who asks; services answer faster and know whom to write to. */
  readonly mail?: string | null;
  /** The person's key at the service. */
  readonly key?: string | null;
  /** For tests, which ask a server of their own. */
  readonly origins?: Readonly<Partial<Record<ServiceName, string>>>;
  readonly clock?: Clock;
  readonly limits?: Limits;
  /** Turns shared with other clients of the process, so that together they are as polite as one. */
  readonly turns?: Turns;
  readonly patience?: Patience;
  /** How a person gives a key to whoever asks: `save it in a file and name that with --key-file`. */
  readonly howToGiveKey?: (service: ServiceName) => string;
}

export interface Question {
  readonly service: ServiceName;
  /** Parts of the path; each is escaped. */
  readonly path: readonly string[];
  readonly parameters?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
}

export class Client {
  readonly mail: string | null;
  readonly key: string | null;
  readonly clock: Clock;
  readonly say: (words: string) => void;
  readonly signal: AbortSignal;
  readonly #origins: Readonly<Partial<Record<ServiceName, string>>>;
  readonly #limits: Limits;
  readonly #turns: Turns;
  readonly #patience: Patience;
  readonly #howToGiveKey: (service: ServiceName) => string;

  constructor(options: ClientOptions) {
    this.mail = options.mail ?? null;
    this.key = options.key ?? null;
    this.clock = options.clock ?? SYSTEM_CLOCK;
    this.say = options.say;
    this.signal = options.signal;
    this.#origins = options.origins ?? {};
    this.#limits = options.limits ?? LIMITS;
    this.#turns = options.turns ?? createTurns(this.clock);
    this.#patience = options.patience ?? PATIENCE;
    this.#howToGiveKey = options.howToGiveKey ?? inFile;
  }

  /**
   * What `read` makes of the answer. A question is asked again when the service is busy or broken,
   * or when `read` throws Faltered.
   *
   * @throws FetchError with words for the person; Stopped
   */
  ask<T>(question: Question, read: (text: string) => T): Promise<T> {
    return this.#turns(question.service, this.signal, async () => {
      for (let retry = 0; ; retry++) {
        try {
          return await this.#askOnce(question, read);
        } catch (error) {
          if (!(error instanceof Faltered)) throw error;
          await this.#waitFor(question.service, error, retry);
        }
      }
    });
  }

  async #askOnce<T>(question: Question, read: (text: string) => T): Promise<T> {
    if (this.signal.aborted) throw new Stopped();
    const url = this.#urlOf(question);
    const contact = this.mail === null ? "" : ` (mailto:${this.mail})`;
    const headers = { "user-agent": `Asterism/${VERSION}${contact}`, ...question.headers };
    const answer = await askOnce(url, headers, this.signal, this.#limits);
    if (answer.status === 200) return read(answer.text);
    const { title } = SERVICES[question.service];
    if (answer.status === 429 || answer.status >= 500)
      throw new Faltered(`answered ${answer.status}${reasonIn(answer)}`, answer.retryAfter);
    throw new FetchError(
      `${title} answered ${answer.status}${reasonIn(answer)}.${this.#keyHelp(question.service, answer.status)}`,
      { status: answer.status },
    );
  }

  async #waitFor(service: ServiceName, fault: Faltered, retry: number): Promise<void> {
    const { title } = SERVICES[service];
    const what = `${title} ${fault.message}`;
    const { retries, longestWaitMs } = this.#patience;
    if (retry >= retries)
      throw new FetchError(
        `${what}, also after asking ${retries + 1} times. Try again later.${this.#keyHelp(service, 429)}`,
      );
    const ms = waitBefore(retry, fault.retryAfter, this.clock.now());
    if (ms > longestWaitMs)
      throw new FetchError(
        `${what} and asks to come back in ${waitInWords(ms)}.${this.#keyHelp(service, 429)}`,
      );
    this.say(`${what}. Asking again in ${waitInWords(ms)} (${retry + 1} of ${retries} times).`);
    await this.clock.wait(ms, this.signal);
  }

  #urlOf({ service, path, parameters = [] }: Question): URL {
    const escaped = path.map(encodeURIComponent).join("/");
    // An address takes `..` for the folder above, escaped or not.
    if (path.some((part) => part === "" || part === "." || part === ".."))
      throw new FetchError(`"${path.join("/")}" cannot be asked for.`);
    const url = new URL(`/${escaped}`, this.#origins[service] ?? SERVICES[service].origin);
    for (const [name, value] of parameters) url.searchParams.append(name, value);
    return url;
  }

  /** Where a key would have helped. */
  #keyHelp(service: ServiceName, status: number): string {
    const { keyHelp } = SERVICES[service];
    const matters = this.key === null && keyHelp !== null && [401, 403, 429].includes(status);
    return matters ? ` ${keyHelp}, ${this.#howToGiveKey(service)}.` : "";
  }

  /** How a person gives a key for a service, in words. */
  wayToGiveKey(service: ServiceName): string {
    return this.#howToGiveKey(service);
  }
}

function inFile(): string {
  return "save it in a file and name that with --key-file";
}

/** What a service says about its refusal, on one line and without anything that drives a terminal. */
function reasonIn({ text }: Answer): string {
  const said =
    /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.){1,300})/.exec(text.slice(0, 4000))?.[1] ??
    text.slice(0, 1000).replace(/<[^<>]*>/g, " ");
  const line = said.replace(/[\p{C}\s]+/gu, " ").trim();
  if (line === "") return "";
  return ` ("${line.length > 160 ? `${line.slice(0, 159)}…` : line.replace(/\.$/, "")}")`;
}
