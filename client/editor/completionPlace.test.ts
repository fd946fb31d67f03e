import { describe, expect, it } from 'vitest';
import { completionPlace, isProse } from './completionPlace.js';

describe('what is being written', () => {
  it.each([
    ['MATCH (a:', 'label'],
    ['MATCH (a:Per', 'label'],
    ['MATCH (:Entity:Per', 'label'],
    ['WHERE a:Per', 'label'],
    ['MATCH (a)-[:', 'type'],
    ['MATCH (a)-[r:SIG', 'type'],
    ['MATCH (a)-[r:SIGNED|MET|', 'type'],
    ['RETURN a.', 'property'],
    ['RETURN a.na', 'property'],
    ['MATCH (a:Entity {', 'property'],
    ['MATCH (a:Entity {id: 1, na', 'property'],
    ['MATCH ()-[r:MET {', 'property'],
    ['MATCH (a {id: $', 'parameter'],
    ['RETURN $wh', 'parameter'],
    ['MAT', 'word'],
    ['MATCH (a) RET', 'word'],
    ['MATCH (a:Entity) WHERE ', 'word'],
  ] as const)('after %j is a %s', (text, place) => expect(completionPlace(text).place).toBe(place));
  it('begins at the word', () => expect(completionPlace('MATCH (a:Per')).toEqual({ place: 'label', from: 9 }));
});

describe('in prose, where nothing is completed', () => {
  it.each([
    '// who met whom in',
    'MATCH (a) // the first\n// who met in',
    '/* one\n two in',
    "RETURN 'who met in",
    'RETURN "it\'s in',
    "RETURN 'it\\'s in",
    'MATCH (a:`Two words in',
  ])('%j', (text) => expect(isProse(text)).toBe(true));
  it.each([
    '// who met whom\nMAT',
    '/* who */ MAT',
    "RETURN 'http://x' AS a, a.na",
    'RETURN "/* " + a.na',
    'MATCH (a:`Per',
    "MATCH (a:`It's // odd`) RET",
    'RETURN 4 / 2 AS ha',
    "RETURN 'back\\\\' + a.na",
  ])('but not %j', (text) => expect(isProse(text)).toBe(false));
});
