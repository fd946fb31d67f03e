/**
 * The colours of style rules, apart for light, dark and print. Eight hues for categories, found by a search over Oklch
 * within a range of hue for each, for the greatest least distance under normal, protan, deutan and tritan vision and
 * away from the red of what is contested; five steps from low to high, the higher the farther from the ground; five
 * from one side over grey to the other. Each is at least 3:1 against the ground, as disc and as line. The tests measure
 * it.
 */
import type { Paint } from '../appearance/index.js';

const ON = { light: '#ffffff', dark: '#0d1014' } as const;
const paint = (light: string, dark: string): Paint => ({
  light: { fill: light, onFill: ON.light },
  dark: { fill: dark, onFill: ON.dark },
  print: { fill: light, onFill: ON.light },
});

/** The most frequent value first. */
export const CATEGORY_PAINTS: readonly Paint[] = [
  paint('#2e5ec6', '#79b2f2'),
  paint('#ce7c22', '#c3a26d'),
  paint('#499ba2', '#2ce7da'),
  paint('#8e1d71', '#de4693'),
  paint('#1b4823', '#3c8530'),
  paint('#ad70f9', '#9e52d6'),
  paint('#77642b', '#fef199'),
  paint('#391250', '#b2da09'),
];
/** What is left beside the categories. */
export const OTHER_PAINT: Paint = paint('#7a7f88', '#737b86');

export const SEQUENTIAL: readonly Paint[] = [
  paint('#ba842d', '#6e53c5'),
  paint('#2d8654', '#418ad1'),
  paint('#0f6d76', '#34b7c4'),
  paint('#23408b', '#83dc97'),
  paint('#321162', '#f6ef83'),
];
export const DIVERGING: readonly Paint[] = [
  paint('#15338a', '#aaeafe'),
  paint('#1d73be', '#4fa6e9'),
  paint('#8a8e94', '#6a6d73'),
  paint('#b76b1c', '#e39339'),
  paint('#723311', '#fee296'),
];
