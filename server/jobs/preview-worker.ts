// The thread of one preview: looks at a file, posts what it would become, and ends.
import { parentPort, workerData } from "node:worker_threads";
import type { SheetPage } from "../../graph/index.ts";
import { problemOf, type ProblemCode } from "../problem.ts";
import { previewOf, type PreviewOrder } from "./preview.ts";

/** What the preview worker says, once. */
export type PreviewMessage =
  | { readonly type: "result"; readonly page: SheetPage }
  | { readonly type: "error"; readonly code: ProblemCode; readonly message: string };

function post(message: PreviewMessage): void {
  parentPort?.postMessage(message);
}

try {
  post({ type: "result", page: await previewOf(workerData as PreviewOrder) });
} catch (error) {
  const { code, message } = problemOf(error);
  post({ type: "error", code, message });
}
