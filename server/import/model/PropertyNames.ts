/**
 * Under what name a property of a file is stored: names that Entente or the engine keep for themselves are changed,
 * with a remark. Pure.
 */
import { NAME_LENGTH } from '../limits.js';
import { RESERVED, type Owner } from './reservedNames.js';

/** A name to store under, or a reason why the name cannot be stored. */
export type StoredName = string | { reason: string };

export class PropertyNames {
  readonly #owner: Owner;
  readonly #remark: (text: string) => void;
  readonly #stored = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;

  /** `names`: all the file has, when they are known beforehand. */
  constructor(owner: Owner, names: Iterable<string>, remark: (text: string) => void) {
    this.#owner = owner;
    this.#remark = remark;
    this.#reserved = RESERVED[owner];
    const all = new Set(names);
    for (const name of all) if (!this.#reserved.has(name)) this.#taken.add(name);
  }

  stored(name: string): StoredName {
    const known = this.#stored.get(name);
    if (known !== undefined) return known;
    const made = this.#make(name);
    if (typeof made === 'string') this.#stored.set(name, made);
    return made;
  }

  #make(name: string): StoredName {
    const fault = nameFault(name);
    if (fault !== null) return { reason: fault };
    const spelt = name.replace(/\p{Surrogate}/gu, '\uFFFD');
    if (spelt !== name) return this.#respelt(spelt);
    if (!this.#reserved.has(name)) return name;
    const made = this.#take(`${name}_`);
    this.#remark(`property ${name} of ${this.#what} is kept as ${made}: Entente keeps the name ${name} for itself`);
    return made;
  }

  #respelt(spelt: string): string {
    const made = this.#take(spelt);
    this.#remark(`property ${spelt} of ${this.#what} is kept as ${made}: its name holds half a character`);
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
