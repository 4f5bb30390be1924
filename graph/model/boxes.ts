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

/** Share of a disc's radius (0 to 1) by which a box reaches into it; 0 outside. */
export function reach(box: Box, disc: { x: number; y: number; radius: number }): number {
  const dx = disc.x - Math.max(box.x, Math.min(disc.x, box.x + box.width));
  const dy = disc.y - Math.max(box.y, Math.min(disc.y, box.y + box.height));
  const distance = Math.sqrt(dx * dx + dy * dy);
  return distance >= disc.radius ? 0 : 1 - distance / disc.radius;
}
