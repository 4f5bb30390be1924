// A link out of the explorer. Only http and https: an address from data can be anything.
import { IconExternalLink } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";

/** The address if it is a web address, else null. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

interface ExternalLinkProps {
  readonly href: string | null;
  readonly children: ReactNode;
  /** What the link leads to, for those who hear it out of its context. */
  readonly label: string;
}

/** The children as a link, or nothing where the address is none. */
export function ExternalLink({ href, children, label }: ExternalLinkProps): JSX.Element | null {
  const address = webAddress(href);
  if (address === null) return null;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className="link external"
      aria-label={label}
    >
      {children}
      <IconExternalLink size={13} aria-hidden />
    </a>
  );
}
