import { expect, it } from 'vitest';
import { namesInText, type NamedEntity } from './namesInText.js';

const entity = (id: string, name: string, nameFr: string, ...aliases: string[]): NamedEntity => ({
  id,
  name,
  nameFr,
  kind: 'Other',
  aliases,
});
const ENTITIES = [
  entity('united-nations', 'United Nations', 'Nations unies', 'UN', 'ONU'),
  entity('northport', 'Northport', 'Port-Nord', 'Le Port'),
  entity('southport', 'Southport', 'Port-Sud', 'Le Port'),
  entity('alice', 'Alice Øe', 'Alice Øe', 'Alice'),
  entity('pact', 'Ferry pact', 'Pacte des bacs', 'pacte'),
  entity('state-media', 'state media', 'médias d’État'),
];
/** The names that are underlined, and where each leads. */
const found = (text: string, ...mentioned: string[]): [string, string][] =>
  namesInText(text, ENTITIES, new Set(mentioned)).map(({ start, end, entity: { id } }) => [text.slice(start, end), id]);

it('names in both languages and aliases, the longest where several begin', () => {
  expect(found('À Port-Nord, Alice Øe et les Nations unies : le pacte des bacs.')).toEqual([
    ['Port-Nord', 'northport'],
    ['Alice Øe', 'alice'],
    ['Nations unies', 'united-nations'],
    ['pacte des bacs', 'pact'],
  ]);
});

it('whatever hyphens, apostrophes and accents the text has', () => {
  expect(found("Port Nord, les médias d'Etat, l’ONU, l'Alice\u00a0Øe")).toEqual([
    ['Port Nord', 'northport'],
    ["médias d'Etat", 'state-media'],
    ['ONU', 'united-nations'],
    ['Alice\u00a0Øe', 'alice'],
  ]);
});

it('no other word, nor a part of one: "Un" begins a sentence, "alice" is none, "Northporters" are people', () => {
  expect(found('Un pacifique alice, dans le port. Northporters. UNESCO')).toEqual([]);
});

it('with its article in a sentence, and with an initial', () => {
  const gazette = [entity('gazette', 'The Gazette', 'La Gazette', 'J. Tide')];
  const names = namesInText('Dans la Gazette, J. Tide', gazette);
  expect(names.map(({ start }) => start)).toEqual([5, 17]);
});

it('no name over the end of a sentence', () => {
  expect(found('They came from the United. Nations met.')).toEqual([]);
});

it('of several that share a name the one that the passage mentions', () => {
  expect(found('Le Port dort.', 'southport')).toEqual([['Le Port', 'southport']]);
  expect(found('Le Port dort.')).toEqual([['Le Port', 'northport']]);
});

it('rather the one whose own name it is', () => {
  const kremlin = entity('kremlin', 'Kremlin', 'Kremlin');
  const russia = entity('russia', 'Russia', 'Russie', 'Kremlin');
  const [name] = namesInText('Le Kremlin', [russia, kremlin], new Set(['russia', 'kremlin']));
  expect(name?.entity.id).toBe('kremlin');
});

it('an entity without a name is no fault', () => {
  expect(namesInText('Text', [entity('x', '', '', '…')])).toEqual([]);
});
