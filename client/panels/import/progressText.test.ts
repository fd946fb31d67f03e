import { describe, expect, it } from 'vitest';
import { progressShare, progressText } from './progressText.js';

describe('progress in words', () => {
  it('shows bytes with their units and rows with their number', () => {
    expect(progressText({ phase: 'receiving', done: 1_230_000, total: 104_857_600, unit: 'bytes' }, 'en')).toEqual({
      phase: 'Sending the files',
      amount: '1.2 MB of 105 MB',
    });
    expect(progressText({ phase: 'writing', done: 1200, total: 5000, unit: 'rows' }, 'en')).toEqual({
      phase: 'Writing',
      amount: '1,200 of 5,000 rows',
    });
    expect(progressText({ phase: 'writing', done: 1, total: 2, unit: 'rows' }, 'fr')).toEqual({
      phase: 'Écriture',
      amount: '1 sur 2 lignes',
    });
  });
  it('shows the phase alone while nothing is counted', () => {
    expect(progressText(null, 'en')).toEqual({ phase: 'Beginning', amount: '' });
    expect(progressText({ phase: 'finishing', done: 0, total: null, unit: 'rows' }, 'en').amount).toBe('');
    expect(progressText({ phase: 'reading', done: 512, total: null, unit: 'bytes' }, 'en').amount).toBe('512 bytes');
  });
  it('has a share only where the whole is known, never beyond it', () => {
    expect(progressShare({ phase: 'reading', done: 1, total: 4, unit: 'rows' })).toBe(0.25);
    expect(progressShare({ phase: 'reading', done: 5, total: 4, unit: 'rows' })).toBe(1);
    expect(progressShare({ phase: 'reading', done: 5, total: null, unit: 'rows' })).toBeNull();
    expect(progressShare({ phase: 'reading', done: 0, total: 0, unit: 'rows' })).toBeNull();
    expect(progressShare(null)).toBeNull();
  });
});
