/**
 * Under what name a property of a file is stored: names that Entente or the engine keep for themselves are changed or
 * left out, with a remark. Pure.
 */
import { NAME_LENGTH } from '../limits.js';

/** Keys the embedded engine hands out an entity's own fields under, and one that JavaScript objects treat specially. */
const ENGINE: readonly string[] = ['_id', '_labels', '_source', '_target', '_type', '__proto__'];
/** Set through a column's role, or derived. */
const OF_ENTITIES: ReadonlySet<string> = new Set([
  ...ENGINE,
  'id',
  'kind',
  'name',
  'nameFr',
  'aliases',
  'searchText',
  'claimCount',
  'articleCount',
  'degree',
  'prominence',
  'datasets',
  'dataset',
  'importId',
]);
const OF_FACTS: ReadonlySet<string> = new Set([
  ...ENGINE,
  'factId',
  'status',
  'contested',
  'date',
  'precision',
  'claimCount',
  'originCount',
  'articles',
  'claimants',
  'dataset',
  'datasets',
  'importId',
  'id',
  'type',
  'key',
  'source',
  'target',
  'subject',
  'object',
  'claimant',
  'reporter',
  'factStatus',
  'label',
  'labels',
]);
/** What a file holds that Entente wrote: all of these, and they are derived anew. */
const OWN_EXPORT = {
  entity: ['degree', 'prominence', 'datasets'],
  fact: ['contested', 'claimCount', 'originCount'],
} as const;
const DERIVED: ReadonlySet<string> = new Set([
  'searchText',
  'claimCount',
  'articleCount',
  'degree',
  'prominence',
  'datasets',
  'dataset',
  'contested',
  'originCount',
  'articles',
  'claimants',
  'precision',
  'importId',
]);

export type Owner = 'entity' | 'fact';

export class PropertyNames {
  readonly #stored = new Map<string, string | null>();
  readonly #taken = new Set<string>();
  readonly #own: boolean;
  readonly #reserved: ReadonlySet<string>;

  /** `names`: all the file has, when they are known beforehand. */
  constructor(
    readonly owner: Owner,
    names: Iterable<string>,
    private readonly remark: (text: string) => void,
  ) {
    const all = new Set(names);
    this.#own = OWN_EXPORT[owner].every((name) => all.has(name));
    this.#reserved = owner === 'entity' ? OF_ENTITIES : OF_FACTS;
    for (const name of all) if (!this.#reserved.has(name)) this.#taken.add(name);
  }

  /** Null: left out. A name that cannot be stored at all is given as `{reason}`. */
  stored(name: string): string | null | { reason: string } {
    const known = this.#stored.get(name);
    if (known !== undefined) return known;
    const made = this.#make(name);
    if (made === null || typeof made === 'string') this.#stored.set(name, made);
    return made;
  }

  #make(name: string): string | null | { reason: string } {
    if (name.length > NAME_LENGTH)
      return {
        reason: `the property name "${name.slice(0, 40)}…" is longer than ${NAME_LENGTH} characters: shorten it`,
      };
    if (/\p{Cc}/u.test(name))
      return {
        reason: `the property name "${name.replace(/\p{Cc}/gu, '�')}" holds a control character: mend the header`,
      };
    const spelt = name.replaceAll('`', "'").replace(/\p{Surrogate}/gu, '\uFFFD');
    if (spelt !== name) {
      this.remark(
        `property ${name} of ${this.#what} is kept as ${this.#free(spelt)}: a backtick cannot stand in a name everywhere`,
      );
      return this.#taking(this.#free(spelt));
    }
    if (!this.#reserved.has(name)) return name;
    if (this.#own && DERIVED.has(name)) {
      this.remark(
        `counts and ranks that Entente derives itself were left out (${[...DERIVED].filter((d) => this.#reserved.has(d)).join(', ')})`,
      );
      return null;
    }
    const made = this.#taking(this.#free(`${name}_`));
    this.remark(`property ${name} of ${this.#what} is kept as ${made}: Entente keeps the name ${name} for itself`);
    return made;
  }

  get #what(): string {
    return this.owner === 'entity' ? 'nodes' : 'relations';
  }
  #free(name: string): string {
    let free = name;
    while (this.#taken.has(free) || this.#reserved.has(free)) free += '_';
    return free;
  }
  #taking(name: string): string {
    this.#taken.add(name);
    return name;
  }
}
