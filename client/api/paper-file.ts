// What can be asked for of a list of papers: a file, or how that file is made.
import type { PaperFormat } from "../../graph/index.ts";

export type PaperFile = PaperFormat | `${PaperFormat}-recipe`;
