import { describe, expect, it } from 'vitest';
import { fold, searchTextOf } from './fold.js';

describe('fold', () => {
  it('makes equal what differs in accents, case or punctuation', () => {
    expect(fold('Kim Jong-un')).toBe('kim jong un');
    expect(fold('  Corée ')).toBe('coree');
    expect(fold('Œuvre & Fils™')).toBe('oeuvre fils');
    expect(fold('O.T.A.N.')).toBe(fold('O T A N'));
  });
  it('keeps pictures, each as a word of its own', () => {
    expect(fold('🦄')).toBe('🦄');
    expect(fold('Farm🦄Ltd')).toBe('farm 🦄 ltd');
    expect(fold('❤\ufe0f')).toBe(fold('❤'));
  });
  it('keeps the signs of a name that has nothing else', () => {
    expect(fold('!!!')).toBe('!!!');
    expect(fold(' + + ')).toBe('+ +');
    expect(fold('   ')).toBe('');
  });
  it('leaves the bar to the search text', () => {
    expect(fold('||')).not.toContain('|');
    expect(searchTextOf(['Putin', 'PUTIN', '', '!!!'])).toBe('|putin|!!!|');
  });
});
