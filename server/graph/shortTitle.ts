/** A title short enough to stand on the graph. Pure. */

/** Cuts after a whole word where it can, with an ellipsis; `letters` at most, 60 by default. */
export function shortTitle(title: string, letters = 60): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  const all = [...plain];
  if (all.length <= letters) return plain;
  const head = all.slice(0, letters - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > letters / 2 ? head.slice(0, space) : head).replace(/[\s,;:.–—-]+$/, '')}…`;
}
