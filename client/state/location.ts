/**
 * A picture's recipe as the page's address and back, by short names and stable keys; pure. The address holds what the
 * page shows, not where things are: a history entry remembers the positions beside it.
 */
import { PictureRecipe, PLAIN_RECIPE, type GraphFilter } from '../../contract/index.js';
import { sameValue } from './sameValue.js';
import { ruleText, rulesIn } from './styleAddress.js';

export interface Place {
  recipe: PictureRecipe;
  /** Whether the inspector has the list of facts in doubt under the selection. */
  doubts: boolean;
}
/** A part of a recipe: the name of a field. */
export type RecipePart = keyof typeof PictureRecipe.shape;

const FIELDS = PictureRecipe.shape;
const PARTS = Object.keys(FIELDS) as RecipePart[];
const FILTER_NAMES = {
  kinds: 'kinds',
  types: 'types',
  statuses: 'statuses',
  articles: 'articles',
  claimants: 'says',
  datasets: 'sets',
  layers: 'tell',
} as const satisfies Record<keyof GraphFilter, string>;
/** Short names that hold what is known; any other is an unknown field of the recipe, a list of texts. */
const NAMES = [
  ...[
    'show',
    'in',
    'entities',
    'with',
    'hide',
    'select',
    'fact',
    'pair',
    'paths',
    'layers',
    'layout',
    'by',
    'around',
    'style',
    'group',
    'list',
    'lang',
  ],
  ...Object.values(FILTER_NAMES),
];

/**
 * `#entities=russia,nato&select=nato`; the core with nothing chosen is the empty string. The fragment never reaches the
 * server, so it may be long. What it does not hold of the recipe, `omittedBy` says.
 */
export function toHash({ recipe, doubts }: Place): string {
  const { source, filter, paths, layout, style, grouping, language } = recipe;
  const parts: string[] = [];
  const put = (name: string, texts: readonly string[] | undefined) => {
    const written = texts === undefined ? [] : texts.filter(isWritable);
    if (written.length > 0) parts.push(`${name}=${encode(written)}`);
  };
  if (source.scope === 'all') put('show', ['all']);
  if (source.scope === 'communities') {
    put('show', ['communities']);
    if (source.within !== undefined) put('in', [source.within]);
  }
  if (source.scope === 'entities') {
    put('entities', source.entities);
    put('with', source.background);
  }
  put('hide', recipe.hidden);
  put('select', recipe.selection.entities);
  put('fact', recipe.selection.facts);
  put('pair', recipe.selection.pair);
  if (paths !== undefined) put('paths', [paths.from, paths.to]);
  for (const [field, name] of Object.entries(FILTER_NAMES)) put(name, filter[field as keyof GraphFilter]);
  put('layers', recipe.layers);
  put('style', style.rules?.map(ruleText));
  if (layout.name !== PLAIN_RECIPE.layout.name) put('layout', [layout.name]);
  put('by', layout.by === undefined ? [] : [layout.by]);
  put('around', layout.around);
  if (grouping !== PLAIN_RECIPE.grouping) put('group', [String(grouping)]);
  for (const [name, value] of Object.entries(recipe))
    if (isOther(name) && isTexts(value)) parts.push(`${encode([name])}=${encode(value)}`);
  if (doubts) put('list', ['doubts']);
  if (language !== undefined) put('lang', [language]);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The recipe's fields of which an address does not hold all. */
export function omittedBy(place: Place): string[] {
  const [given, read] = [place.recipe, fromHash(toHash(place)).recipe];
  return Object.keys({ ...given, ...read }).filter((name) => !sameValue(given[name], read[name]));
}

/** Read last: an address is looked at several times in a row. */
let latest: { hash: string; place: Place } | null = null;

/**
 * Reads what `toHash` wrote; what it does not understand of known names, and what is no valid recipe, it leaves out.
 */
export function fromHash(hash: string): Place {
  if (latest?.hash !== hash) latest = { hash, place: placeIn(hash) };
  return latest.place;
}

function placeIn(hash: string): Place {
  const fields = fieldsOf(hash);
  const list = (name: string): string[] => fields.get(name) ?? [];
  const [first] = list('show');
  const [pair, ends] = [twoOf(list('pair')), twoOf(list('paths'))];
  const group = list('group')[0];
  const rules = rulesIn(list('style'));
  const filter = Object.entries(FILTER_NAMES)
    .map(([field, name]) => {
      const taken = list(name).filter((text) => FIELDS.filter.safeParse({ [field]: [text] }).success);
      return [field, taken] as const;
    })
    .filter(([field, texts]) => texts.length > 0 && FIELDS.filter.safeParse({ [field]: texts }).success);
  const read: Record<string, unknown> = {
    source:
      list('entities').length > 0
        ? { scope: 'entities', entities: list('entities'), background: list('with') }
        : first === 'communities'
          ? { scope: 'communities', ...(list('in')[0] !== undefined && { within: list('in')[0] }) }
          : { scope: first === 'all' ? 'all' : 'core' },
    hidden: list('hide'),
    selection: {
      entities: list('select'),
      facts: list('fact'),
      ...(pair && { pair }),
    },
    ...(ends && { paths: { from: ends[0], to: ends[1] } }),
    filter: Object.fromEntries(filter),
    layers: list('layers').filter((layer) => FIELDS.layers.safeParse([layer]).success),
    ...(rules && { style: { rules } }),
    layout: {
      name: list('layout')[0],
      by: list('by')[0],
      ...(list('around').length > 0 && { around: list('around') }),
    },
    ...(group !== undefined && { grouping: /^\d+$/.test(group) ? Number(group) : group }),
    language: list('lang')[0],
  };
  const others = [...fields].filter(([name, texts]) => isOther(name) && texts.length > 0);
  const known = Object.entries(read).filter(
    ([part, value]) => value !== undefined && FIELDS[part as RecipePart].safeParse(value).success,
  );
  return {
    recipe: PictureRecipe.parse(Object.fromEntries([...others, ...known])),
    doubts: list('list').includes('doubts'),
  };
}

/**
 * Parts of an address that `fromHash` does not take up, as they were written, with what of a list it leaves out; and
 * names that it keeps for a later version.
 */
export function unreadIn(hash: string): string[] {
  const read = fieldsOf(toHash(fromHash(hash)));
  const values = [...fieldsOf(hash)].flatMap(([name, texts]) => {
    const known = isOther(name) ? [] : (read.get(name) ?? []);
    const left = texts.filter((text) => !known.includes(text) && !UNWRITTEN.includes(`${name}=${text}`));
    return left.length > 0 ? [`${name}=${left.join(',')}`] : [];
  });
  const nameless = partsOf(hash).filter((part) => part !== '' && !part.includes('='));
  return [...values, ...nameless.map(decode)];
}
/** What may be said and goes without saying. */
const UNWRITTEN = ['show=core', `layout=${PLAIN_RECIPE.layout.name}`, `group=${String(PLAIN_RECIPE.grouping)}`];

/** Two different keys, or null. */
const twoOf = (keys: readonly string[]): readonly [string, string] | null => {
  const [one, other, ...more] = keys;
  return one === undefined || other === undefined || one === other || more.length > 0 ? null : [one, other];
};

const isOther = (name: string): boolean =>
  !NAMES.includes(name) && !(PARTS as string[]).includes(name) && isWritable(name);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string' && isWritable(text));
/** Half of a letter has no way into an address, and an empty text would be no text. */
const isWritable = (text: string): boolean => text !== '' && !/\p{Surrogate}/u.test(text);

const encode = (texts: readonly string[]): string =>
  texts.map((text) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')).join(',');

function fieldsOf(hash: string): ReadonlyMap<string, string[]> {
  return new Map(
    partsOf(hash).flatMap((part) => {
      if (!part.includes('=')) return [];
      const [name = '', ...rest] = part.split('=');
      const texts = rest.join('=').split(',');
      return [[decode(name), texts.filter((text) => text !== '').map(decode)]];
    }),
  );
}

const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
