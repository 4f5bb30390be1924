// Whether one may change something here, where that is not plain: the way in, the way out, or a word
// that this is for looking. What only changes something is hidden from who only looks (style.css).
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconEye, IconLock, IconLogout } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect } from "react";
import { getSession, signOut } from "../../api/session.ts";
import { signInUrl } from "../../api/sign-in.ts";
import { useAppStore } from "../../state/context.ts";
import { say } from "../../state/curation-actions.ts";
import { ONLY_LOOKING, onlyLooking, SIGN_IN_FIRST } from "../../state/looking.ts";
import { useLoad } from "../shared/use-load.ts";

export function SessionButton(): JSX.Element | null {
  const store = useAppStore();
  const session = useLoad("session", getSession).value;
  const looking = session !== null && session.right !== "write";
  useEffect(() => {
    document.documentElement.toggleAttribute("data-looking", looking);
    store.run(onlyLooking(looking));
  }, [looking, store]);
  if (session?.signedIn === true)
    return (
      <Tooltip label="Sign out">
        <ActionIcon
          aria-label="Sign out"
          onClick={() => {
            signOut().then(reload, reload);
          }}
        >
          <IconLogout size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    );
  if (!looking) return null;
  if (!session.canSignIn)
    return (
      <Tooltip label={ONLY_LOOKING}>
        <ActionIcon
          aria-label={ONLY_LOOKING}
          onClick={() => {
            store.run(say(ONLY_LOOKING));
          }}
        >
          <IconEye size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Tooltip label={SIGN_IN_FIRST}>
      <ActionIcon
        aria-label={SIGN_IN_FIRST}
        onClick={() => {
          window.location.assign(signInUrl(window.location));
        }}
      >
        <IconLock size={19} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function reload(): void {
  window.location.reload();
}
