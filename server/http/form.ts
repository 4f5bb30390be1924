// A form with files and options, streamed into memory under a limit; nothing a user names ever becomes
// a path.
import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { Problem } from "../problem.ts";
import { readBody } from "./read-body.ts";

export const MAX_FILES = 1000;

/** Corrections of many records fit. */
const OPTIONS_LIMIT = 4 * 1024 * 1024;

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a form, and its options as JSON text. */
export interface Form {
  readonly files: readonly NamedBytes[];
  readonly options: string;
}

/** @throws Problem `bad-request` for what is no such form, `too-large` beyond the limit */
export async function collectForm(request: IncomingMessage, limit: number): Promise<Form> {
  const parser = formParser(request);
  const files: NamedBytes[] = [];
  let options = "{}";
  const parsed = new Promise<void>((resolve, reject) => {
    const refuse = (message: string) => () => {
      reject(new Problem("bad-request", message));
    };
    parser.on("file", (field, stream, { filename }) => {
      if (field !== "files") refuse(`Unknown form field “${field.slice(0, 40)}”.`)();
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("error", refuse("The form could not be read to its end."));
      stream.on("end", () => files.push({ name: filename ?? "", bytes: Buffer.concat(pieces) }));
    });
    parser.on("field", (field, value) => {
      if (field === "options") options = value;
      else refuse(`Unknown form field “${field.slice(0, 40)}”.`)();
    });
    parser.on("filesLimit", refuse(`At most ${MAX_FILES} files can be imported at once.`));
    parser.on("fieldsLimit", refuse("The form has too many fields."));
    parser.on("error", refuse("The form could not be read to its end."));
    parser.on("close", resolve);
  });
  // Whichever fails first is told; the other's failure is its consequence.
  await Promise.all([
    parsed,
    readBody(request, limit, (piece) => parser.write(piece)).then(() => parser.end()),
  ]);
  return { files, options };
}

function formParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: "utf8",
      limits: { files: MAX_FILES, fields: 4, fieldSize: OPTIONS_LIMIT },
    });
  } catch (cause) {
    throw new Problem("bad-request", "The form could not be read: it names no boundary.", {
      cause,
    });
  }
}
