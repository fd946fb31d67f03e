import { EditorState } from '@codemirror/state';
import { ensureSyntaxTree } from '@codemirror/language';
import { describe, expect, it } from 'vitest';
import { cypherMode } from './cypherMode.js';

function tokens(text: string): [string, string][] {
  const state = EditorState.create({ doc: text, extensions: [cypherMode] });
  const found: [string, string][] = [];
  ensureSyntaxTree(state, text.length, 5000)!.iterate({
    enter: (node) => {
      if (node.name !== 'Document') found.push([text.slice(node.from, node.to), node.name]);
    },
  });
  return found;
}

describe('colouring', () => {
  it('distinguishes keywords, types, strings, parameters and comments', () => {
    const found = tokens(
      "MATCH (a:Entity {id: $id})-[r:MET|SIGNED]->(b) WHERE b.name = 'O\\'Neil' // why\nRETURN count(r)",
    );
    const of = (text: string) => found.find(([word]) => word === text)?.[1];
    expect(of('MATCH')).toBe('keyword');
    expect(of('Entity')).toBe('typeName');
    expect(of('SIGNED')).toBe('typeName');
    expect(of('$id')).toBe('macroName');
    expect(of("'O\\'Neil'")).toBe('string');
    expect(of('// why')).toBe('comment');
    expect(of('count')).toContain('function');
    expect(of('name')).toBe('propertyName');
  });
  it('takes strings and comments across lines, and an end that never comes', () => {
    expect(tokens('/* a\nb */ RETURN 1').filter(([, name]) => name === 'comment')).toHaveLength(2);
    expect(tokens("RETURN 'open\nstill").at(-1)).toEqual(['still', 'string']);
  });
});
