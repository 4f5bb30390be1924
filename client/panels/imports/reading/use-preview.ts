// What a waiting file would become: asked anew a moment after anything about it changes, the old answer
// staying until the new one is there.
import { useEffect, useState } from "react";
import type { SheetPage, SheetRow } from "../../../../graph/index.ts";
import { isAbort, problemOf } from "../../../api/http.ts";
import { previewFile, type PreviewQuestion } from "../../../api/previews.ts";
import { toHints, type Hints } from "../pending.ts";

/** While somebody types, nothing is asked for this long, milliseconds. */
const PAUSE = 250;
const FIRST = 100;
/** Passages that one answer holds at most. */
const MOST = 2000;

export interface Preview {
  readonly sheet: SheetPage | null;
  /** The passages that came so far. */
  readonly rows: readonly SheetRow[];
  readonly problem: string | null;
  readonly busy: boolean;
  readonly more: () => void;
}

interface Shown {
  readonly file: File;
  readonly sheet: SheetPage;
  readonly rows: readonly SheetRow[];
}

export function usePreview(file: File, hints: Hints, only: PreviewQuestion["only"]): Preview {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [wanted, setWanted] = useState(FIRST);
  const [answered, setAnswered] = useState("");
  const said = JSON.stringify(toHints(hints));
  const asked = `${file.name} ${file.size} ${file.lastModified} ${said} ${only} ${wanted}`;
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const told = JSON.parse(said) as ReturnType<typeof toHints>;
        const { sheet, rows } = await rowsOf(file, told, only, wanted, abort.signal);
        setShown({ file, sheet, rows });
        setProblem(null);
      } catch (error) {
        if (isAbort(error)) return;
        setProblem(problemOf(error).message);
      }
      setAnswered(asked);
    };
    const timer = window.setTimeout(() => void ask(), PAUSE);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [file, said, only, wanted, asked]);
  const own = shown?.file.name === file.name ? shown : null;
  return {
    sheet: own?.sheet ?? null,
    rows: own?.rows ?? [],
    problem,
    busy: answered !== asked,
    more: () => {
      if (own !== null && own.sheet.next !== null) setWanted(own.rows.length * 4);
    },
  };
}

/** The first rows, up to a number of them, from as many answers as it takes. */
async function rowsOf(
  file: File,
  hints: ReturnType<typeof toHints>,
  only: PreviewQuestion["only"],
  wanted: number,
  signal: AbortSignal,
): Promise<Omit<Shown, "file">> {
  const rows: SheetRow[] = [];
  for (;;) {
    const limit = Math.min(MOST, wanted - rows.length);
    const question = { only, from: rows.length, limit };
    const sheet = await previewFile(file, hints, question, signal);
    rows.push(...sheet.rows);
    if (sheet.next === null || rows.length >= wanted) return { sheet, rows };
  }
}
