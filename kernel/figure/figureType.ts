/** Type sizes and line heights of what stands around the graph of a figure, in pixels. */
export const TYPE_SIZES = { title: 24, subtitle: 13, source: 11, quote: 12 } as const;
export const LINE_HEIGHTS = { title: 30, subtitle: 20, source: 16, quote: 17 } as const;

/** The legend is set smaller on a small sheet. */
export function legendType(sheetWidth: number): { size: number; lineHeight: number } {
  const size = Math.max(10, Math.min(12.5, sheetWidth / 72));
  return { size, lineHeight: size * 1.92 };
}

/**
 * The height of a line's middle above its base line, as a share of the type size: half of Inter's x-height and a
 * little.
 */
export const MIDDLE = 0.36;
