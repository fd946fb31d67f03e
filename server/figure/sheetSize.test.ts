import { expect, it } from 'vitest';
import { FigureRequest } from '../../contract/index.js';
import { mostSheetHeight } from './sheetSize.js';

const refusalOf = (request: FigureRequest): unknown => {
  try {
    return mostSheetHeight(FigureRequest.parse(request));
  } catch (error) {
    return (error as { details: { hint: string } }).details.hint;
  }
};

it('names a height that leaves passages their room', () => {
  expect(refusalOf({ texts: true, height: 8_000 })).toBe('Use a height of at most 7800.');
  expect(refusalOf({ texts: true, format: 'png', width: 4_000, height: 900, scale: 4 })).toBe(
    'Use a height of at most 800, a smaller width or scale, or SVG.',
  );
});

it('names no height that no sheet can have', () => {
  expect(refusalOf({ texts: true, format: 'png', width: 8_000, height: 100, scale: 8 })).toBe(
    'Use a smaller width or scale, or SVG.',
  );
});
