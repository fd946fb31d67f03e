/**
 * A queue in which clients take turns, the programs of a client among themselves, and the connections of a program: who
 * sends much waits for himself. Knows not what waits.
 */

/** Who asks: one machine, one of its programs, and one of that program's connections. */
export interface Client {
  address: string;
  program: string;
  connection: string;
}

/** Whoever is not distinguished, such as the server itself. */
export const NOBODY: Client = { address: '', program: '', connection: '' };

/** A group and what of it waits; who is next stands first. At the lowest level the groups are the items themselves. */
interface Line<Item> {
  size: number;
  groups: Map<string | Item, Line<Item> | null>;
}
const emptyLine = <Item>(): Line<Item> => ({ size: 0, groups: new Map() });
const wayOf = ({ address, program, connection }: Client): string[] => [address, program, connection];

export class FairQueue<Item> {
  readonly #all = emptyLine<Item>();
  readonly #ways = new Map<Item, string[]>();

  get size(): number {
    return this.#all.size;
  }

  /** How much of this client waits, over all of its programs and connections. */
  waitingOf({ address }: Pick<Client, 'address'>): number {
    return this.#all.groups.get(address)?.size ?? 0;
  }

  /** Each item may wait once. */
  add(item: Item, client: Client): void {
    const way = wayOf(client);
    let line = this.#all;
    line.size++;
    for (const name of way) {
      const inner = line.groups.get(name) ?? emptyLine<Item>();
      line.groups.set(name, inner);
      inner.size++;
      line = inner;
    }
    line.groups.set(item, null);
    this.#ways.set(item, way);
  }

  /** Takes the next one, of a program that may have its turn; its client, program and connection go to the end. */
  next(may: (client: Pick<Client, 'address' | 'program'>) => boolean = () => true): Item | null {
    for (const [address, line] of this.#all.groups) {
      const [, inner] = [...(line?.groups ?? [])].find(([program]) => may({ address, program } as Client)) ?? [];
      if (!inner) continue;
      const item = firstOf(inner);
      const way = this.#ways.get(item) as string[];
      this.remove(item);
      let level = this.#all;
      for (const name of way) {
        const inner = level.groups.get(name);
        if (!inner) break;
        level.groups.delete(name);
        level.groups.set(name, inner);
        level = inner;
      }
      return item;
    }
    return null;
  }

  /** The last of the connection that has most waiting, of the program and client that have; of equals, of the later. */
  mostCrowded(): Item | null {
    let line = this.#all;
    for (;;) {
      let largest: Line<Item> | null = null;
      let last: Item | null = null;
      for (const [name, inner] of line.groups) {
        if (inner === null) last = name as Item;
        else if (!largest || inner.size >= largest.size) largest = inner;
      }
      if (!largest) return last;
      line = largest;
    }
  }

  /** Whether it waited. */
  remove(item: Item): boolean {
    const way = this.#ways.get(item);
    if (!way) return false;
    this.#ways.delete(item);
    const lines = [this.#all];
    for (const name of way) lines.push(lines.at(-1)?.groups.get(name) as Line<Item>);
    lines.at(-1)?.groups.delete(item);
    for (const line of lines) line.size--;
    for (let at = way.length; at > 0; at--)
      if (lines[at]?.size === 0) lines[at - 1]?.groups.delete(way[at - 1] as string);
    return true;
  }
}

function firstOf<Item>(line: Line<Item>): Item {
  const [[name, inner]] = line.groups as Iterable<[string | Item, Line<Item> | null]> as [
    [string | Item, Line<Item> | null],
  ];
  return inner ? firstOf(inner) : (name as Item);
}
