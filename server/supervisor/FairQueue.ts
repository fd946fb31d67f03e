/**
 * A queue in which clients take turns, and the connections of a client among themselves: who sends much waits for
 * himself. Knows not what waits.
 */

/** Who asks: one machine, and one of its connections. */
export interface Client {
  address: string;
  connection: string;
}

/** Whoever is not told apart, such as the server itself. */
export const NOBODY: Client = { address: '', connection: '' };

export class FairQueue<Item> {
  /** Of each client, of each of its connections, what waits; who is next stands first. */
  readonly #clients = new Map<string, Map<string, Item[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How much of this client waits, over all of its connections. */
  waitingOf({ address }: Client): number {
    let count = 0;
    for (const items of this.#clients.get(address)?.values() ?? []) count += items.length;
    return count;
  }

  add(item: Item, { address, connection }: Client): void {
    const connections = this.#clients.get(address) ?? new Map<string, Item[]>();
    this.#clients.set(address, connections);
    const items = connections.get(connection) ?? [];
    connections.set(connection, items);
    items.push(item);
    this.#size++;
  }

  /** Takes the next one, of a client that may have its turn; its client and connection go to the end. */
  next(may: (client: Pick<Client, 'address'>) => boolean = () => true): Item | null {
    for (const [address, connections] of this.#clients) {
      if (!may({ address })) continue;
      this.#clients.delete(address);
      for (const [connection, items] of connections) {
        connections.delete(connection);
        const item = items.shift();
        if (items.length > 0) connections.set(connection, items);
        if (connections.size > 0) this.#clients.set(address, connections);
        if (item === undefined) break;
        this.#size--;
        return item;
      }
    }
    return null;
  }

  /** Whether it waited. */
  remove(item: Item): boolean {
    for (const [address, connections] of this.#clients)
      for (const [connection, items] of connections) {
        const at = items.indexOf(item);
        if (at < 0) continue;
        items.splice(at, 1);
        if (items.length === 0) connections.delete(connection);
        if (connections.size === 0) this.#clients.delete(address);
        this.#size--;
        return true;
      }
    return false;
  }
}
