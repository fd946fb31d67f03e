/**
 * Which files of the bundled type a text needs: the type comes in one file per script, and a figure embeds only those.
 */

/** First and last code points, as @fontsource/inter divides them; the first subset that has a letter counts. */
const RANGES = {
  latin: [
    [0x0000, 0x00ff],
    [0x0131, 0x0131],
    [0x0152, 0x0153],
    [0x02bb, 0x02bc],
    [0x02c6, 0x02c6],
    [0x02da, 0x02da],
    [0x02dc, 0x02dc],
    [0x0304, 0x0304],
    [0x0308, 0x0308],
    [0x0329, 0x0329],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2191],
    [0x2193, 0x2193],
    [0x2212, 0x2212],
    [0x2215, 0x2215],
    [0xfeff, 0xfeff],
    [0xfffd, 0xfffd],
  ],
  cyrillic: [
    [0x0301, 0x0301],
    [0x0400, 0x045f],
    [0x0490, 0x0491],
    [0x04b0, 0x04b1],
    [0x2116, 0x2116],
  ],
  'cyrillic-ext': [
    [0x0460, 0x052f],
    [0x1c80, 0x1c8a],
    [0x20b4, 0x20b4],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
    [0xfe2e, 0xfe2f],
  ],
  greek: [
    [0x0370, 0x0377],
    [0x037a, 0x037f],
    [0x0384, 0x038a],
    [0x038c, 0x038c],
    [0x038e, 0x03a1],
    [0x03a3, 0x03ff],
  ],
  'latin-ext': [
    [0x0100, 0x02ba],
    [0x02bd, 0x02c5],
    [0x02c7, 0x02cc],
    [0x02ce, 0x02d7],
    [0x02dd, 0x02ff],
    [0x0304, 0x0304],
    [0x0308, 0x0308],
    [0x0329, 0x0329],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1e9f],
    [0x1ef2, 0x1eff],
    [0x2020, 0x2020],
    [0x20a0, 0x20ab],
    [0x20ad, 0x20c0],
    [0x2113, 0x2113],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
  ],
  vietnamese: [
    [0x0102, 0x0103],
    [0x0110, 0x0111],
    [0x0128, 0x0129],
    [0x0168, 0x0169],
    [0x01a0, 0x01a1],
    [0x01af, 0x01b0],
    [0x0300, 0x0301],
    [0x0303, 0x0304],
    [0x0308, 0x0309],
    [0x0323, 0x0323],
    [0x0329, 0x0329],
    [0x1ea0, 0x1ef9],
    [0x20ab, 0x20ab],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

export type FontSubset = keyof typeof RANGES;
export const FONT_SUBSETS = Object.keys(RANGES) as FontSubset[];

const subsetOf = (code: number): FontSubset | undefined =>
  FONT_SUBSETS.find((subset) => RANGES[subset].some(([first, last]) => code >= first && code <= last));

/** Subsets that hold the letters of the text, `latin` always first. Letters of no subset ask for none. */
export function subsetsOf(text: string): FontSubset[] {
  const needed = new Set<FontSubset>(['latin']);
  for (const letter of new Set(text.normalize('NFC'))) {
    const subset = subsetOf(letter.codePointAt(0) ?? 0);
    if (subset) needed.add(subset);
  }
  return FONT_SUBSETS.filter((subset) => needed.has(subset));
}

/** CSS `unicode-range` of a subset. */
export const unicodeRange = (subset: FontSubset): string =>
  RANGES[subset]
    .map(([first, last]) =>
      first === last ? `U+${first.toString(16)}` : `U+${first.toString(16)}-${last.toString(16)}`,
    )
    .join(',');
