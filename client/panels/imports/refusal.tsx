// Why an import was refused: one sentence with what would work, the details when they are asked for.
import type { JSX } from "react";
import { refusalInWords } from "./refusal-words.ts";

interface RefusalProps {
  readonly message: string;
  readonly code: string | null;
}

export function Refusal({ message, code }: RefusalProps): JSX.Element {
  const { sentence, details } = refusalInWords(message, code);
  return (
    <div role="alert" className="import-problem">
      <p>{sentence}</p>
      {details.length > 0 && (
        <details className="small">
          <summary>What was tried</summary>
          <ul>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
