// How sigma draws discs and links: its own programs, filled from columns rather than from a graph.
// They come and go by a switch, find nothing by its pixels, and send only what changed.
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import type { Program } from "sigma/rendering";
import {
  EdgeLineProgram,
  EdgeRectangleProgram,
  NodeCircleProgram,
  NodePointProgram,
} from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { LinkProgram } from "../link-shape.ts";
import { CURVATURE } from "../link-shape.ts";

/** What the programs draw now. */
export interface Visible {
  nodes: boolean;
  strong: boolean;
  weak: boolean;
}

/** A program as those see it who fill it. */
export interface Filled {
  /** Makes room for so many; what is there is not to be relied on. */
  makeRoom(count: number): void;
  /** Sets what is at a slot: a node by its data, a link by those of its ends and its own. */
  set(slot: number, ...data: readonly object[]): void;
}

export type Disc = "circle" | "point";

/** The programs that sigma has made, by the type of disc or link. */
export type Programs = Map<Disc | LinkProgram, Filled>;

/** The classes that sigma makes its programs of; they look at `visible` in every frame. */
export function programsFor(
  visible: Readonly<Visible>,
  made: Programs,
): Pick<Settings, "nodeProgramClasses" | "nodeHoverProgramClasses" | "edgeProgramClasses"> {
  const nodes = () => visible.nodes;
  const weak = () => visible.weak;
  const strong = () => visible.strong;
  const curve = createEdgeCurveProgram({ defaultCurvature: CURVATURE });
  const of = <P>(name: Disc | LinkProgram, program: P, isDrawn: () => boolean) =>
    filled(program as unknown as Inner, isDrawn, (one) => made.set(name, one)) as unknown as P;
  return {
    nodeProgramClasses: {
      circle: of("circle", NodeCircleProgram, nodes),
      point: of("point", NodePointProgram, nodes),
    },
    // Sigma's own second drawing of what is hovered, which nothing uses.
    nodeHoverProgramClasses: { circle: NodeCircleProgram, point: NodePointProgram },
    // In the order in which they are drawn: strong links lie above weak ones.
    edgeProgramClasses: {
      "weak-line": of("weak-line", EdgeLineProgram, weak),
      "weak-thick": of("weak-thick", EdgeRectangleProgram, weak),
      "weak-curve": of("weak-curve", curve, weak),
      "strong-thick": of("strong-thick", EdgeRectangleProgram, strong),
      "strong-curve": of("strong-curve", curve, strong),
    },
  };
}

type ProgramInfo = Program["normalProgram"];

/** What is common to sigma's programs and overridden here; some of it they declare as their own. */
interface InnerProgram extends Pick<Program, "isInstanced" | "ATTRIBUTES" | "CONSTANT_ATTRIBUTES"> {
  reallocate(capacity: number): void;
  process(index: number, slot: number, ...data: readonly object[]): void;
  hasNothingToRender(): boolean;
  bindProgram(info: ProgramInfo): void;
  bindAttribute(
    attribute: Program["ATTRIBUTES"][number],
    info: ProgramInfo,
    offset: number,
    each: boolean,
  ): number;
}
type Inner = new (...args: readonly unknown[]) => InnerProgram;

function filled(program: Inner, isDrawn: () => boolean, tell: (made: Filled) => void): Inner {
  return class extends program implements Filled {
    /** Whether the buffers on the other side lack what was set. */
    changed = true;

    constructor(...[context, , renderer]: readonly unknown[]) {
      // No second drawing of everything that would find nodes by their pixels.
      super(context, null, renderer);
      tell(this);
    }

    makeRoom(count: number): void {
      super.reallocate(count);
      this.changed = true;
    }

    set(slot: number, ...data: readonly object[]): void {
      super.process(0, slot, ...data);
      this.changed = true;
    }

    /** What sigma's own graph would have here: nothing. */
    override reallocate(): void {
      // Room is made by us.
    }
    override process(): void {
      // What is there is set by us.
    }

    override hasNothingToRender(): boolean {
      return !isDrawn() || super.hasNothingToRender();
    }

    override bindProgram(info: ProgramInfo): void {
      if (this.changed) super.bindProgram(info);
      else this.bindAgain(info);
      this.changed = false;
    }

    /** The same without sending what is there already. */
    bindAgain(info: ProgramInfo): void {
      const { gl, buffer, constantBuffer } = info;
      const bind = (from: WebGLBuffer, attributes: Program["ATTRIBUTES"], each: boolean) => {
        gl.bindBuffer(gl.ARRAY_BUFFER, from);
        let offset = 0;
        for (const one of attributes) offset += this.bindAttribute(one, info, offset, each);
      };
      if (this.isInstanced) bind(constantBuffer, this.CONSTANT_ATTRIBUTES, false);
      bind(buffer, this.ATTRIBUTES, this.isInstanced);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }
  };
}
