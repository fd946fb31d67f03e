/** Random statements over the graph of fuzzGraph.ts: reading, or changing it. */
import { Expressions, noNames, type Kind, type Names } from './expressions.js';
import type { Random } from './Random.js';

const COLUMN_KINDS: Kind[] = ['integer', 'float', 'string', 'boolean', 'list', 'map', 'temporal'];

export interface FuzzStatement {
  text: string;
  writes: boolean;
}

export class Statements {
  #names: Names = noNames();
  #made = 0;

  constructor(private readonly random: Random) {}

  next(): FuzzStatement {
    this.#names = noNames();
    this.#made = 0;
    const writes = this.random.chance(0.25);
    const clauses: string[] = [];
    for (let left = this.random.below(3) + (writes ? 0 : 1); left > 0; left--) clauses.push(this.#reading());
    if (writes) for (let left = 1 + this.random.below(2); left > 0; left--) clauses.push(this.#writing());
    clauses.push(this.#returning());
    return { text: clauses.join(' '), writes };
  }

  get #expressions(): Expressions {
    return new Expressions(this.random, this.#names);
  }
  #name(kind: Kind): string {
    const name = `${kind.charAt(0)}${this.#made++}`;
    this.#names[kind] = [...this.#names[kind], name];
    return name;
  }
  /** A node's pattern: one that is known, or a new name. */
  #node(label = true): string {
    const known = this.#names.node;
    if (known.length > 0 && this.random.chance(0.35)) return `(${this.random.pick(known)})`;
    if (this.random.chance(0.15)) return '()';
    const name = this.#name('node');
    const labels = label && this.random.chance(0.5) ? `:${this.random.pick(['P', 'Q', 'R', 'P|R', '!Q'])}` : '';
    const properties = this.random.chance(0.15)
      ? ` {${this.random.pick(['n: 3', "s: 'Ann'", 'id: 1', 'b: true'])}}`
      : '';
    return `(${name}${labels}${properties})`;
  }
  #step(): string {
    const { random } = this;
    if (random.chance(0.08))
      return random.pick(['-[:T]->{1,2}', '<-[:U|V]-{0,1}', '-[:T|U]-+', '((:P)-[:T]->(:P)){1,2}']);
    const length = random.chance(0.2) ? random.pick(['*1..2', '*2', '*0..1', '*..3']) : '';
    const choices = ['T', 'U', 'V', 'T|U', ...(length === '' ? ['!T'] : [])];
    const types = random.chance(0.6) ? `:${random.pick(choices)}` : '';
    const name = length === '' && random.chance(0.6) ? this.#name('relationship') : '';
    const inside = `[${name}${types}${length}]`;
    return random.pick([`-${inside}->`, `<-${inside}-`, `-${inside}-`]);
  }
  #pattern(): string {
    let pattern = this.#node();
    for (let left = this.random.below(3); left > 0; left--) pattern += this.#step() + this.#node();
    return pattern;
  }
  #where(share: number): string {
    return this.random.chance(share) ? ` WHERE ${this.#expressions.of('boolean', 2)}` : '';
  }

  #reading(): string {
    const { random } = this;
    const choice = random.next();
    if (choice < 0.55) {
      const optional = random.chance(0.2) ? 'OPTIONAL ' : '';
      const patterns = [this.#pattern(), ...(random.chance(0.2) ? [this.#pattern()] : [])].join(', ');
      return `${optional}MATCH ${patterns}${this.#where(0.5)}`;
    }
    if (choice < 0.7) {
      const list = this.#expressions.of('list', 2);
      return `UNWIND ${list} AS ${this.#name('integer')}`;
    }
    if (choice < 0.85) return this.#with();
    return this.#call();
  }
  #with(): string {
    const { random } = this;
    const kept = [...this.#names.node, ...this.#names.relationship].filter(() => random.chance(0.6));
    const expressions = this.#expressions;
    const made = Array.from({ length: 1 + random.below(2) }, () => {
      const kind = random.pick(COLUMN_KINDS);
      const text = random.chance(0.25) ? this.#aggregate(kind) : expressions.of(kind, 2);
      return { kind, text };
    });
    const before = this.#names;
    this.#names = noNames();
    this.#names.node = before.node.filter((name) => kept.includes(name));
    this.#names.relationship = before.relationship.filter((name) => kept.includes(name));
    const items = [...kept, ...made.map(({ kind, text }) => `${text} AS ${this.#name(kind)}`)];
    return `WITH ${random.chance(0.15) ? 'DISTINCT ' : ''}${items.join(', ')}${this.#where(0.3)}`;
  }
  #aggregate(kind: Kind): string {
    const { random } = this;
    const distinct = random.chance(0.3) ? 'DISTINCT ' : '';
    if (kind === 'integer')
      return random.pick([
        'count(*)',
        `count(${distinct}${this.#expressions.any(1)})`,
        `sum(${this.#expressions.of('integer', 1)})`,
        `percentileDisc(${this.#expressions.of('integer', 1)}, ${random.pick(['0.5', '0.9'])})`,
      ]);
    if (kind === 'float') return `avg(${this.#expressions.of('float', 1)})`;
    if (kind === 'list') return `size(collect(${distinct}${this.#expressions.any(1)})) + []`;
    return `${random.pick(['min', 'max'])}(${this.#expressions.of(kind, 1)})`;
  }
  #call(): string {
    const outer = this.#names;
    const imported = outer.node.slice(0, 1);
    this.#names = { ...noNames(), node: imported };
    const pattern = this.#pattern();
    const inner = this.#expressions.of('integer', 1);
    const where = this.#where(0.3);
    this.#names = outer;
    return `CALL (${imported.join(', ')}) { MATCH ${pattern}${where} RETURN ${inner} AS ${this.#name('integer')} ORDER BY 1 LIMIT 3 }`.replace(
      ' ORDER BY 1 LIMIT 3',
      '',
    );
  }

  #writing(): string {
    const { random } = this;
    const nodes = this.#names.node;
    const node = nodes.length > 0 ? random.pick(nodes) : null;
    const expressions = this.#expressions;
    const choices = [
      (): string =>
        `CREATE (${this.#name('node')}:${random.pick(['P', 'X'])} {n: ${expressions.of('integer', 1)}, s: ${expressions.of('string', 1)}})`,
      (): string => `MERGE (${this.#name('node')}:${random.pick(['P', 'X'])} {n: ${random.pick(['3', '4', '0'])}})`,
      ...(node === null
        ? []
        : [
            (): string =>
              `SET ${node}.${random.pick(['n', 's', 'new'])} = ${expressions.of(random.pick(['integer', 'string', 'boolean']), 2)}`,
            (): string => `SET ${node} += {n: ${expressions.of('integer', 1)}, extra: ${expressions.of('float', 1)}}`,
            (): string => `SET ${node}:${random.pick(['X', 'Q', 'X:Y'])}`,
            (): string => `REMOVE ${node}.${random.pick(['n', 's', 'l'])}`,
            // Not P: Neo4j loses rows where MATCH (n:P|R) is followed by REMOVE n:P.
            (): string => `REMOVE ${node}:${random.pick(['X', 'Q'])}`,
            (): string =>
              `CREATE (${node})-[:${random.pick(['T', 'W'])} {w: ${expressions.of('integer', 1)}}]->(${this.#name('node')}:X)`,
            (): string => `MERGE (${node})-[:${random.pick(['T', 'W'])}]->(${this.#name('node')}:X)`,
            (): string => `FOREACH (x IN ${expressions.of('list', 1)} | CREATE (:X {id: 99}))`,
          ]),
    ];
    return random.pick(choices)();
  }

  #returning(): string {
    const { random } = this;
    const columns = Array.from({ length: 1 + random.below(3) }, (_, at) => {
      const kind = random.pick(COLUMN_KINDS);
      return `${random.chance(0.15) ? this.#aggregate(kind) : this.#expressions.of(kind, 3)} AS c${at}`;
    });
    const names = [...this.#names.node, ...this.#names.relationship];
    if (names.length > 0 && random.chance(0.4)) columns.push(`${random.pick(names)} AS e`);
    return `RETURN ${random.chance(0.15) ? 'DISTINCT ' : ''}${columns.join(', ')}`;
  }
}
