import { describe, expect, it } from 'vitest';
import { LAST_YEAR, calendarDay, dayOfWeek, daysOf, weekOf, weeksInYear } from './calendar.js';

describe('the calendar', () => {
  it('counts days from 1970 as JavaScript does where it can', () => {
    for (let days = -800_000; days < 800_000; days += 997) {
      const date = new Date(days * 86_400_000);
      expect(calendarDay(days)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayOfWeek(days)).toBe(date.getUTCDay() || 7);
    }
  });

  it('goes there and back to the last years that Cypher knows', () => {
    for (const day of [
      { year: LAST_YEAR, month: 12, day: 31 },
      { year: -LAST_YEAR, month: 1, day: 1 },
      { year: 0, month: 2, day: 29 },
      { year: -4, month: 3, day: 1 },
    ])
      expect(calendarDay(daysOf(day.year, day.month, day.day))).toEqual(day);
  });

  it('gives a week to the year of its Thursday', () => {
    expect(weekOf(daysOf(2021, 1, 3))).toEqual({ weekYear: 2020, week: 53 });
    expect(weekOf(daysOf(2021, 1, 4))).toEqual({ weekYear: 2021, week: 1 });
    expect(weekOf(daysOf(2019, 12, 30))).toEqual({ weekYear: 2020, week: 1 });
    expect([2014, 2015, 2020].map(weeksInYear)).toEqual([52, 53, 53]);
  });
});
