/**
 * Under what name a property of a file is stored: names that Entente or the engine keep for themselves are changed or
 * left out, with a remark. Pure.
 */
import { NAME_LENGTH } from '../limits.js';
import { DERIVED, OWN_EXPORT, RESERVED, type Owner } from './reservedNames.js';

/** A name to store under; null where the property is left out; a reason where the name cannot be stored at all. */
export type StoredName = string | null | { reason: string };

export class PropertyNames {
  readonly #owner: Owner;
  readonly #remark: (text: string) => void;
  readonly #stored = new Map<string, string | null>();
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;
  /** Entente wrote the file. */
  readonly #ownExport: boolean;

  /** `names`: all the file has, when they are known beforehand. */
  constructor(owner: Owner, names: Iterable<string>, remark: (text: string) => void) {
    this.#owner = owner;
    this.#remark = remark;
    this.#reserved = RESERVED[owner];
    const all = new Set(names);
    this.#ownExport = OWN_EXPORT[owner].every((name) => all.has(name));
    for (const name of all) if (!this.#reserved.has(name)) this.#taken.add(name);
  }

  stored(name: string): StoredName {
    const known = this.#stored.get(name);
    if (known !== undefined) return known;
    const made = this.#make(name);
    if (made === null || typeof made === 'string') this.#stored.set(name, made);
    return made;
  }

  #make(name: string): StoredName {
    const fault = nameFault(name);
    if (fault !== null) return { reason: fault };
    const spelt = name.replaceAll('`', "'").replace(/\p{Surrogate}/gu, '\uFFFD');
    if (spelt !== name) return this.#respelt(name, spelt);
    if (!this.#reserved.has(name)) return name;
    if (this.#ownExport && DERIVED.has(name)) {
      const left = [...DERIVED].filter((derived) => this.#reserved.has(derived)).join(', ');
      this.#remark(`counts and ranks that Entente derives itself were left out (${left})`);
      return null;
    }
    const made = this.#take(`${name}_`);
    this.#remark(`property ${name} of ${this.#what} is kept as ${made}: Entente keeps the name ${name} for itself`);
    return made;
  }

  #respelt(name: string, spelt: string): string {
    const made = this.#take(spelt);
    const why = 'a backtick cannot stand in a name everywhere';
    this.#remark(`property ${name} of ${this.#what} is kept as ${made}: ${why}`);
    return made;
  }

  get #what(): string {
    return this.#owner === 'entity' ? 'nodes' : 'relations';
  }

  /** The name, or the name with as many _ as it takes to be free; nobody else gets it. */
  #take(name: string): string {
    let free = name;
    while (this.#taken.has(free) || this.#reserved.has(free)) free += '_';
    this.#taken.add(free);
    return free;
  }
}

function nameFault(name: string): string | null {
  if (name.length > NAME_LENGTH)
    return `the property name "${name.slice(0, 40)}…" is longer than ${NAME_LENGTH} characters: shorten it`;
  if (/\p{Cc}/u.test(name))
    return `the property name "${name.replace(/\p{Cc}/gu, '�')}" holds a control character: mend the header`;
  return null;
}
