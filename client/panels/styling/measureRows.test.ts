import { describe, expect, it } from 'vitest';
import { measureRows, rowsAsCsv, valuesOfProperty, type MeasureColumn } from './measureRows.js';

const rows = ['Berto', 'Alba', 'Carmen', 'Dora'].map((name) => ({ key: name.toLowerCase(), name, kind: 'Person' }));
const column = (values: Record<string, string | number>, more: Partial<MeasureColumn> = {}): MeasureColumn => ({
  ...{ id: 'property:age', title: 'age', values: new Map(Object.entries(values)), numbered: false },
  ...more,
});
const ordered = (by: MeasureColumn | null) =>
  measureRows(rows, by, 'en')
    .map(({ name }) => name.charAt(0))
    .join('');

describe('the table of entities', () => {
  it('is in the order of a column: great numbers first, texts from A on, who has none last', () => {
    expect(ordered(null)).toBe('ABCD');
    expect(ordered(column({ alba: 3, berto: 20, dora: 7 }))).toBe('BDAC');
    expect(ordered(column({ alba: 3, berto: 1, dora: 1 }, { numbered: true }))).toBe('BDAC');
    expect(ordered(column({ berto: 'Room 10', dora: 'Room 9', carmen: 4 }))).toBe('CDBA');
  });

  it('is in the order of the page’s language, whatever the browser’s is', () => {
    const named = ['Zypern', 'Österreich'].map((name) => ({ key: name, name, kind: 'Country' }));
    const sorted = (by: MeasureColumn | null) => measureRows(named, by, 'fr').map(({ name }) => name);
    expect(sorted(null)).toEqual(['Österreich', 'Zypern']);
    expect(sorted(column({ Zypern: 'zinc', Österreich: 'öl' }))).toEqual(['Österreich', 'Zypern']);
  });

  it('has a column of a property that is called like what every object of JavaScript has', () => {
    const known = new Map<string, Record<string, string>>([
      ['alba', { constructor: 'Eiffel' }],
      ['berto', {}],
    ]);
    expect([...valuesOfProperty('constructor', known)]).toEqual([['alba', 'Eiffel']]);
    expect([...valuesOfProperty('toString', known)]).toEqual([]);
  });

  it('leaves as CSV with every column, properties among them', () => {
    expect(rowsAsCsv(rows.slice(0, 2), [column({ alba: 3.25 })], ['Entity', 'Kind'])).toBe(
      'Entity,Kind,age\r\nBerto,Person,\r\nAlba,Person,3.25\r\n',
    );
  });
});
