// How a compute thread, which works in one go, gets maps that were computed before: it asks the server's
// thread and waits. What it computes itself it hands over to be kept.
import { deserialize, serialize } from "node:v8";
import { MessageChannel, receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { framed, unframed } from "../store/computed.ts";
import type { AskedBefore, FromCompute } from "./compute-messages.ts";

/** The maps of one corpus that outlive the thread. */
export interface KeptMaps<T> {
  /** The one that was kept under a name, or the one made now. */
  getOrMake(name: string, make: () => T): T;
}

/** What is made in less, ms, is not worth keeping. */
const QUICK = 500;
/** A server's thread that does not answer for so long, ms, is not waited for. */
const PATIENCE = 20_000;

/** @param of everything that all the maps depend on, beside their names and the code */
export function keptMaps<T>(port: MessagePort, id: string, of: string): KeptMaps<T> {
  const tell = (message: FromCompute, bytes?: Uint8Array): void => {
    port.postMessage(message, bytes === undefined ? [] : [bytes.buffer as ArrayBuffer]);
  };
  const find = (what: string): T | null => {
    const kept = ask(port, id, what);
    if (kept === null) return null;
    const value = unframed(kept);
    if (value !== null)
      try {
        return deserialize(value) as T;
      } catch {
        // Of another Node.js, whose version came to the same: as good as damaged.
      }
    tell({ type: "drop", id, what });
    return null;
  };
  return {
    getOrMake(name, make) {
      const what = `map ${of} ${name}`;
      const found = find(what);
      if (found !== null) return found;
      const since = performance.now();
      const made = make();
      if (performance.now() - since < QUICK) return made;
      const value = framed(serialize(made));
      tell({ type: "keep", id, what, value }, value);
      return made;
    },
  };
}

function ask(port: MessagePort, id: string, what: string): Uint8Array | null {
  const { port1, port2 } = new MessageChannel();
  const ready = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const asked: AskedBefore = { type: "find", id, what, answer: port2, ready };
  port.postMessage(asked, [port2]);
  Atomics.wait(new Int32Array(ready), 0, 0, PATIENCE);
  const answer = receiveMessageOnPort(port1)?.message as Uint8Array | null | undefined;
  port1.close();
  return answer ?? null;
}
