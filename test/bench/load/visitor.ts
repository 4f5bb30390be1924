// One person at one address, who asks as a browser does: over connections that stay open, for packed
// answers, and, told to wait, again after the time that was said.
import { Agent, request, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";

/** The server does as much as it does at once, and says how long to wait. */
export class ToldToWait extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`told to wait ${seconds} s`);
    this.seconds = seconds;
  }
}

export interface Visitor {
  /** The answer as it comes, packed; throws ToldToWait, or where the answer is no good one. */
  readonly ask: (url: string) => Promise<Buffer>;
  readonly json: <T>(url: string) => Promise<T>;
  /** Sends a form, or nothing. */
  readonly send: <T>(method: "POST" | "DELETE", url: string, form?: FormData) => Promise<T | null>;
  readonly leave: () => void;
}

/** As many connections as browsers have to one server. */
const CONNECTIONS = 6;

/** @param number of the person, below 60,000: each has an address of their own */
export function newVisitor(number: number): Visitor {
  const localAddress = `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  function exchange(
    method: string,
    url: string,
    body: Buffer | null,
    type: Record<string, string>,
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const headers = { "accept-encoding": "gzip", ...type };
      const asked = request(url, { method, agent, localAddress, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          const wrong = problemOf(answer, url);
          if (wrong === null) resolve(Buffer.concat(pieces));
          else reject(wrong);
        });
      });
      asked.on("error", reject);
      asked.end(body ?? undefined);
    });
  }
  const ask = (url: string): Promise<Buffer> => exchange("GET", url, null, {});
  const parsed = (bytes: Buffer): unknown =>
    JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString());
  return {
    ask,
    json: async <T>(url: string) => parsed(await ask(url)) as T,
    send: async <T>(method: "POST" | "DELETE", url: string, form?: FormData) => {
      // What writes the form's boundaries: nothing is sent by it.
      const packed = form === undefined ? null : new Response(form);
      const type = packed === null ? {} : { "content-type": packed.headers.get("content-type")! };
      const body = packed === null ? null : Buffer.from(await packed.arrayBuffer());
      const answer = await exchange(method, url, body, type);
      return answer.length === 0 ? null : (parsed(answer) as T);
    },
    leave: () => {
      agent.destroy();
    },
  };
}

/** What is wrong with an answer: too much at once, or a fault; null: nothing. */
function problemOf({ statusCode = 0, headers }: IncomingMessage, url: string): Error | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  const seconds = Number(headers["retry-after"]);
  if ((statusCode === 503 || statusCode === 429) && seconds > 0) return new ToldToWait(seconds);
  return new Error(`${statusCode} of ${new URL(url).pathname.split("/").slice(4).join("/")}`);
}
