// Two scenes that look from one place: when one camera moves, by hand or in flight, the other follows.
import type { Scene } from "../../map/scene-types.ts";
import type { Camera } from "../../state/view.ts";

type Twin = Pick<Scene, "camera" | "jumpTo" | "onFrame">;

/** Binds two scenes. Returns a function that lets them go. */
export function joinCameras(one: Twin, other: Twin): () => void {
  let last: Camera | null = null;
  const follow = (leader: Twin, follower: Twin) =>
    leader.onFrame(() => {
      const { x, y, ratio } = leader.camera();
      // What was led here itself leads nowhere.
      if (last !== null && x === last.x && y === last.y && ratio === last.ratio) return;
      last = { x, y, ratio };
      follower.jumpTo(last);
    });
  const stops = [follow(one, other), follow(other, one)];
  return () => {
    for (const stop of stops) stop();
  };
}
