import { describe, expect, it } from 'vitest';
import type { JsonValue, NodeValue, RelationshipValue } from '../../contract/index.js';
import { cellOf, nodeName, textOf } from './cells.js';
import { EXAMPLES } from './examples.js';
import { readParameters } from './run.js';
import { statementWithParameters } from './query.js';
import { toCsv } from './toCsv.js';

const putin: NodeValue = {
  elementId: '1',
  labels: ['Entity', 'Person'],
  properties: { id: 'vladimir-putin', name: 'Vladimir Putin', nameFr: 'Vladimir Poutine' },
};
const kim: NodeValue = { elementId: '2', labels: ['Entity'], properties: { id: 'kim-jong-un', name: 'Kim Jong Un' } };
const met: RelationshipValue = {
  elementId: '9',
  type: 'MET',
  startNodeElementId: '1',
  endNodeElementId: '2',
  properties: { factId: 'f' },
};

describe('cells', () => {
  it('keep integers beyond 2^53 to the last digit', () =>
    expect(cellOf({ $type: 'Integer', _value: '9007199254740993' })).toEqual({
      kind: 'number',
      text: '9007199254740993',
    }));
  it('distinguish nodes, relationships, paths, lists and maps', () => {
    expect(cellOf(putin).kind).toBe('node');
    expect(cellOf(met).kind).toBe('relationship');
    expect(cellOf([putin, met, kim] as JsonValue).kind).toBe('path');
    expect(cellOf([putin, kim] as JsonValue).kind).toBe('list');
    expect(cellOf({ type: 'MET', n: 1 }).kind).toBe('map');
    expect(cellOf(null).kind).toBe('null');
    expect(cellOf(undefined).kind).toBe('null');
  });
  it('name nodes in the language of the page, and by what there is', () => {
    expect(nodeName(putin, true)).toBe('Vladimir Poutine');
    expect(nodeName(kim, true)).toBe('Kim Jong Un');
    expect(nodeName({ elementId: '3', labels: ['Thing'], properties: {} }, false)).toBe(':Thing');
  });
  it('read as text', () => {
    expect(textOf(cellOf([putin, met, kim] as JsonValue))).toBe('Vladimir Putin –MET– Kim Jong Un');
    expect(textOf(cellOf({ a: [1, null], b: true }))).toBe('{a: [1, ], b: true}');
  });
});

describe('CSV', () => {
  it('quotes what RFC 4180 quotes and ends lines with CRLF', () =>
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,y', 'say "no"\nplease'],
          [null, 1],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""no""\nplease"\r\n,1\r\n'));
  it('defuses text that a spreadsheet would run', () =>
    expect(toCsv(['a'], [['=1+1'], ['-x'], [-1]])).toBe("a\r\n'=1+1\r\n'-x\r\n-1\r\n"));
  it('writes nodes as JSON', () =>
    expect(toCsv(['n'], [[kim as unknown as JsonValue]])).toContain('""name"":""Kim Jong Un""'));
});

describe('parameters', () => {
  it('are an object, or nothing', () => {
    expect(readParameters('')).toEqual({ ok: true, value: {} });
    expect(readParameters('{"id": "nato"}')).toEqual({ ok: true, value: { id: 'nato' } });
    expect(readParameters('[1]').ok).toBe(false);
    expect(readParameters('{id').ok).toBe(false);
  });
  it('travel with a copied statement', () => {
    expect(statementWithParameters({ statement: 'RETURN $who', parameters: { who: "l'ONU", ids: ['a', 1] } })).toBe(
      ":param who => 'l\\'ONU';\n:param ids => ['a', 1];\nRETURN $who",
    );
  });
});

describe('examples', () => {
  it('leave no placeholder behind and differ only in names', () => {
    for (const { statement } of EXAMPLES)
      for (const text of [statement.en, statement.fr]) expect(text).not.toMatch(/@|<\w+\|/);
    expect(EXAMPLES.find((example) => example.id === 'speakers')!.statement.fr).toContain('e.nameFr AS qui');
  });
});
