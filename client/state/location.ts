/**
 * The page's state in the address: scope, entities, selection, paths, filter, layers, language, by stable
 * keys. Writing pushes
 * a history entry; going back gives the state of that entry.
 */
import type { EntityKind, FactStanding, GraphFilter, Language, Layer } from '../../contract/index.js';
import type { Scope } from '../graph/GraphState.js';
import type { Selection } from './selection.js';

export interface Place {
  scope: Scope;
  /** Entities on the page, when the scope does not say. */
  entities: readonly string[];
  /** Facts of the background that are drawn though it is not shown as a whole. */
  background: readonly string[];
  /** Nodes hidden by hand. */
  hidden: readonly string[];
  selection: Selection;
  /** Entities between which the shortest paths are shown; null when none are. */
  paths: { from: string; to: string } | null;
  filter: GraphFilter;
  layers: readonly Layer[];
  /** Whether the inspector has the list of facts in doubt under the selection. */
  doubts: boolean;
  language: Language | null;
}

const FILTER_NAMES = {
  kinds: 'kinds',
  types: 'types',
  statuses: 'statuses',
  articles: 'articles',
  claimants: 'says',
  datasets: 'sets',
  layers: 'tell',
} as const;
const SCOPES: readonly Scope[] = ['core', 'all', 'entities'];
const encode = (keys: readonly string[]): string =>
  keys
    .map((key) => encodeURIComponent(key).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%23', '#'))
    .map((key) => key.replaceAll('#', '%23'))
    .join(',');

/**
 * `#entities=russia,nato&select=nato`; the core with nothing chosen is the empty string. The fragment never reaches the
 * server, so it may be long.
 */
export function toHash(place: Place): string {
  const parts: string[] = [];
  const put = (name: string, keys: readonly string[] | undefined) => {
    if (keys !== undefined && keys.length > 0) parts.push(`${name}=${encode(keys)}`);
  };
  if (place.scope === 'all') put('show', ['all']);
  if (place.scope === 'entities' || place.scope === 'result') put('entities', place.entities);
  put('with', place.background);
  put('hide', place.hidden);
  put('select', place.selection.entities);
  put('fact', place.selection.facts);
  if (place.paths !== null) put('paths', [place.paths.from, place.paths.to]);
  for (const [field, name] of Object.entries(FILTER_NAMES)) put(name, place.filter[field as keyof GraphFilter]);
  put('layers', place.layers);
  if (place.doubts) put('list', ['doubts']);
  if (place.language !== null) put('lang', [place.language]);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Reads what `toHash` wrote; what it does not understand it leaves out. */
export function fromHash(hash: string): Place {
  const fields = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .filter((part) => part.includes('='))
      .map((part): [string, string[]] => {
        const at = part.indexOf('=');
        return [
          part.slice(0, at),
          part
            .slice(at + 1)
            .split(',')
            .filter((key) => key !== '')
            .map(decode),
        ];
      }),
  );
  const list = (name: string): string[] => fields.get(name) ?? [];
  const entities = list('entities');
  const shown = list('show')[0] as Scope | undefined;
  const filter: GraphFilter = {};
  for (const [field, name] of Object.entries(FILTER_NAMES))
    if (list(name).length > 0)
      (filter as Record<string, string[]>)[field] = list(name) as EntityKind[] & FactStanding[];
  const [from, to] = list('paths');
  const lang = list('lang')[0];
  return {
    scope: entities.length > 0 ? 'entities' : shown !== undefined && SCOPES.includes(shown) ? shown : 'core',
    entities,
    background: list('with'),
    hidden: list('hide'),
    selection: { entities: list('select'), facts: list('fact') },
    paths: from === undefined || to === undefined ? null : { from, to },
    filter,
    layers: list('layers').filter((layer): layer is Layer => layer === 'articles' || layer === 'passages'),
    doubts: list('list').includes('doubts'),
    language: lang === 'en' || lang === 'fr' ? lang : null,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
