/**
 * A colour `#rrggbbaa` as Sigma's blending needs it: red, green and blue multiplied by the opacity. Sigma adds them to
 * what is there as they are, so that a faint dark line would come out whiter than the ground. A colour without opacity
 * stays as it is.
 */
export function premultiplied(colour: string): string {
  if (colour.length < 9) return colour;
  const [red, green, blue, opacity] = [1, 3, 5, 7].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const hex = (part: number): string => Math.round(part).toString(16).padStart(2, '0');
  return `#${[red!, green!, blue!].map((part) => hex((part * opacity!) / 255)).join('')}${hex(opacity!)}`;
}
