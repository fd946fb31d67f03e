import { describe, expect, it } from 'vitest';
import {
  ENTITY_KINDS,
  FACT_LAYERS,
  FACT_STANDINGS,
  LayoutName,
  PictureRecipe,
  readRecipe,
} from '../../contract/index.js';
import { seededRandom } from '../../kernel/layout/seededRandom.js';
import { fromHash, omittedBy, toHash, unreadIn } from './location.js';

type Given = Parameters<typeof PictureRecipe.parse>[0] & object;
const placeOf = (recipe: Given, doubts = false) => ({ recipe: PictureRecipe.parse(recipe), doubts });

describe('the address', () => {
  it('of the core with nothing chosen is bare', () => {
    expect(toHash(placeOf({}))).toBe('');
    expect(fromHash('')).toEqual(placeOf({}));
  });

  it.each<[string, string, Given]>([
    ['everything', '#show=all', { source: { scope: 'all' } }],
    [
      'a gathering with a selection',
      '#entities=russia,nato&with=f-2&hide=nato&select=russia&fact=f-1',
      {
        source: { scope: 'entities', entities: ['russia', 'nato'], background: ['f-2'] },
        hidden: ['nato'],
        selection: { entities: ['russia'], facts: ['f-1'] },
      },
    ],
    ['the paths between two', '#paths=kim-jong-un,x%2Cy', { paths: { from: 'kim-jong-un', to: 'x,y' } }],
    [
      'filters, layers and language',
      '#kinds=Person,Country&types=SIGNED&statuses=contested,denied&articles=a1&says=article&sets=mine&tell=deed' +
        '&layers=articles&lang=fr',
      {
        filter: {
          kinds: ['Person', 'Country'],
          types: ['SIGNED'],
          statuses: ['contested', 'denied'],
          articles: ['a1'],
          claimants: ['article'],
          datasets: ['mine'],
          layers: ['deed'],
        },
        layers: ['articles'],
        language: 'fr',
      },
    ],
    ['a pair, its relations apart', '#pair=a,b&group=off', { selection: { pair: ['a', 'b'] }, grouping: 'off' }],
    ['ribbons from five on', '#group=5', { grouping: 5 }],
    [
      'style rules',
      '#style=entities.colour~measure:community~~~%3D2,facts.width~property:a%257Eb~diverging~off,entities.shown~measure:degree~~2..,facts.shown~property:age~~off_-1.5..1e-7~%3D2',
      {
        style: {
          rules: [
            { of: 'entities', what: 'colour', by: 'measure:community', hidden: ['=2'] },
            { of: 'facts', what: 'width', by: 'property:a~b', scale: 'diverging', off: true },
            { of: 'entities', what: 'shown', by: 'measure:degree', between: [2, null] },
            { of: 'facts', what: 'shown', by: 'property:age', off: true, between: [-1.5, 1e-7], hidden: ['=2'] },
          ],
        },
      },
    ],
    [
      'keys with signs in them',
      '#entities=a1%233,x%2Cy,a%26b%3Dc,%C3%A9t%C3%A9,q:2/3,100%25',
      { source: { scope: 'entities', entities: ['a1#3', 'x,y', 'a&b=c', 'été', 'q:2/3', '100%'] } },
    ],
  ])('writes and brings back %s', (_, hash, recipe) => {
    expect(toHash(placeOf(recipe))).toBe(hash);
    expect(fromHash(hash)).toEqual(placeOf(recipe));
  });

  it('brings back the list of doubts beside what is selected', () => {
    const place = placeOf({ selection: { facts: ['f'] } }, true);
    expect(fromHash(toHash(place))).toEqual(place);
  });

  it('leaves out what it does not understand', () => {
    const hash = '#show=nonsense&layers=clouds&lang=xx&utter&group=1&kinds=Ghost&statuses=denied&select=%E0%A4%A';
    expect(fromHash(hash)).toEqual(
      placeOf({ filter: { statuses: ['denied'] }, selection: { entities: ['%E0%A4%A'] } }),
    );
  });

  it.each<[string, string, string[]]>([
    [
      'nothing of what the page writes',
      '#entities=a,b&with=f&hide=c&select=a&fact=f&pair=a,b&paths=a,b&layout=grid&group=5&list=doubts',
      [],
    ],
    ['nothing of what goes without saying', '#show=core&layout=relations&group=auto', []],
    ['what is out of range', '#group=1&show=all', ['group=1']],
    ['what is far out of range', '#group=1001', ['group=1001']],
    ['of a list what is unknown', '#kinds=Person,Ghost&layers=articles,clouds', ['kinds=Ghost', 'layers=clouds']],
    ['a layout that there is not', '#layout=spiral', ['layout=spiral']],
    ['values that are none', '#show=nonsense&lang=xx&statuses=maybe', ['show=nonsense', 'lang=xx', 'statuses=maybe']],
    ['a pair of one, and paths to the same', '#pair=a,a&paths=b,b', ['pair=a,a', 'paths=b,b']],
    ['too few and too many', '#pair=a&paths=a,b,c', ['pair=a', 'paths=a,b,c']],
    ['names that it does not know, which it keeps', '#tint=a,b&positions=x', ['tint=a,b', 'positions=x']],
    ['what has no value', '#utter&show=all', ['utter']],
  ])('says what it cannot read: %s', (_, hash, unread) => expect(unreadIn(hash)).toEqual(unread));

  it('keeps of a list what it understands', () =>
    expect(fromHash('#kinds=Person,Ghost').recipe.filter).toEqual({ kinds: ['Person'] }));

  it('keeps what a later version writes, but nothing under the name of a known field', () => {
    expect(toHash(fromHash('#show=all&tint=a,b%2Cc&positions=x&style=y&new%20one=z'))).toBe(
      '#show=all&tint=a,b%2Cc&new%20one=z',
    );
  });

  it('of what has no letters to be written in leaves that out alone, and says so', () => {
    const place = placeOf({ hidden: ['nato', '\ud800'], selection: { facts: ['f'] } });
    expect(toHash(place)).toBe('#hide=nato&fact=f');
    expect(omittedBy(place)).toEqual(['hidden']);
  });
});

/** Random recipes: `held` of what an address holds, `more` of what it does not. */
function randomRecipe(seed: number): { held: Given; more: Given } {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const signs = [
    'a',
    'Z',
    '9',
    '-',
    ',',
    '=',
    '&',
    '#',
    '%',
    ' ',
    '+',
    '/',
    ':',
    '?',
    '"',
    'é',
    'Ж',
    '北',
    '🙂',
    '%2C',
  ];
  const text = () => Array.from({ length: 1 + below(6) }, () => signs[below(signs.length)]).join('');
  const list = (one: () => string = text) => Array.from({ length: below(4) }, one);
  const some = <T>(of: readonly T[]): T[] => of.filter(() => random() < 0.3);
  const maybe = (fields: Given): Given => (random() < 0.5 ? fields : {});
  const source = [
    { scope: 'core' as const },
    { scope: 'all' as const },
    { scope: 'entities' as const, entities: [text(), ...list()], background: list() },
  ][below(3)];
  const held: Given = {
    source,
    ...maybe({ hidden: list() }),
    ...maybe({ layers: some(['articles', 'passages']) }),
    ...maybe({ paths: { from: `1${text()}`, to: `2${text()}` } }),
    ...maybe({ selection: { entities: list(), facts: list() } }),
    ...maybe({ selection: { pair: [`1${text()}`, `2${text()}`] } }),
    ...maybe({ filter: { kinds: some(ENTITY_KINDS), types: list(), statuses: some(FACT_STANDINGS) } }),
    ...maybe({ filter: { articles: list(), claimants: list(), datasets: ['x-1'], layers: some(FACT_LAYERS) } }),
    ...maybe({ grouping: ['off' as const, 2 + below(50)][below(2)] }),
    ...maybe({ layout: { name: LayoutName.options[below(LayoutName.options.length)]! } }),
    ...maybe({
      style: {
        rules: [
          { of: 'entities', what: 'colour', by: `property:${text()}`, hidden: [`=${text()}~`] },
          { of: 'facts', what: 'width', by: 'origins', scale: 'diverging', off: true },
        ],
      },
    }),
    ...maybe({ language: 'fr' }),
    ...maybe({ [`later ${text()}`]: [text(), ...list()] }),
  };
  const more = {
    ...maybe({ expansions: [{ entity: text() }] }),
    ...maybe({ revealed: [text()] }),
    ...maybe({ positions: { [text()]: [random(), -random()] } }),
    ...maybe({ pinned: [text()] }),
    ...maybe({ layout: { ...(held as { layout?: object }).layout, seed: 2 + below(100) } }),
    ...maybe({ style: { ...(held as { style?: object }).style, theme: 'print', later: text() } }),
    ...maybe({ camera: { x: 0, y: 1, width: 2, height: 3 } }),
    ...maybe({ notes: { text: text() } }),
  };
  return { held, more };
}

/** Without lists of nothing, which say nothing. */
const said = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (Array.isArray(inner) && !inner.length ? undefined : inner)));

it('brings back of any recipe what it holds, and says what it does not', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { held, more } = randomRecipe(seed);
    const place = placeOf({ ...held, ...more });
    const hash = toHash(place);
    expect([seed, said(fromHash(hash).recipe)]).toEqual([seed, said(PictureRecipe.parse(held))]);
    expect([seed, omittedBy(place).sort()]).toEqual([seed, Object.keys(more).sort()]);
    expect(hash).toMatch(/^(#[\w.~!*'()%:/,=&-]+)?$/);
    expect(toHash(fromHash(hash))).toBe(hash);
    expect(readRecipe(fromHash(hash).recipe)).toEqual({ recipe: fromHash(hash).recipe });
  }
});

it('holds a statement by none of its fields, and says so', () => {
  const place = placeOf({ source: { scope: 'query', statement: 'MATCH (n) RETURN n' }, hidden: ['a'] });
  expect([toHash(place), omittedBy(place)]).toEqual(['#hide=a', ['source']]);
});
