/** Colours made of other colours. */

/** `over` laid on `under` with this opacity; all `#rrggbb`. */
export function blend(under: string, over: string, opacity: number): string {
  // Of tens of thousands of lines most have one origin, and nothing is laid on.
  if (opacity === 0) return under;
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(under, at) * (1 - opacity) + channel(over, at) * opacity)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
