/** Reads values in the kit's notation: Cypher's literals, `(:Label {key: 1})`, `[:TYPE {}]`, `<(a)-[:TYPE]->(b)>`. */

export type Expected =
  | null
  | boolean
  | bigint
  | number
  | string
  | Expected[]
  | ExpectedMap
  | ExpectedNode
  | ExpectedRelationship
  | ExpectedPath;
export type ExpectedMap = Map<string, Expected>;
export class ExpectedNode {
  constructor(
    readonly labels: readonly string[],
    readonly properties: ExpectedMap,
  ) {}
}
export class ExpectedRelationship {
  constructor(
    readonly type: string,
    readonly properties: ExpectedMap,
  ) {}
}
/** `forwards[i]`: whether relationship i points from node i to the next. */
export class ExpectedPath {
  constructor(
    readonly nodes: readonly ExpectedNode[],
    readonly relationships: readonly ExpectedRelationship[],
    readonly forwards: readonly boolean[],
  ) {}
}

const NUMBER = /-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /`(?:[^`]|``)*`|[\p{L}_][\p{L}\p{N}_]*/uy;
const WORDS = new Map<string, Expected>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', NaN],
  ['Inf', Infinity],
  ['-Inf', -Infinity],
]);
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Throws an Error when the text is no such value. */
export function readValue(text: string): Expected {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  value(): Expected {
    this.#blanks();
    if (this.#sees('(')) return this.#node();
    if (this.#sees('<')) return this.#path();
    if (this.#sees('{')) return this.#map();
    if (this.#sees("'")) return this.#string();
    if (/^\[\s*:/.test(this.text.slice(this.#at))) return this.#relationship();
    if (this.#take('[')) return this.#listOf(']', () => this.value());
    for (const [word, value] of WORDS) if (this.#take(word)) return value;
    const number = this.#match(NUMBER);
    if (number === null) throw this.#trouble();
    return /^-?\d+$/.test(number) ? BigInt(number) : Number(number);
  }
  end(): void {
    this.#blanks();
    if (this.#at < this.text.length) throw this.#trouble();
  }

  #string(): string {
    this.#need("'");
    let value = '';
    for (;;) {
      const sign = this.text[this.#at++];
      if (sign === undefined) throw this.#trouble();
      if (sign === "'") return value;
      const next = sign === '\\' ? (this.text[this.#at++] ?? '') : null;
      value += next === null ? sign : (ESCAPES[next] ?? next);
    }
  }
  #map(): ExpectedMap {
    this.#need('{');
    const entries = this.#listOf('}', (): [string, Expected] => {
      const key = this.#name();
      this.#need(':');
      return [key, this.value()];
    });
    return new Map(entries);
  }
  #properties(): ExpectedMap {
    this.#blanks();
    return this.#sees('{') ? this.#map() : new Map();
  }
  #node(): ExpectedNode {
    this.#need('(');
    const labels: string[] = [];
    while (this.#take(':')) labels.push(this.#name());
    const node = new ExpectedNode(labels, this.#properties());
    this.#need(')');
    return node;
  }
  #relationship(): ExpectedRelationship {
    this.#need('[');
    this.#need(':');
    const relationship = new ExpectedRelationship(this.#name(), this.#properties());
    this.#need(']');
    return relationship;
  }
  #path(): ExpectedPath {
    this.#need('<');
    const nodes = [this.#node()];
    const relationships: ExpectedRelationship[] = [];
    const forwards: boolean[] = [];
    while (!this.#take('>')) {
      const backwards = this.#take('<');
      this.#need('-');
      relationships.push(this.#relationship());
      this.#need('-');
      if (!backwards) this.#need('>');
      forwards.push(!backwards);
      nodes.push(this.#node());
    }
    return new ExpectedPath(nodes, relationships, forwards);
  }

  #listOf<T>(end: string, one: () => T): T[] {
    const list: T[] = [];
    if (this.#take(end)) return list;
    do list.push(one());
    while (this.#take(','));
    this.#need(end);
    return list;
  }
  #name(): string {
    this.#blanks();
    const name = this.#match(NAME);
    if (name === null) throw this.#trouble();
    return name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name;
  }
  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }
  #blanks(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at++;
  }
  #sees(piece: string): boolean {
    return this.text.startsWith(piece, this.#at);
  }
  #take(piece: string): boolean {
    this.#blanks();
    if (!this.#sees(piece)) return false;
    this.#at += piece.length;
    return true;
  }
  #need(piece: string): void {
    if (!this.#take(piece)) throw this.#trouble();
  }
  #trouble(): Error {
    return new Error(`Not a value of the kit, at ${this.#at + 1}: ${this.text}`);
  }
}
