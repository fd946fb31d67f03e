import { describe, expect, it } from 'vitest';
import { clipText, textWidth, wrapText } from './measure.js';
import { FONT_SUBSETS, subsetsOf, unicodeRange } from './subsets.js';

const set = { size: 13, weight: 600, lineHeight: 16 } as const;

describe('textWidth', () => {
  it('grows with the size and the weight', () => {
    expect(textWidth('Putin', 26)).toBeCloseTo(2 * textWidth('Putin', 13));
    expect(textWidth('Putin', 13, 600)).toBeGreaterThan(textWidth('Putin', 13, 400));
    expect(textWidth('', 13)).toBe(0);
  });
  it('knows Latin with marks, Greek and Cyrillic, composed or not', () => {
    expect(textWidth('É', 10)).toBeCloseTo(textWidth('E', 10));
    expect(textWidth('E\u0301', 10)).toBeCloseTo(textWidth('É', 10));
    expect(['Ł', 'Ω', 'Ж', 'ễ'].filter((letter) => textWidth(letter, 1000) === 1000)).toEqual([]);
  });
  it('takes letters it has no width for as wide as high', () => {
    expect(textWidth('북한', 10)).toBe(20);
    expect(textWidth('북\u200b한', 10)).toBe(20);
  });
});

describe('wrapText', () => {
  it('keeps a short name on one line', () => {
    expect(wrapText('Kim Jong Un', { ...set, maxWidth: 132 })).toMatchObject({ lines: ['Kim Jong Un'], height: 16 });
  });
  it('breaks a long one into even lines, none wider than allowed, none of it lost', () => {
    const name = 'Treaty on Comprehensive Strategic Partnership';
    const block = wrapText(name, { ...set, maxWidth: 132 });
    expect(block.lines.join(' ')).toBe(name);
    expect(block.width).toBeLessThanOrEqual(132);
    expect(block.height).toBe(16 * block.lines.length);
    const widths = block.lines.map((line) => textWidth(line, 13, 600));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.45);
  });
  it('breaks after hyphens, and leaves a word whole that is only a little too wide', () => {
    expect(wrapText('Zaragoza-Villanueva', { ...set, maxWidth: 80 }).lines).toEqual(['Zaragoza-', 'Villanueva']);
    expect(wrapText('Villanueva', { ...set, maxWidth: 60 }).lines).toEqual(['Villanueva']);
  });
  it('folds a word that is far too wide into even pieces, none of it lost, no letter torn apart', () => {
    for (const word of ['Donaudampfschifffahrtsgesellschaft', 'x'.repeat(90), '👩‍🚀'.repeat(20), 'e\u0301'.repeat(60)]) {
      const { lines, width } = wrapText(word, { ...set, maxWidth: 132 });
      expect(lines.join('')).toBe(word);
      expect(lines.length).toBeGreaterThan(1);
      expect(width).toBeLessThanOrEqual(132);
      for (const line of lines) expect(line).not.toMatch(/^[\p{M}\u200d]|\u200d$/u);
    }
  });
  it('ends with an ellipsis where there would be more lines than allowed', () => {
    const { lines, width, height } = wrapText('x'.repeat(200), { ...set, maxWidth: 132, maxLines: 6 });
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^x+…$/);
    expect(width).toBeLessThanOrEqual(132);
    expect(height).toBe(6 * 16);
    expect(wrapText('a b', { ...set, maxWidth: 132, maxLines: 6 }).lines).toEqual(['a b']);
  });
  it('reads line breaks as spaces', () => {
    expect(wrapText('Line one\r\nLine two', { ...set, maxWidth: 300 }).lines).toEqual(['Line one Line two']);
  });
  it('never breaks at a space that does not break', () => {
    expect(wrapText('1\u00a0213 faits', { ...set, maxWidth: 40 }).lines).toEqual(['1\u00a0213', 'faits']);
  });
  it('fills the lines of a paragraph, and folds what is wider than it', () => {
    const text = 'Three ferries are said to have gone to Southport already';
    const even = wrapText(text, { ...set, maxWidth: 300 }).lines;
    const { lines } = wrapText(text, { ...set, maxWidth: 300, paragraph: true });
    expect(lines.join(' ')).toBe(text);
    expect([lines.length, lines[0]!.length > even[0]!.length]).toEqual([even.length, true]);
    const { lines: folded, width } = wrapText('Villanueva', { ...set, maxWidth: 60, paragraph: true });
    expect([folded.join(''), folded.length, width <= 60]).toEqual(['Villanueva', 2, true]);
  });
  it('gives one empty line for no text', () => {
    expect(wrapText('  ', { ...set, maxWidth: 50 })).toEqual({ lines: [''], width: 0, height: 16 });
  });
});

describe('clipText', () => {
  it('ends what is too long with an ellipsis', () => {
    expect(clipText('NATO', 100, 13)).toBe('NATO');
    const clipped = clipText('North Atlantic Treaty Organization', 100, 13);
    expect(clipped).toMatch(/^North Atl.*…$/);
    expect(textWidth(clipped, 13)).toBeLessThanOrEqual(100);
  });
});

describe('font subsets', () => {
  it('are those that the text needs', () => {
    expect(subsetsOf('Élysée')).toEqual(['latin']);
    expect(subsetsOf('Łódź — НАТО')).toEqual(['latin', 'cyrillic', 'latin-ext']);
    expect(subsetsOf('북한')).toEqual(['latin']);
  });
  it('have unicode ranges as CSS writes them', () => {
    for (const subset of FONT_SUBSETS)
      expect(unicodeRange(subset)).toMatch(/^U\+[0-9a-f]+(-[0-9a-f]+)?(,U\+[0-9a-f]+(-[0-9a-f]+)?)*$/);
  });
});
