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
import { useLoad } from "../shared/use-load.ts";

const SIGN_IN = "Only for looking around: sign in to change something";
const LOOK = "Only for looking around: nothing can be changed here";

export function SessionButton(): JSX.Element | null {
  const store = useAppStore();
  const session = useLoad("session", getSession).value;
  const looking = session !== null && session.right !== "write";
  useEffect(() => {
    document.documentElement.toggleAttribute("data-looking", looking);
  }, [looking]);
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
      <Tooltip label={LOOK}>
        <ActionIcon
          aria-label={LOOK}
          onClick={() => {
            store.run(say(LOOK));
          }}
        >
          <IconEye size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Tooltip label={SIGN_IN}>
      <ActionIcon
        aria-label={SIGN_IN}
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
