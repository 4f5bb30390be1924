// What leaves the machine when the web is asked.
import { IconShieldCheck } from "@tabler/icons-react";
import type { JSX } from "react";

export function WhatLeaves({
  what,
  to,
}: {
  readonly what: string;
  readonly to: string;
}): JSX.Element {
  return (
    <p className="what-leaves small quiet">
      <IconShieldCheck size={16} stroke={1.6} aria-hidden />
      <span>
        Only {what} goes out, to {to}. Your own papers, names and corrections stay on this machine.
      </span>
    </p>
  );
}
