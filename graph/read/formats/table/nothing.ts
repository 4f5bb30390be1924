// What tables write where there is nothing to say.

/** A cell that says nothing. */
export const NOTHING = /^(?:|-|–|—|n\/a|na|nan|none|null|undefined|\[\])$/i;
