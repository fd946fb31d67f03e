import { describe, expect, it } from 'vitest';
import { Theme } from '../../contract/index.js';
import { themeTokens } from '../appearance/index.js';
import { contrast, distance, VISIONS } from '../appearance/testing/colourVision.js';
import { ownPaint } from './ownColour.js';
import { CATEGORY_PAINTS, DIVERGING, OTHER_PAINT, SEQUENTIAL } from './palettes.js';

const THEMES = Theme.options;
const ALL = [...CATEGORY_PAINTS, OTHER_PAINT, ...SEQUENTIAL, ...DIVERGING];

describe('colours of style rules', () => {
  it.each(THEMES)('stand out from the ground by 3:1, and what is drawn on them from them (%s)', (theme) => {
    for (const paint of ALL) {
      const { fill, onFill } = paint[theme];
      expect.soft(contrast(fill, themeTokens(theme).ground), fill).toBeGreaterThanOrEqual(3);
      expect.soft(contrast(onFill, fill), `on ${fill}`).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(THEMES.flatMap((theme) => VISIONS.map((vision) => [theme, vision] as const)))(
    'of categories differ from each other and from what is left (%s, %s)',
    (theme, vision) => {
      const fills = [...CATEGORY_PAINTS, OTHER_PAINT].map((paint) => paint[theme].fill);
      expect(fills.length).toBe(9);
      for (const [i, a] of fills.entries())
        for (const b of fills.slice(i + 1)) {
          const other = b === OTHER_PAINT[theme].fill;
          const least = other ? [7, 4] : [12, 8];
          expect
            .soft(distance(a, b, vision), `${a} / ${b}`)
            .toBeGreaterThanOrEqual(least[vision === 'normal' ? 0 : 1]!);
        }
    },
  );
  it.each(THEMES.flatMap((theme) => VISIONS.map((vision) => [theme, vision] as const)))(
    'of steps differ from one to the next and more from end to end (%s, %s)',
    (theme, vision) => {
      for (const steps of [SEQUENTIAL, DIVERGING].map((paints) => paints.map((paint) => paint[theme].fill))) {
        for (const [i, fill] of steps.slice(1).entries())
          expect.soft(distance(fill, steps[i]!, vision), `${fill}`).toBeGreaterThanOrEqual(5);
        expect.soft(distance(steps[0]!, steps.at(-1)!, vision)).toBeGreaterThanOrEqual(13);
      }
    },
  );
  it.each(THEMES)('grow away from the ground from low to high (%s)', (theme) => {
    const contrasts = SEQUENTIAL.map((paint) => contrast(paint[theme].fill, themeTokens(theme).ground));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
  });
  it('leave the red to what is contested', () => {
    for (const theme of THEMES)
      for (const paint of CATEGORY_PAINTS)
        expect
          .soft(distance(paint[theme].fill, themeTokens(theme).edgeDenied, 'normal'), paint[theme].fill)
          .toBeGreaterThanOrEqual(10);
  });
});

describe('a colour of the data', () => {
  it('is taken as it is where it can be seen, and shifted where it cannot', () => {
    expect(ownPaint('#2e5ec6')?.light.fill).toBe('#2e5ec6');
    expect(ownPaint('rgb(46, 94, 198)')?.light.fill).toBe('#2e5ec6');
    expect(ownPaint('46,94,198')?.print.fill).toBe('#2e5ec6');
    for (const colour of ['#ffff00', '#fff', '#000', '#123456'])
      for (const theme of THEMES) {
        const { fill, onFill } = ownPaint(colour)![theme];
        expect.soft(contrast(fill, themeTokens(theme).ground), `${colour} ${theme}`).toBeGreaterThanOrEqual(3);
        expect.soft(contrast(onFill, fill), `on ${colour} ${theme}`).toBeGreaterThanOrEqual(3);
      }
    expect([ownPaint('red-ish'), ownPaint('rgb(1,2,300)')]).toEqual([null, null]);
    expect(ownPaint('rgba(46, 94, 198, 0.5)')?.light.fill).toBe('#2e5ec6');
    // Numbers with their thousands apart, and lists of more than three.
    expect(['3,000,000', '12,015,007', '1, 2, 3, 4, 5', '4,5,6 or so'].map(ownPaint)).toEqual([null, null, null, null]);
  });
});
