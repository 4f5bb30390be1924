// Jobs whose process ended before them, begun again by another or by the next start.
import { Problem } from "../problem.ts";
import type { FoundOrder } from "../store/job-orders.ts";
import { StoreError } from "../store/store-error.ts";
import type { Fetches } from "./fetches.ts";
import { importAgain, type ImportContext } from "./import-job.ts";
import type { JobWork } from "./jobs.ts";

/** Who stops the server each time that it is tried is not tried for ever. */
const MOST_TRIES = 3;

/** The work of an order that was left; what cannot be done again fails with a sentence that says so. */
export function beginAgain(context: ImportContext, fetches: Fetches, found: FoundOrder): JobWork {
  if (found.tries >= MOST_TRIES) return refusing(TOO_OFTEN);
  const work = importAgain(context, found) ?? fetches.again(found);
  if (work === null) return refusing(NOT_KNOWN);
  return async (report, signal, reorder) => {
    try {
      return await work(report, signal, reorder);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === "damaged")) throw error;
      throw new Problem("worker-failed", NOT_WHOLE, { cause: error });
    }
  };
}

const TOO_OFTEN = `The server stopped each of the ${MOST_TRIES} times that this was tried, so it is not tried again. Import fewer or smaller files, or give the server more memory.`;
const NOT_KNOWN =
  "The server stopped in the middle of this, and another version of Asterism that cannot go on with it was started. Nothing of it was kept: try again.";
const NOT_WHOLE =
  "The server stopped in the middle of this import, and what was uploaded is not whole any more. Nothing of it was kept: import it again.";

function refusing(message: string): JobWork {
  return () => Promise.reject(new Problem("worker-failed", message));
}
