// The paint of a map on what is drawn of it, where some communities stand as one disc each. Pure.
import type { Paint } from "../../../graph/model/look/paint.ts";
import type { Drawn } from "../drawn.ts";

/**
 * The paint by drawn node. A disc for many has the middle of its members' tones where tones have an
 * order, what is not known left out, and otherwise the tone of most of them. Cost: linear.
 */
export function paintOn(paint: Paint, drawn: Drawn): Paint {
  if (drawn.groups.size === 0 || paint.legend.type === "groups") return paint;
  const members = new Map<number, number[]>();
  paint.toneOf.forEach((tone, node) => {
    const shown = drawn.shownAs(node);
    const tones = members.get(shown);
    if (tones === undefined) members.set(shown, [tone]);
    else tones.push(tone);
  });
  // Of a group whose members are not here nothing is known.
  const unknown = [paint.tones.length - 1];
  const toneOf = Uint16Array.from(drawn.map.network.nodes.ids, (_, node) =>
    toneFor(members.get(node) ?? unknown, paint.steps),
  );
  return { ...paint, toneOf };
}

function toneFor(tones: readonly number[], steps: number): number {
  const known = tones.filter((tone) => tone < steps);
  if (known.length > 0) return Math.round(known.reduce((a, b) => a + b, 0) / known.length);
  const counts = new Map<number, number>();
  for (const tone of tones) counts.set(tone, (counts.get(tone) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}
