// The members of a zip archive one after the other, unpacked as far as they are asked for.
import { Unzip, UnzipInflate, type UnzipFile } from "fflate";

const SLICE = 1 << 16;

type Event = { readonly name: string } | { readonly chunk: Uint8Array; readonly isLast: boolean };

export class ZipMembers {
  readonly #bytes: Uint8Array;
  readonly #unzip: Unzip;
  readonly #events: Event[] = [];
  #at = 0;

  /** @param nameOf the name to give of a member; null leaves it out */
  constructor(bytes: Uint8Array, nameOf: (name: string) => string | null) {
    this.#bytes = bytes;
    this.#unzip = new Unzip((file) => {
      const name = nameOf(file.name);
      if (name !== null) this.#open(file, name);
    });
    this.#unzip.register(UnzipInflate);
  }

  /** The name of the next member, or null; what was not read of the one before is passed over. */
  next(): string | null {
    for (;;) {
      const event = this.#next();
      if (event === null || "name" in event) return event?.name ?? null;
    }
  }

  /** The bytes of the member just named. Throws where they are damaged. */
  *chunks(): Generator<Uint8Array, void> {
    for (;;) {
      const event = this.#next();
      if (event === null || "name" in event) throw new Error("The member ends early.");
      yield event.chunk;
      if (event.isLast) return;
    }
  }

  #open(file: UnzipFile, name: string): void {
    this.#events.push({ name });
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      this.#events.push({ chunk, isLast });
    };
    file.start();
  }

  #next(): Event | null {
    while (this.#events.length === 0 && this.#at < this.#bytes.length) {
      const end = Math.min(this.#bytes.length, this.#at + SLICE);
      const slice = this.#bytes.subarray(this.#at, end);
      this.#at = end;
      this.#unzip.push(slice, end === this.#bytes.length);
    }
    return this.#events.shift() ?? null;
  }
}
