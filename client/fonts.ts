/**
 * Inter, the one type family of page and figures, from the package that bundles it: Latin at once, Latin Extended when
 * a text needs it.
 */
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const LATIN_EXT =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0305-0307, U+0309-0328, U+032A-036F, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';
const FACES: readonly (readonly [url: string, weight: string, range: string])[] = [
  [latin400, '400', LATIN],
  [latin600, '600', LATIN],
  [latinExt400, '400', LATIN_EXT],
  [latinExt600, '600', LATIN_EXT],
];

/**
 * Makes the family known to page and canvas; resolves once Latin can be drawn (or could not be had: the system's font
 * then stands in).
 */
export async function loadFonts(): Promise<void> {
  const faces = FACES.map(
    ([url, weight, unicodeRange]) =>
      new FontFace('Inter', `url(${url}) format('woff2')`, { weight, unicodeRange, display: 'swap' }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.slice(0, 2).map((face) => face.load()));
}
