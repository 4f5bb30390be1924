// While another map takes longer than a moment: that it is on its way, since when, and the way back.
import { Loader } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { useStepping } from "../../controllers/stepping-context.ts";
import { useAppState } from "../../state/context.ts";

/** Shorter waits are not spoken of; seconds. */
const A_MOMENT = 1;

export function Working(): JSX.Element | null {
  const isWaiting = useAppState(
    ({ map }) => map.value !== null && map.status === "loading" && map.problem === null,
  );
  return isWaiting ? <Wait /> : null;
}

function Wait(): JSX.Element | null {
  const { undo } = useStepping();
  const hasWayBack = useAppState(({ history }) => history.at > 0);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = window.setInterval(() => {
      setSeconds(Math.floor((performance.now() - started) / 1000));
    }, 250);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  if (seconds < A_MOMENT) return null;
  return (
    <div className="working card">
      <Loader size={14} aria-hidden />
      <span role="status">Computing the map</span>
      <span className="number working-time">{seconds} s</span>
      {hasWayBack && (
        <button type="button" className="link" onClick={undo}>
          Stop and go back
        </button>
      )}
    </div>
  );
}
