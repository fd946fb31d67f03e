import { expect, it } from 'vitest';
import { nameBlock } from './labelSizes.js';

it('folds a name without spaces, and cuts one that would never end', () => {
  const { lines, width } = nameBlock('Verein'.repeat(34));
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(width).toBeLessThanOrEqual(132);
});

it('keeps a right-to-left name together in each of its lines', () => {
  for (const line of nameBlock('ועידה בינלאומית – לשיתוף פעולה אסטרטגי (2024)').lines)
    expect(line).toMatch(/^\u2067.*\u2069$/);
});
