// What one filter left out, below it.
import type { JSX } from "react";
import type { LedgerSwitch, Network } from "../../../graph/index.ts";
import { leftOutInWords } from "./ledger-words.ts";

interface LeftOutProps {
  readonly network: Network;
  readonly by: LedgerSwitch;
}

export function LeftOut({ network, by }: LeftOutProps): JSX.Element | null {
  const words = leftOutInWords(network.kind, network.ledger, by);
  return words === null ? null : <p className="left-out small quiet number">{words}</p>;
}
