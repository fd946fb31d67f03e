import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../contract/index.js';
import { distinctLines } from './index.js';

const line = (en: string, date: string | null = null, precision: DatePrecision | null = 'day', fr = `${en} (fr)`) => ({
  words: { en, fr },
  date,
  precision,
});
const english = (...lines: ReturnType<typeof line>[]) => distinctLines(lines).map(({ en }) => en);

describe('lines between the same two', () => {
  it('stay as they are where they differ', () => {
    expect(english(line('met', '2024-06'), line('praised', '2024-06'))).toEqual(['met', 'praised']);
  });
  it('get the month where they read the same, in each language as it is written there', () => {
    expect(distinctLines([line('met', '2023-09-13'), line('met', '2024-06-19'), line('praised')])).toEqual([
      { en: 'met · Sept 2023', fr: 'met (fr) · sept. 2023' },
      { en: 'met · June 2024', fr: 'met (fr) · juin 2024' },
      { en: 'praised', fr: 'praised (fr)' },
    ]);
  });
  it('get the day where the month does not part them, and only then', () => {
    expect(english(line('met', '2024-06-01'), line('met', '2024-06-19'), line('met', '2023-09-13'))).toEqual([
      'met · 1 June 2024',
      'met · 19 June 2024',
      'met · Sept 2023',
    ]);
    expect(distinctLines([line('met', '2024-06-01'), line('met', '2024-06-19')])[0]?.fr).toBe(
      'met (fr) · 1er juin 2024',
    );
  });
  it('are as exact as their dates', () => {
    expect(english(line('met', '2023', 'year'), line('met', '2024-06', 'month'), line('met', null, null))).toEqual([
      'met · 2023',
      'met · June 2024',
      'met',
    ]);
  });
  it('are distinguished when only one language has the same words for both', () => {
    const lines = [line('promised arms', '2023', 'year', 'promesse'), line('promised aid', '2024', 'year', 'promesse')];
    expect(distinctLines(lines).map(({ fr }) => fr)).toEqual(['promesse · 2023', 'promesse · 2024']);
  });
  it('stay the same where nothing parts them', () => {
    expect(english(line('met'), line('met'))).toEqual(['met', 'met']);
  });
});
