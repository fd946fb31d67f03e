import { describe, expect, it } from 'vitest';
import { compareTemporal, temporalKey, type Temporal } from '../values/temporal.js';
import type { Value } from '../values/Value.js';
import { STATEMENT_TIME, callNamed, contextWith, textOf } from './testing/callNamed.js';

const value = (name: string, text: string): Temporal => callNamed(name, [text]) as Temporal;

describe('the clock', () => {
  it('stands still within a statement, but for realtime', () => {
    const context = contextWith({ realTime: () => STATEMENT_TIME + 1_000_000_001n });
    expect(textOf(callNamed('datetime', [], context))).toBe('2024-02-29T12:30:00Z');
    expect(textOf(callNamed('datetime.transaction', [], context))).toBe('2024-02-29T12:30:00Z');
    expect(textOf(callNamed('datetime.realtime', [], context))).toBe('2024-02-29T12:30:01.000000001Z');
    expect(callNamed('timestamp', [], context)).toBe(1_709_209_800_000n);
  });

  it('shows the time of a zone', () => {
    expect(textOf(callNamed('localtime.statement', ['America/New_York']))).toBe('07:30:00');
    expect(textOf(callNamed('time.statement', ['Asia/Tokyo']))).toBe('21:30:00+09:00');
    expect(textOf(callNamed('date.statement', ['Pacific/Apia']))).toBe('2024-03-01');
    expect(() => callNamed('date.statement', ['Nowhere'])).toThrow('Nowhere');
  });

  it('counts from the epoch', () => {
    expect(textOf(callNamed('datetime.fromEpoch', [416_779n, 999_999_999n]))).toBe('1970-01-05T19:46:19.999999999Z');
    expect(textOf(callNamed('datetime.fromEpochMillis', [-1n]))).toBe('1969-12-31T23:59:59.999Z');
    expect(() => callNamed('datetime.fromEpoch', [1n, -1n])).toThrow('nanoseconds');
    expect(() => callNamed('datetime.fromEpochMillis', [null])).toThrow('null');
    expect(() => callNamed('datetime.fromEpoch', [2n ** 63n - 1n, 0n])).toThrow('year');
  });
});

it('one kind is made from another by what it has of it', () => {
  const paris = value('datetime', '2017-07-05T22:00[Europe/Paris]');
  const made = (name: string): string | null => textOf(callNamed(name, [paris]));
  expect(['date', 'localtime', 'time', 'localdatetime'].map(made)).toEqual([
    '2017-07-05',
    '22:00:00',
    '22:00:00+02:00',
    '2017-07-05T22:00:00',
  ]);
  expect(textOf(callNamed('datetime', [value('localdatetime', '2017-07-05')]))).toBe('2017-07-05T00:00:00Z');
  expect(() => callNamed('datetime', [value('date', '2017-07-05')])).toThrow('no time of day');
  expect(() => callNamed('date', [value('time', '10:00')])).toThrow('no date');
});

describe('order', () => {
  it('goes by the instant, then by offset and zone, which must agree to be equal', () => {
    const sorted = [
      '2019-12-31T23:00Z',
      '2020-01-01T00:00+01:00',
      '2020-01-01T00:00[Europe/Berlin]',
      '2020-01-01T01:00+02:00',
    ];
    const values = sorted.map((text) => value('datetime', text));
    expect([...values].reverse().sort((a, b) => compareTemporal(a, b) as number)).toEqual(values);
    expect(new Set(values.map(temporalKey)).size).toBe(4);
    expect(compareTemporal(value('time', '12:00Z'), value('time', '13:00+01:00'))).toBeLessThan(0);
  });

  it('is unknown between kinds', () => {
    expect(compareTemporal(value('date', '2020-01-01'), value('localdatetime', '2020-01-01'))).toBeNull();
    const keys = (['date', 'localdatetime', 'datetime'] as const).map((name) => temporalKey(value(name, '1970-01-01')));
    expect(new Set<Value>(keys).size).toBe(3);
  });
});
