import { describe, expect, it } from 'vitest';
import { Duration } from './Duration.js';

const text = (...parts: Parameters<typeof Duration.of>): string => Duration.of(...parts).toString();

describe('a duration', () => {
  it('reads by years, months, days and by hours, minutes, seconds, never mixed', () => {
    expect(text(14n, 10n, 90_061n)).toBe('P1Y2M10DT25H1M1S');
    expect(text(-14n, 0n, 0n)).toBe('P-1Y-2M');
    expect(text(0n, 0n, 0n)).toBe('PT0S');
    expect(text(0n, 0n, 0n, -500_000_000n)).toBe('PT-0.5S');
    expect(text(0n, 0n, -61n, -500_000_000n)).toBe('PT-1M-1.5S');
    expect(text(0n, 0n, 60n, -1n)).toBe('PT59.999999999S');
  });

  it('is equal only part by part, but ordered by its mean length', () => {
    const [month, days, longer] = [Duration.of(1n, 0n, 0n), Duration.of(0n, 30n, 0n), Duration.of(0n, 31n, 0n)];
    expect(month.key).not.toBe(days.key);
    expect([month, longer, days].sort((a, b) => a.compare(b))).toEqual([days, month, longer]);
    const seconds = Duration.of(0n, 0n, 2_629_746n);
    expect([month.compare(seconds), seconds.compare(month), month.compare(month)]).toEqual([1, -1, 0]);
  });

  it.each<[[number, number, number, number], string]>([
    [[0.75, 0, 0, 0], 'P22DT19H51M49.5S'],
    [[13.200000000000001, 0, 0, 0], 'P1Y1M6DT2H5M49.200000002S'],
    [[-1.1, 0, 0, 0], 'P-1M-3DT-1H-2M-54.6S'],
    [[-529.2, 0, 20, 0], 'P-44Y-1M-6DT-2H-5M-29.200000119S'],
    [[-192, 0, 1.4, 0], 'P-16YT1.399999999S'],
    [[0, 1.1, 0, 0], 'P1DT2H24M'],
    [[0, 0, 1.0000000001, 1.5], 'PT1.000000001S'],
    [[Number.NaN, 0, 0, 0], 'PT0S'],
  ])('of the amounts %o hands on what is broken: %s', (amounts, result) =>
    expect(Duration.approximate(...amounts).toString()).toBe(result),
  );

  it('refuses what 64 bits do not hold as seconds', () => {
    expect(text(0n, 106_751_991_167_300n, 0n)).toBe('P106751991167300D');
    expect(() => Duration.of(0n, 106_751_991_167_301n, 0n)).toThrow('64 bits');
    expect(() => Duration.of(0n, 0n, 2n ** 63n - 1n, 1_000_000_000n)).toThrow('64 bits');
    expect(() => Duration.approximate(Number.POSITIVE_INFINITY, 0, 0, 0)).toThrow('infinite');
  });
});
