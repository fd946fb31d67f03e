/** How large the result of a function may become. */
import { isAggregate } from '../../../cypher/engine/execute/aggregates.js';
import type { Expression } from '../../../cypher/engine/parse/syntax.js';
import { DATA, either, elementOf, ELEMENT_BYTES, listOf, numberOf, textOf, written, type Size } from './Size.js';
import type { Surroundings } from './Surroundings.js';

/** Bytes that a function goes through in one step. */
const READ = 32;

type Rule = (args: readonly Size[], rows: number) => Size;

const first: Rule = ([one]) => (one ? { ...one, exact: undefined } : DATA);
const counted: Rule = ([one]) => numberOf(one?.length ?? 0, undefined);
const small: Rule = () => numberOf(1);
const collected: Rule = ([one], rows) => listOf(one ?? DATA, rows);
/** The first argument so many times as a number among the others says. */
const repeated: Rule = (args) => {
  const bytes = args.reduce((all, one) => all + written(one), 0);
  return textOf(bytes * Math.max(1, ...args.map((one) => (one.kind === 'text' ? 1 : one.magnitude))));
};

const RULES: Record<string, Rule> = {
  range: ([from = DATA, to = DATA, step = numberOf(1, 1)]) => {
    const span =
      from.exact !== undefined && to.exact !== undefined
        ? Math.abs(to.exact - from.exact)
        : from.magnitude + to.magnitude;
    const length = Math.floor(span / Math.max(1, Math.abs(step.exact ?? 1))) + 1;
    // It is counted, not kept.
    return listOf(numberOf(Math.max(from.magnitude, to.magnitude)), length, ELEMENT_BYTES);
  },
  replace: ([text = DATA, , by = DATA]) => textOf((text.length + 1) * Math.max(1, by.bytes)),
  split: ([text = DATA]) => listOf(textOf(text.bytes), text.length + 1, (text.length + 1) * ELEMENT_BYTES + text.bytes),
  size: counted,
  length: counted,
  char_length: counted,
  character_length: counted,
  count: (_, rows) => numberOf(rows),
  sum: ([one = DATA], rows) => numberOf(one.magnitude * rows),
  collect: collected,
  head: ([one = DATA]) => elementOf(one),
  last: ([one = DATA]) => elementOf(one),
  tostring: ([one = DATA]) => textOf(one.bytes, one.length, one.magnitude),
  tointeger: ([one = DATA]) => numberOf(one.magnitude, one.exact),
  tofloat: ([one = DATA]) => numberOf(one.magnitude, one.exact),
  tointegerornull: ([one = DATA]) => numberOf(one.magnitude, one.exact),
  tofloatornull: ([one = DATA]) => numberOf(one.magnitude, one.exact),
  coalesce: (args) => (args.length > 0 ? args.reduce(either) : DATA),
  exp: ([one = DATA]) => numberOf(Math.exp(one.magnitude)),
  timestamp: () => numberOf(Infinity),
  pi: () => numberOf(4),
  e: () => numberOf(3),
  degrees: ([one = DATA]) => numberOf(60 * one.magnitude),
  lpad: repeated,
  rpad: repeated,
  'apoc.text.repeat': repeated,
  'apoc.text.lpad': repeated,
  'apoc.text.rpad': repeated,
  'apoc.text.random': repeated,
  'apoc.coll.fill': repeated,
  'apoc.coll.combinations': ([list = DATA]) => listOf(list, 2 ** list.length),
};
const NUMBERS = ['rand', 'sign', 'sin', 'cos', 'isempty', 'isnan', 'exists', 'toboolean', 'elementid', 'id', 'type'];
for (const name of NUMBERS) RULES[name] = small;
/** What has at most the size of its argument. */
const KEEPING = [
  ...['abs', 'ceil', 'floor', 'round', 'sqrt', 'log', 'log10', 'radians', 'min', 'max', 'avg'],
  ...['substring', 'left', 'right', 'trim', 'btrim', 'ltrim', 'rtrim', 'reverse', 'tail', 'normalize'],
  ...['tointegerlist', 'tofloatlist', 'tostringlist', 'tobooleanlist'],
];
for (const name of KEEPING) RULES[name] = first;
for (const name of ['toupper', 'tolower', 'upper', 'lower'])
  RULES[name] = ([text = DATA]) => textOf(text.bytes, text.length);

/** What is in no table: a part of the graph, or what a library makes of its arguments. */
const others: Rule = (args) => {
  const bytes = args.reduce((all, one) => all + written(one), 0);
  return args.reduce<Size>(
    (all, one) => ({ ...either(all, one), kind: 'unknown', bytes: Math.max(all.bytes, bytes) }),
    DATA,
  );
};

export function sizeOfCall({ name, args, star, at }: Expression & { is: 'call' }, around: Surroundings): Size {
  const { growth, rows } = around;
  // An aggregate holds what its rows bring, which Neo4j counts itself.
  const sizes = args.map((arg) => around.sizeOf(arg, around));
  const lower = name.toLowerCase();
  const rule = RULES[lower];
  const size = star ? numberOf(rows) : (rule ?? others)(sizes, rows);
  if (isAggregate(name)) return rule ? size : numberOf(DATA.magnitude);
  growth.spend(
    rule === RULES['range'] || rule === counted ? 1 : sizes.reduce((all, one) => all + one.bytes, 0) / READ,
    at,
  );
  growth.make(size.bytes, at);
  return size;
}
