/** Random expressions: mostly of the kind asked for, now and then of another. */
import type { Random } from './Random.js';

export type Kind = 'integer' | 'float' | 'string' | 'boolean' | 'list' | 'map' | 'temporal' | 'node' | 'relationship';

/** Names in scope, by what they hold. */
export type Names = Record<Kind, string[]>;
export const noNames = (): Names => ({
  integer: [],
  float: [],
  string: [],
  boolean: [],
  list: [],
  map: [],
  temporal: [],
  node: [],
  relationship: [],
});

const VALUES: Kind[] = ['integer', 'float', 'string', 'boolean', 'list', 'map', 'temporal'];
const LITERALS: Record<string, string[]> = {
  integer: ['0', '1', '-1', '2', '3', '7', '-12', '100', '9007199254740993', 'null'],
  float: ['0.0', '1.5', '-2.5', '3.0', '1e3', '0.1', '2.5e-3', 'null'],
  string: ["''", "'a'", "'Ann'", "'abc'", "'12'", "'1.5'", "'É'", "' x '", "'true'", 'null'],
  boolean: ['true', 'false', 'null'],
  list: ['[]', '[1, 2, 3]', "['a', 'b']", '[1, null]', '[[1], [2, 3]]', '[1.5, 2]', 'null'],
  map: ['{}', '{a: 1}', "{a: 'x', b: null}", '{m: {a: [1]}}'],
  temporal: [
    "date('2024-02-29')",
    "date('2021-01-31')",
    "localdatetime('2024-05-06T07:08:09.123')",
    "datetime('2024-03-31T01:30:00+02:00')",
    "localtime('12:34:56')",
    "time('01:02:03Z')",
    "duration('P1Y2M3DT4H5M6.5S')",
    'duration({days: -3, hours: 5})',
  ],
};
/** Temporal values with a date, and those with a date or a time: a constant that always fails tests nothing. */
const DATED = (LITERALS['temporal'] as string[]).slice(0, 4);
const CLOCKED = (LITERALS['temporal'] as string[]).slice(0, 6);
const PROPERTIES: Record<string, string[]> = {
  integer: ['n', 'id'],
  float: ['f'],
  string: ['s'],
  boolean: ['b'],
  list: ['l', 't'],
  temporal: ['d', 'z', 'w'],
  map: [],
};

export class Expressions {
  constructor(
    private readonly random: Random,
    private readonly names: Names,
  ) {}

  any(depth: number): string {
    return this.of(this.random.pick(VALUES), depth);
  }

  of(wanted: Kind, depth: number): string {
    const { random } = this;
    const other = random.chance(0.04) ? random.pick(VALUES) : wanted;
    // Neo4j takes a stored list for a truth value, but no list that was computed.
    const kind = wanted === 'boolean' && other === 'list' ? wanted : other;
    if (depth <= 0 || random.chance(0.2)) return this.#leaf(kind);
    const form = random.pick(this.#forms(kind));
    return form(depth - 1);
  }

  #leaf(kind: Kind): string {
    const { random, names } = this;
    const named = names[kind];
    if (named.length > 0 && random.chance(0.6)) return random.pick(named);
    const owners = [...names.node, ...(kind === 'integer' || kind === 'string' ? names.relationship : [])];
    const keys = PROPERTIES[kind] ?? [];
    if (owners.length > 0 && keys.length > 0 && random.chance(0.7))
      return `${random.pick(owners)}.${random.pick(keys)}`;
    return random.pick(LITERALS[kind] ?? ['null']);
  }

  #forms(kind: Kind): ((depth: number) => string)[] {
    switch (kind) {
      case 'integer':
        return this.#integers();
      case 'float':
        return this.#floats();
      case 'string':
        return this.#strings();
      case 'boolean':
        return this.#booleans();
      case 'list':
        return this.#lists();
      case 'map':
        return this.#maps();
      case 'temporal':
        return this.#temporals();
      default:
        return [() => this.#leaf(kind)];
    }
  }

  #case(kind: Kind, d: number): string {
    return `CASE WHEN ${this.of('boolean', d)} THEN ${this.of(kind, d)} ELSE ${this.of(kind, d)} END`;
  }
  #integers(): ((depth: number) => string)[] {
    const i = (d: number): string => this.of('integer', d);
    return [
      (d) => `(${i(d)} + ${i(d)})`,
      (d) => `(${i(d)} - ${i(d)})`,
      (d) => `(${i(d)} * ${i(d)})`,
      (d) => `(${i(d)} / ${i(d)})`,
      (d) => `(${i(d)} % ${i(d)})`,
      (d) => `-(${i(d)})`,
      (d) => `size(${this.of('list', d)})`,
      (d) => `size(${this.of('string', d)})`,
      (d) => `toInteger(${this.of(this.random.pick(['string', 'float']), d)})`,
      (d) => `abs(${i(d)})`,
      (d) => `CASE ${i(d)} WHEN ${i(d)} THEN ${i(d)} WHEN < 3, 7 THEN ${i(d)} END`,
      (d) => `sign(${this.of('float', d)})`,
      (d) => `coalesce(${i(d)}, ${i(d)})`,
      (d) => `reduce(x = 0, y IN ${this.of('list', d)} | x + 1)`,
      (d) => `${this.of('list', d)}[${i(d)}]`,
      (d) => `${this.of('temporal', d)}.${this.random.pick(['year', 'month', 'day', 'hour', 'seconds'])}`,
      (d) => this.#case('integer', d),
    ];
  }
  #floats(): ((depth: number) => string)[] {
    const f = (d: number): string => this.of('float', d);
    return [
      (d) => `(${f(d)} + ${this.of('integer', d)})`,
      (d) => `(${f(d)} * ${f(d)})`,
      (d) => `(${f(d)} / ${f(d)})`,
      (d) => `(${this.of('integer', d)} ^ ${this.random.pick(['2', '0.5', '-1'])})`,
      (d) => `round(${f(d)}, ${this.random.pick(['0', '1', '2'])})`,
      (d) => `floor(${f(d)})`,
      (d) => `ceil(${f(d)})`,
      (d) => `toFloat(${this.of(this.random.pick(['string', 'integer']), d)})`,
      (d) => `sqrt(${f(d)})`,
      (d) => this.#case('float', d),
    ];
  }
  #strings(): ((depth: number) => string)[] {
    const s = (d: number): string => this.of('string', d);
    return [
      (d) => `(${s(d)} + ${s(d)})`,
      (d) => `(${s(d)} + ${this.of('integer', d)})`,
      (d) => `toUpper(${s(d)})`,
      (d) => `trim(${s(d)})`,
      (d) => `substring(${s(d)}, ${this.random.pick(['0', '1', '2'])})`,
      (d) => `left(${s(d)}, ${this.random.pick(['0', '1', '5'])})`,
      (d) => `replace(${s(d)}, 'a', ${s(d)})`,
      (d) => `reverse(${s(d)})`,
      (d) => `toString(${this.of(this.random.pick(['integer', 'float', 'boolean', 'temporal']), d)})`,
      (d) => `head(split(${s(d)}, 'n'))`,
      (d) => this.#case('string', d),
    ];
  }
  #booleans(): ((depth: number) => string)[] {
    const b = (d: number): string => this.of('boolean', d);
    const compared = (d: number): string => {
      const kind = this.random.pick(VALUES);
      return `(${this.of(kind, d)} ${this.random.pick(['=', '<>', '<', '<=', '>', '>='])} ${this.of(kind, d)})`;
    };
    const forms: ((depth: number) => string)[] = [
      compared,
      compared,
      (d) => `(${b(d)} AND ${b(d)})`,
      (d) => `(${b(d)} OR ${b(d)})`,
      (d) => `(${b(d)} XOR ${b(d)})`,
      (d) => `NOT ${b(d)}`,
      // Neo4j asks the list first, and what may fail on the left not at all where that is null.
      (d) => `(${this.any(0)} IN ${this.of('list', d)})`,
      (d) =>
        `(${this.of('string', d)} ${this.random.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${this.of('string', d)})`,
      (d) => `(${this.any(d)} IS ${this.random.pick(['', 'NOT '])}NULL)`,
      (d) =>
        `${this.random.pick(['all', 'any', 'none', 'single'])}(x IN ${this.of('list', d)} WHERE x ${this.random.pick(['>', '=', '<>'])} ${this.any(d)})`,
      (d) => `(${this.of('integer', d)} < ${this.of('float', d)} <= ${this.of('integer', d)})`,
      (d) =>
        `(${this.any(d)} IS ${this.random.pick(['', 'NOT '])}:: ${this.random.pick(['INTEGER', 'STRING', 'FLOAT NOT NULL', 'LIST<ANY>', 'INTEGER | BOOLEAN'])})`,
      (d) => `isEmpty(${this.of(this.random.pick(['string', 'list']), d)})`,
    ];
    const { node } = this.names;
    if (node.length > 0)
      forms.push(
        () => `${this.random.pick(node)}:${this.random.pick(['P', 'Q', 'R', 'P|Q', '!P', 'P&Q'])}`,
        () => `EXISTS { (${this.random.pick(node)})-[:${this.random.pick(['T', 'U', 'V'])}]->() }`,
        () =>
          `(COUNT { (${this.random.pick(node)})--(:${this.random.pick(['P', 'R'])}) } > ${this.random.pick(['0', '1', '2'])})`,
        () => `(${this.random.pick(node)})${this.random.pick(['-->', '--', '<-[:T]-'])}()`,
      );
    return forms;
  }
  #lists(): ((depth: number) => string)[] {
    const l = (d: number): string => this.of('list', d);
    const forms: ((depth: number) => string)[] = [
      (d) => `[${this.any(d)}, ${this.any(d)}]`,
      (d) => `(${l(d)} + ${l(d)})`,
      (d) => `(${l(d)} + ${this.of('integer', d)})`,
      (d) => `[x IN ${l(d)} WHERE x IS NOT NULL | [x, ${this.of('integer', d)}]]`,
      // Neo4j takes tail() of a value alone for the rest of a list of one.
      (d) => `tail(${l(d)} + [])`,
      // Neo4j reverses every list but a stored one.
      (d) => `reverse(${l(d)} + [])`,
      (d) => `${l(d)}[${this.random.pick(['0..1', '..2', '-2..', '1..'])}]`,
      () =>
        `range(${this.random.pick(['0', '1', '5'])}, ${this.random.pick(['3', '5', '0'])}, ${this.random.pick(['1', '2', '-1'])})`,
      (d) => `split(${this.of('string', d)}, ${this.random.pick(["'n'", "''", "'a'"])})`,
      (d) => this.#case('list', d),
    ];
    const { node } = this.names;
    if (node.length > 0)
      forms.push(() => {
        const step = `(${this.random.pick(node)})-[:${this.random.pick(['T', 'U', 'V'])}]-(other)`;
        // A comprehension's order is nobody's: only its length can be compared.
        return this.random.chance(0.5)
          ? `COLLECT { MATCH ${step} RETURN other.id AS id ORDER BY id }`
          : `[size([${step} | other.id])]`;
      });
    return forms;
  }
  #maps(): ((depth: number) => string)[] {
    const { random, names } = this;
    const forms: ((depth: number) => string)[] = [
      (d) => `{a: ${this.any(d)}, b: ${this.any(d)}}`,
      () => this.#leaf('map'),
      (d) => this.#case('map', d),
    ];
    if (names.node.length > 0)
      forms.push(
        (d) => `${random.pick(names.node)} {.${random.pick(['id', 's', 'n', 'nope'])}, x: ${this.any(d)}}`,
        () => `${random.pick(names.node)} {.*}`,
        () => `properties(${random.pick(names.node)})`,
      );
    return forms;
  }
  #temporals(): ((depth: number) => string)[] {
    const duration = 'duration({months: 1, days: 2, seconds: 3})';
    return [
      () => this.#leaf('temporal'),
      (d) => `(${this.of('temporal', d)} + ${duration})`,
      (d) => `(${this.of('temporal', d)} - ${duration})`,
      () => `date.truncate('${this.random.pick(['year', 'month', 'week', 'quarter'])}', ${this.random.pick(DATED)})`,
      () => `duration.between(${this.random.pick(DATED)}, ${this.random.pick(CLOCKED)})`,
    ];
  }
}
