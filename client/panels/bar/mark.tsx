// The mark of Asterism: three stars, joined.
import type { JSX } from "react";

export function Mark({ size = 24 }: { readonly size?: number }): JSX.Element {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d="M12 5.5 5.5 17.5h13z" fill="none" stroke="currentColor" strokeOpacity="0.45" />
      <circle cx="12" cy="5.5" r="3" fill="currentColor" />
      <circle cx="5.5" cy="17.5" r="2.4" fill="currentColor" />
      <circle cx="18.5" cy="17.5" r="2.4" fill="currentColor" />
    </svg>
  );
}
