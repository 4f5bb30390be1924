// A file that grows page by page and is valid after each: the foot of a document is written behind
// every page and overwritten by the next.
import { access, constants, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { FetchError } from "./fetch-error.ts";

export class PartFile {
  readonly path: string;
  /** Bytes up to the end of the last record. */
  bytes: number;
  #handle: FileHandle | null = null;

  /** @param bytes where to go on in a file that is there; 0 begins a new one, at the first page */
  constructor(path: string, bytes: number) {
    this.path = path;
    this.bytes = bytes;
  }

  /** @throws FetchError when the file cannot be written, before anything is asked for */
  async check(): Promise<void> {
    await this.#guard(async () => {
      await access(dirname(this.path), constants.W_OK);
      if (this.bytes === 0) return;
      const { size } = await (await this.#open()).stat();
      if (size < this.bytes)
        throw new FetchError(
          `${this.path} is shorter than when the download stopped. Delete it and ${this.path}.part.json, and begin again.`,
        );
    });
  }

  async append(text: string, foot: string): Promise<void> {
    await this.#guard(async () => {
      const handle = await this.#open();
      const body = Buffer.from(text);
      const end = Buffer.from(foot);
      await writeAll(handle, Buffer.concat([body, end]), this.bytes);
      this.bytes += body.length;
      await handle.truncate(this.bytes + end.length);
    });
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #open(): Promise<FileHandle> {
    this.#handle ??= await open(this.path, this.bytes === 0 ? "w" : "r+");
    return this.#handle;
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof FetchError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new FetchError(`Cannot write ${this.path}: ${reason}. Check the folder and the space.`);
    }
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** The lines of a file up to a number of bytes, one at a time. */
export async function* linesOfFile(path: string, bytes = Infinity): AsyncGenerator<string, void> {
  if (bytes === 0) return;
  const handle = await open(path);
  for await (const line of handle.readLines({ encoding: "utf8", end: bytes - 1 }))
    if (line !== "") yield line;
}
