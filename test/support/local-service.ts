// A service on this machine that answers as it is told, and a clock that does not make tests wait.
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import type { Clock } from "../../server/fetch/clock.ts";

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Break the connection after the body, of which more was promised. */
  readonly breakOff?: boolean;
  /** Never end the body. */
  readonly holdOpen?: boolean;
}

export interface LocalService {
  readonly origin: string;
  /** Every request so far. */
  readonly asked: { readonly url: URL; readonly headers: IncomingHttpHeaders }[];
}

const closers: (() => void)[] = [];

afterAll(() => {
  for (const close of closers.splice(0)) close();
});

/** @param answer given the address and how many requests came before */
export async function localService(
  answer: (url: URL, before: number) => Reply,
): Promise<LocalService> {
  const asked: LocalService["asked"] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://local");
    asked.push({ url, headers: request.headers });
    const reply = answer(url, asked.length - 1);
    const { status = 200, headers = {}, body = "", breakOff, holdOpen } = reply;
    if (holdOpen === true) {
      response.write(body);
      return;
    }
    if (breakOff === true) {
      response.writeHead(status, { "content-length": Buffer.byteLength(body) + 100, ...headers });
      response.write(body, () => response.destroy());
      return;
    }
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

export interface TestClock extends Clock {
  /** Milliseconds of every wait so far. */
  readonly waits: number[];
}

/** Time passes only by waiting, and waiting takes none. */
export function testClock(): TestClock {
  let now = Date.parse("2030-01-01T00:00:00Z");
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait(ms) {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
