// Previews in threads of their own: a few at a time, and each ends when nobody waits for it any more.
import type { SheetPage } from "../../graph/index.ts";
import type { Limits } from "../limits.ts";
import { Problem } from "../problem.ts";
import type { PreviewMessage } from "./preview-worker.ts";
import type { PreviewOrder } from "./preview.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** A look that takes longer is given up. */
const PATIENCE_MS = 30_000;

let running = 0;

/** @throws Problem `too-busy` when too many are under way, `worker-failed` when it can't be done */
export async function runPreview(
  order: PreviewOrder,
  signal: AbortSignal,
  limits: Limits,
): Promise<SheetPage> {
  signal.throwIfAborted();
  if (running >= limits.previews)
    throw new Problem("too-busy", "Too many files are being looked at. Try again in a moment.", {
      headers: { "Retry-After": "2" },
    });
  running++;
  const worker = spawnWorker("preview", order, limits["worker-mib"]);
  const late = AbortSignal.timeout(PATIENCE_MS);
  return new Promise<SheetPage>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      const message = "The file could not be looked at before it is imported.";
      reject(new Problem("worker-failed", message, { cause }));
    };
    worker.on("message", (message: PreviewMessage) => {
      if (message.type === "result") resolve(message.page);
      else reject(new Problem(message.code, message.message));
    });
    worker.on("error", fail);
    worker.on("exit", fail);
    late.addEventListener("abort", fail, { once: true });
    signal.addEventListener(
      "abort",
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
  }).finally(() => {
    running--;
    return worker.terminate();
  });
}
