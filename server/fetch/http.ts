// One request over HTTP: bounded in size and time, and never to another host than it was made for.
import { Faltered, FetchError, Stopped } from "./fetch-error.ts";

export interface Limits {
  /** Bytes of an answer, unpacked. */
  readonly bytes: number;
  /** Milliseconds from the request to the last byte. */
  readonly ms: number;
}

export const LIMITS: Limits = { bytes: 64 * 1024 * 1024, ms: 120_000 };

const MOST_REDIRECTS = 5;

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/**
 * The answer, whatever its status.
 *
 * @throws Faltered when the connection broke or took too long, FetchError when the answer is too
 *   large or leads elsewhere, Stopped when the signal says so
 */
export async function askOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  limits: Limits = LIMITS,
): Promise<Answer> {
  const late = AbortSignal.timeout(limits.ms);
  const either = AbortSignal.any([signal, late]);
  try {
    const response = await follow(url, { headers, redirect: "manual", signal: either });
    const text = await textOf(response, limits.bytes);
    return { status: response.status, retryAfter: response.headers.get("retry-after"), text };
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (signal.aborted) throw new Stopped();
    if (late.aborted) throw new Faltered(`took longer than ${limits.ms / 1000} seconds`);
    throw new Faltered(`could not be reached, or broke off (${causeOf(error)})`);
  }
}

/** Follows redirects within the origin that was asked. */
async function follow(url: URL, init: RequestInit): Promise<Response> {
  let at = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await fetch(at, init);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at.href) ? new URL(location, at.href) : null;
    if (next?.origin !== url.origin)
      throw new FetchError(
        `${url.host} sends us on to ${next === null ? "no address" : next.origin}. Redirects to other hosts are not followed.`,
      );
    at = next;
  }
  throw new FetchError(`${url.host} sends us on and on. Try again later.`);
}

async function textOf(response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (response.body !== null)
    // Leaving the loop by an error closes the connection.
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > mostBytes)
        throw new FetchError(
          `The answer is larger than ${Math.round(mostBytes / 1024 ** 2)} MB, the most that is taken for one page.`,
        );
      chunks.push(chunk);
    }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** `fetch failed` says nothing; its cause does. */
function causeOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const told = cause instanceof Error ? cause : error;
  if (!(told instanceof Error)) return "no reason given";
  const code = "code" in told && typeof told.code === "string" ? told.code : null;
  return code ?? told.message;
}
