// Calls from one thread to another: a request with a number, progress on the way, one reply. A
// worker that dies rejects every call that waits.
import type { MessagePort, Transferable, Worker } from "node:worker_threads";
import { sqlFailure } from "./sql-failure.ts";
import { StoreError, messageOf, type StoreCode } from "./store-error.ts";

export interface CallContext {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  /** Buffers of the answer that are handed over instead of copied. */
  readonly transfer: Transferable[];
}

/** What a worker can do, by name: one argument, one answer. */
export type Handlers = Readonly<
  Record<string, (argument: never, context: CallContext) => Promise<unknown>>
>;

type Request =
  | { readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly id: number; readonly abort: true };

type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly error: { readonly code: StoreCode; readonly message: string } };

/** The worker's side: answers calls, several at a time. */
export function serveCalls(port: MessagePort, handlers: Handlers): void {
  const running = new Map<number, AbortController>();
  const answer = async (id: number, name: string, argument: unknown): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    const context: CallContext = {
      signal: abort.signal,
      onProgress: (share) => {
        send({ id, share });
      },
      transfer: [],
    };
    try {
      const handler = handlers[name] as
        ((a: unknown, c: CallContext) => Promise<unknown>) | undefined;
      if (handler === undefined) throw new Error(`The worker has no call named ${name}`);
      const value = await handler(argument, context);
      send({ id, value }, context.transfer);
    } catch (error) {
      // A broken WebAssembly instance answers nothing right any more: let the thread end.
      if (error instanceof Error && error.name === "RuntimeError") throw error;
      send({ id, error: plainError(error) });
    } finally {
      running.delete(id);
    }
  };
  const send = (reply: Reply, transfer: readonly Transferable[] = []): void => {
    port.postMessage(reply, transfer);
  };
  port.on("message", (request: Request) => {
    if ("abort" in request) running.get(request.id)?.abort();
    else void answer(request.id, request.name, request.argument);
  });
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Caller<H extends Handlers> {
  call<K extends keyof H & string>(
    name: K,
    argument: Parameters<H[K]>[0],
    options?: CallOptions,
  ): Promise<Awaited<ReturnType<H[K]>>>;
  /** Ends the thread at once. */
  terminate(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly options: CallOptions;
}

/** The main thread's side. Aborting a call rejects it with the signal's reason once the worker let go. */
export function callsTo<H extends Handlers>(worker: Worker): Caller<H> {
  const pending = new Map<number, Pending>();
  let last = 0;
  let ended: StoreError | null = null;
  const end = (error: StoreError): void => {
    ended ??= error;
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  worker.on("error", (error) => {
    end(crashed(messageOf(error), error));
  });
  worker.on("exit", (code) => {
    end(crashed(`exit code ${code}`));
  });
  worker.on("message", (reply: Reply) => {
    const call = pending.get(reply.id);
    if (call === undefined) return;
    if ("share" in reply) {
      call.options.onProgress?.(reply.share);
      return;
    }
    pending.delete(reply.id);
    if ("value" in reply) call.resolve(reply.value);
    else if (call.options.signal?.aborted === true) call.reject(call.options.signal.reason);
    else call.reject(new StoreError(reply.error.code, reply.error.message));
  });
  return {
    call(name, argument, options = {}) {
      if (ended !== null) return Promise.reject(ended);
      const id = ++last;
      const { signal } = options;
      const abort = (): void => {
        worker.postMessage({ id, abort: true } satisfies Request);
      };
      const answered = new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject, options });
      });
      worker.postMessage({ id, name, argument } satisfies Request);
      signal?.addEventListener("abort", abort, { once: true });
      return answered.finally(() => signal?.removeEventListener("abort", abort)) as Promise<never>;
    },
    async terminate() {
      end(new StoreError("closed", "The store is closed."));
      await worker.terminate();
    },
  };
}

function crashed(why: string, cause?: unknown): StoreError {
  return new StoreError(
    "worker-crashed",
    `The database thread has stopped (${why}). It is started again; what was imported is kept.`,
    { cause },
  );
}

function plainError(error: unknown): { code: StoreCode; message: string } {
  const { code, message } = sqlFailure(error);
  return { code, message };
}
