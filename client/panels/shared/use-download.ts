// Downloads by link, told about when the server is gone: a browser fails them without a word.
import type { MouseEvent } from "react";
import { useCallback } from "react";
import { problemOf, request } from "../../api/http.ts";
import { useAppStore } from "../../state/context.ts";
import { setFailed } from "../../state/data-actions.ts";

/** A handler for clicks on links with `download`: looks first whether anybody answers. */
export function useDownload(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const store = useAppStore();
  return useCallback(
    (event) => {
      event.preventDefault();
      const { href } = event.currentTarget;
      request("/health").then(
        () => {
          const link = document.createElement("a");
          link.href = href;
          link.download = "";
          link.click();
        },
        (error: unknown) => {
          store.run(setFailed("corpora", problemOf(error)));
        },
      );
    },
    [store],
  );
}
