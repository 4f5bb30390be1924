// How sigma draws discs and links: its programs, which come and go by a switch and find nothing by
// its pixels.
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import {
  EdgeLineProgram,
  EdgeRectangleProgram,
  NodeCircleProgram,
  NodePointProgram,
} from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { LinkLook, NodeLook } from "../graph.ts";
import { CURVATURE } from "../link-shape.ts";

/** What the programs draw now. */
export interface Visible {
  nodes: boolean;
  strong: boolean;
  weak: boolean;
}

/** The programs by the type of a node or link; they look at `visible` in every frame. */
export function programsFor(
  visible: Readonly<Visible>,
): Pick<Settings<NodeLook, LinkLook>, "nodeProgramClasses" | "edgeProgramClasses"> {
  const curve = createEdgeCurveProgram<NodeLook, LinkLook>({ defaultCurvature: CURVATURE });
  return {
    nodeProgramClasses: {
      circle: withoutPicking(drawnIf(NodeCircleProgram<NodeLook, LinkLook>, () => visible.nodes)),
      point: withoutPicking(drawnIf(NodePointProgram<NodeLook, LinkLook>, () => visible.nodes)),
    },
    // In the order in which they are drawn: strong links lie above weak ones.
    edgeProgramClasses: {
      "weak-line": drawnIf(EdgeLineProgram<NodeLook, LinkLook>, () => visible.weak),
      "weak-thick": drawnIf(EdgeRectangleProgram<NodeLook, LinkLook>, () => visible.weak),
      "weak-curve": drawnIf(curve, () => visible.weak),
      "strong-thick": drawnIf(EdgeRectangleProgram<NodeLook, LinkLook>, () => visible.strong),
      "strong-curve": drawnIf(curve, () => visible.strong),
    },
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what TypeScript asks of a class to be extended
type Program = new (...args: any[]) => { render(...args: any[]): void };

/** The program, drawing only while a condition holds: links come and go without being made anew. */
function drawnIf<P extends Program>(program: P, condition: () => boolean): P {
  return class extends program {
    override render(...args: unknown[]): void {
      if (condition()) super.render(...args);
    }
  };
}

/** The program, without the second drawing of everything that finds nodes by their pixels. */
function withoutPicking<P extends Program>(program: P): P {
  return class extends program {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    constructor(...[context, , renderer]: any[]) {
      super(context, null, renderer);
    }
  };
}
