// Who asks, known to whatever is done for a request without being handed from hand to hand. It decides
// nothing but whose turn it is.
import { AsyncLocalStorage } from "node:async_hooks";

const askers = new AsyncLocalStorage<string>();

/** Does the work in the name of whoever asks: an address, or a session. */
export function inNameOf<T>(asker: string, work: () => T): T {
  return askers.run(asker, work);
}

/** In whose name this is done; what the server does by itself has one name too. */
export function currentAsker(): string {
  return askers.getStore() ?? "the server";
}
