// Boxes in pixels, for telling whether names stand in each other's way.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** True when two boxes share area (touching edges do not count). */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when a box lies wholly inside another. */
export function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** Distance from a point to the nearest point of a box; 0 within it. */
export function distanceTo(box: Box, point: { readonly x: number; readonly y: number }): number {
  const dx = point.x - Math.max(box.x, Math.min(point.x, box.x + box.width));
  const dy = point.y - Math.max(box.y, Math.min(point.y, box.y + box.height));
  return Math.sqrt(dx * dx + dy * dy);
}

/** Share of a disc's radius (0 to 1) by which a box reaches into it; 0 outside. */
export function reach(box: Box, disc: { x: number; y: number; radius: number }): number {
  const distance = distanceTo(box, disc);
  return distance >= disc.radius ? 0 : 1 - distance / disc.radius;
}
