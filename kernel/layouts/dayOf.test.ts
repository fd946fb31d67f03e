import { expect, test } from 'vitest';
import { dayOf, firstDay } from './dayOf.js';
import { timeAxis } from './timeAxis.js';

test.each(['20240115', '1700000000', '202401', '12345', '+999999', 'soon', ''])('%j is no date', (text) => {
  expect(dayOf(text)).toBeNull();
});

test.each([
  ['2024', firstDay(2024, 0) + 183],
  ['2024-02', firstDay(2024, 1) + 14.5],
  ['2024-02-29T10:00:00', firstDay(2024, 1) + 28.5],
  ['-0044-03-15', firstDay(-44, 2) + 14.5],
  ['+12024-01-01', firstDay(12_024, 0) + 0.5],
])('%s is a day', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  ['1999-00-00', '1999'],
  ['1999-13-01', '1999'],
  ['2024-05-00', '2024-05'],
  ['2023-02-29', '2023-02'],
])('of %s, which there is not, %s is known', (text, known) => {
  expect(dayOf(text)).toBe(dayOf(known));
});

test('an axis between times far apart does not go through the years between', () => {
  const days = ['-200000-06-01', '2024-02-03', '2024-05-06'].map((date) => dayOf(date)!);
  let read = 0;
  const counted = new Proxy(days, { get: (of, key) => (read++, Reflect.get(of, key) as unknown) });
  expect(timeAxis(counted).map(([day]) => day)).toEqual(
    [-200_000, -199_999, 2024, 2025].map((year) => firstDay(year, 0)),
  );
  expect(read).toBeLessThan(1_000);
});
