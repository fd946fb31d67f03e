import { expect, test } from 'vitest';
import { sizesOfParameters } from './sizesOfParameters.js';

const IDS = Array.from({ length: 100_000 }, (_, place) => `nobody-${place}`);

test('a list of texts is as large as its texts, the longest and the greatest number among them', () => {
  const { texts, mixed } = sizesOfParameters({ texts: ['1', 'abcd', '65'], mixed: ['1', 'abcd', 65] });
  expect(texts).toMatchObject({ kind: 'list', length: 4, within: { kind: 'text', length: 4, magnitude: 256 } });
  expect(mixed).toMatchObject({ kind: 'list', length: 4, within: { kind: 'unknown', magnitude: 256 } });
});
test('100,000 ids are looked at in little more time than it takes to read them', () => {
  const json = JSON.stringify(IDS);
  const least = (work: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = process.cpuUsage();
        work();
        return process.cpuUsage(began).user;
      }),
    );
  const read = least(() => JSON.parse(json));
  expect(least(() => sizesOfParameters({ ids: IDS }))).toBeLessThan(4 * Math.max(read, 2_000));
});
