/**
 * The functions that the embedded engine answers as Neo4j does, for which arguments, with what result. A function that
 * is not here, or an argument that does not fit, needs Neo4j.
 */
import { constantOf, refuse, type Reading, type Typed } from './reading.js';
import { trap } from './print.js';
import type { Expression } from './syntax.js';
import {
  BOOLEAN,
  describeType,
  elementOf,
  FLOAT,
  INTEGER,
  Kind,
  listOf,
  may,
  mayHoldEntity,
  NOTHING,
  NUMBER,
  ofKinds,
  onlyOrNull,
  STRING,
  union,
  withNull,
  withoutNull,
  type Type,
} from './types.js';

export interface Call {
  /** As written. */
  name: string;
  at: number;
  args: Typed[];
  expressions: Expression[];
  reading: Reading;
}
interface Translated {
  text: string;
  type: Type;
}
type Translate = (call: Call) => Translated;

const nullable = (args: Typed[], type: Type): Type =>
  args.some((arg) => may(arg.type, Kind.NULL)) ? withNull(type) : type;
const plain = (name: string, { args }: Call): string => `${name}(${args.map((arg) => arg.text).join(', ')})`;

function expect(call: Call, index: number, kinds: number): Typed {
  const arg = call.args[index];
  if (!arg) throw refuse(call.reading, `${call.name}( … ) with so few arguments`, call);
  if (!onlyOrNull(arg.type, kinds))
    throw refuse(call.reading, `${call.name}( … ) of ${describeType(withoutNull(arg.type))}`, call);
  return arg;
}
function expectCount(call: Call, least: number, most = least): void {
  if (call.args.length < least || call.args.length > most)
    throw refuse(call.reading, `${call.name}( … ) with ${call.args.length} arguments`, call);
}

/** Every argument of these kinds; the result is null when an argument is. */
const simple =
  (name: string, result: Type, ...kinds: number[]): Translate =>
  (call) => {
    expectCount(call, kinds.length);
    kinds.forEach((kind, index) => expect(call, index, kind));
    return { text: plain(name, call), type: nullable(call.args, result) };
  };

/** A whole number that is known now and not below `least`: the engine is wrong about others. */
function expectWhole(call: Call, index: number, least: number): string {
  const value = constantOf(call.expressions[index] as Expression, call.reading);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
    throw refuse(
      call.reading,
      `${call.name}( … ) with a position that is not a known whole number from ${least}`,
      call,
    );
  return String(value);
}

const partOfText =
  (name: string): Translate =>
  (call) => {
    expectCount(call, name === 'substring' ? 2 : 2, name === 'substring' ? 3 : 2);
    const text = expect(call, 0, Kind.STRING);
    const positions = call.args.slice(1).map((_, index) => expectWhole(call, index + 1, 0));
    return { text: `${name}(${[text.text, ...positions].join(', ')})`, type: nullable([text], STRING) };
  };

/** One of several translations, by the argument's type. */
const numberFrom =
  (name: 'toInteger' | 'toFloat', pattern: string, result: Type): Translate =>
  (call) => {
    expectCount(call, 1);
    const arg = expect(call, 0, Kind.INTEGER | Kind.FLOAT | Kind.STRING);
    if (!may(arg.type, Kind.STRING)) return { text: plain(name, call), type: nullable(call.args, result) };
    if (!onlyOrNull(arg.type, Kind.STRING))
      throw refuse(call.reading, `${call.name}( … ) of text and numbers mixed`, call);
    // Text without any digit is no number anywhere; text that only Neo4j can read as one stops the statement.
    return {
      text: `CASE WHEN ${arg.text} IS NULL THEN null WHEN ${arg.text} =~ '${pattern}' THEN ${name}(${arg.text}) WHEN ${arg.text} =~ '[^0-9NI]*' THEN null ELSE ${trap('unreadableNumber', `(size(${arg.text}) - size(${arg.text}))`)} END`,
      type: withNull(result),
    };
  };

const listElement =
  (name: string): Translate =>
  (call) => {
    expectCount(call, 1);
    const list = expect(call, 0, Kind.LIST);
    return { text: plain(name, call), type: withNull(elementOf(list.type)) };
  };
const sameList =
  (name: string): Translate =>
  (call) => {
    expectCount(call, 1);
    return { text: plain(name, call), type: expect(call, 0, Kind.LIST).type };
  };

/** Constant text in the one form that both engines read alike. */
const temporal =
  (name: string, pattern: RegExp, type: Type): Translate =>
  (call) => {
    expectCount(call, 1);
    const value = constantOf(call.expressions[0] as Expression, call.reading);
    if (typeof value !== 'string' || !pattern.test(value))
      throw refuse(
        call.reading,
        `${call.name}( … ) of anything but a complete ISO text that is known beforehand`,
        call,
      );
    return { text: plain(name, call), type };
  };
const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?';
const DAY = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const ZONE = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)';

const ofVariable =
  (name: string, result: Type, kind: number): Translate =>
  (call) => {
    expectCount(call, 1);
    expect(call, 0, kind);
    if (call.expressions[0]?.is !== 'variable')
      throw refuse(call.reading, `${call.name}( … ) of anything but a name`, call);
    return { text: plain(name, call), type: nullable(call.args, result) };
  };

const ROUND: Translate = (call) => {
  expectCount(call, 1);
  const { text } = expect(call, 0, NUMBER);
  // Halves go up in Neo4j, away from zero in the engine; and minus zero is zero.
  return {
    text: `((CASE WHEN (${text} - floor(${text})) = 0.5 THEN ceil(${text}) ELSE round(${text}) END) + 0.0)`,
    type: nullable(call.args, FLOAT),
  };
};
const ABS: Translate = (call) => {
  expectCount(call, 1);
  return { text: plain('abs', call), type: expect(call, 0, Kind.INTEGER | Kind.FLOAT).type };
};
const COALESCE: Translate = (call) => {
  if (call.args.length === 0) throw refuse(call.reading, 'coalesce() without arguments', call);
  const type = call.args.map((arg) => arg.type).reduce(union, NOTHING);
  if (mayHoldEntity(type)) throw refuse(call.reading, 'coalesce( … ) of nodes, relationships or paths', call);
  return {
    text: plain('coalesce', call),
    type: call.args.some((arg) => !may(arg.type, Kind.NULL)) ? withoutNull(type) : type,
  };
};
const RANGE: Translate = (call) => {
  expectCount(call, 2, 3);
  call.args.forEach((_, index) => expect(call, index, Kind.INTEGER));
  if (call.args.some((arg) => may(arg.type, Kind.NULL))) throw refuse(call.reading, 'range( … ) of null', call);
  if (call.args.length === 3) {
    const [start, end, step] = call.expressions.map((expression) => constantOf(expression, call.reading)) as [
      unknown,
      unknown,
      unknown,
    ];
    const fits =
      typeof start === 'number' &&
      typeof end === 'number' &&
      typeof step === 'number' &&
      step !== 0 &&
      (step > 0 ? start <= end : start >= end);
    if (!fits)
      throw refuse(
        call.reading,
        'range( … ) with steps that do not lead from its start to its end as far as is known beforehand',
        call,
      );
  }
  return { text: plain('range', call), type: listOf(INTEGER) };
};
const SPLIT: Translate = (call) => {
  expectCount(call, 2);
  const delimiter = constantOf(call.expressions[1] as Expression, call.reading);
  if (typeof delimiter !== 'string' || delimiter === '')
    throw refuse(call.reading, 'split( … ) at anything but a known, non-empty text', call);
  expect(call, 0, Kind.STRING);
  return { text: plain('split', call), type: nullable(call.args, listOf(STRING)) };
};
const REPLACE: Translate = simple('replace', STRING, Kind.STRING, Kind.STRING, Kind.STRING);
const TO_STRING: Translate = (call) => {
  expectCount(call, 1);
  const arg = expect(call, 0, Kind.INTEGER | Kind.BIG_INTEGER | Kind.BOOLEAN | Kind.STRING | Kind.DATE);
  return { text: plain('toString', call), type: nullable([arg], STRING) };
};
const REVERSE: Translate = (call) => {
  expectCount(call, 1);
  const arg = expect(call, 0, Kind.LIST | Kind.STRING);
  return { text: plain('reverse', call), type: arg.type };
};
const KEYS: Translate = simple('keys', listOf(STRING), Kind.NODE | Kind.RELATIONSHIP);
const PROPERTIES: Translate = (call) => {
  expectCount(call, 1);
  const arg = expect(call, 0, Kind.NODE | Kind.RELATIONSHIP);
  return { text: plain('properties', call), type: nullable([arg], ofKinds(Kind.MAP)) };
};
const IS_EMPTY: Translate = (call) => {
  expectCount(call, 1);
  const arg = expect(call, 0, Kind.LIST | Kind.STRING);
  return { text: `(size(${arg.text}) = 0)`, type: nullable([arg], BOOLEAN) };
};
const constant =
  (name: string, type: Type): Translate =>
  (call) => {
    expectCount(call, 0);
    return { text: `${name}()`, type };
  };
const floating = (name: string, count = 1): Translate =>
  simple(name, FLOAT, ...Array<number>(count).fill(Kind.INTEGER | Kind.FLOAT));

/** By name in lower case. */
export const FUNCTIONS: ReadonlyMap<string, Translate> = new Map<string, Translate>(
  Object.entries({
    abs: ABS,
    acos: floating('acos'),
    asin: floating('asin'),
    atan: floating('atan'),
    atan2: floating('atan2', 2),
    ceil: floating('ceil'),
    cos: floating('cos'),
    degrees: floating('degrees'),
    e: constant('e', FLOAT),
    exp: floating('exp'),
    floor: floating('floor'),
    log: floating('log'),
    log10: floating('log10'),
    pi: constant('pi', FLOAT),
    radians: floating('radians'),
    rand: constant('rand', FLOAT),
    round: ROUND,
    sign: simple('sign', INTEGER, Kind.INTEGER | Kind.FLOAT),
    sin: floating('sin'),
    sqrt: floating('sqrt'),
    tan: floating('tan'),
    coalesce: COALESCE,
    head: listElement('head'),
    last: listElement('last'),
    tail: sameList('tail'),
    reverse: REVERSE,
    range: RANGE,
    isempty: IS_EMPTY,
    size: simple('size', INTEGER, Kind.LIST | Kind.STRING),
    char_length: simple('size', INTEGER, Kind.STRING),
    character_length: simple('size', INTEGER, Kind.STRING),
    tostring: TO_STRING,
    tointeger: numberFrom('toInteger', '-?[0-9]{1,18}', INTEGER),
    tofloat: numberFrom('toFloat', '-?[0-9]{1,300}([.][0-9]{1,300})?', FLOAT),
    toboolean: simple('toBoolean', BOOLEAN, Kind.BOOLEAN),
    toupper: simple('toUpper', STRING, Kind.STRING),
    tolower: simple('toLower', STRING, Kind.STRING),
    upper: simple('toUpper', STRING, Kind.STRING),
    lower: simple('toLower', STRING, Kind.STRING),
    replace: REPLACE,
    split: SPLIT,
    substring: partOfText('substring'),
    left: partOfText('left'),
    right: partOfText('right'),
    id: simple('id', INTEGER, Kind.NODE | Kind.RELATIONSHIP),
    elementid: simple('elementId', STRING, Kind.NODE | Kind.RELATIONSHIP),
    labels: simple('labels', listOf(STRING), Kind.NODE),
    type: simple('type', STRING, Kind.RELATIONSHIP),
    keys: KEYS,
    properties: PROPERTIES,
    startnode: ofVariable('startNode', ofKinds(Kind.NODE), Kind.RELATIONSHIP),
    endnode: ofVariable('endNode', ofKinds(Kind.NODE), Kind.RELATIONSHIP),
    length: ofVariable('length', INTEGER, Kind.PATH),
    nodes: ofVariable('nodes', listOf(ofKinds(Kind.NODE)), Kind.PATH),
    relationships: ofVariable('relationships', listOf(ofKinds(Kind.RELATIONSHIP)), Kind.PATH),
    date: temporal('date', new RegExp(`^${DAY}$`), ofKinds(Kind.DATE)),
    localtime: temporal('localtime', new RegExp(`^${CLOCK}$`), ofKinds(Kind.LOCAL_TIME)),
    localdatetime: temporal('localdatetime', new RegExp(`^${DAY}T${CLOCK}$`), ofKinds(Kind.LOCAL_DATE_TIME)),
    datetime: temporal('datetime', new RegExp(`^${DAY}T${CLOCK}${ZONE}$`), ofKinds(Kind.DATE_TIME)),
    time: temporal('time', new RegExp(`^${CLOCK}${ZONE}$`), ofKinds(Kind.TIME)),
    duration: temporal(
      'duration',
      /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/,
      ofKinds(Kind.DURATION),
    ),
    timestamp: constant('timestamp', INTEGER),
  }),
);

export const AGGREGATES: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'collect',
  'stdev',
  'stdevp',
  'percentilecont',
  'percentiledisc',
]);

/** An aggregate's text and type; `distinct` is printed here. */
export function translateAggregate(call: Call, distinct: boolean): Translated {
  const name = call.name.toLowerCase();
  const argument = call.args[0];
  if (!argument) throw refuse(call.reading, `${call.name}() without an argument`, call);
  const text = (engineName: string, ...more: string[]): string =>
    `${engineName}(${distinct ? 'DISTINCT ' : ''}${[argument.text, ...more].join(', ')})`;
  const numbers = (): void => {
    expect(call, 0, Kind.INTEGER | Kind.FLOAT);
  };
  expectCount(call, name.startsWith('percentile') ? 2 : 1);
  switch (name) {
    case 'count':
      return { text: text('count'), type: INTEGER };
    case 'collect':
      return { text: text('collect'), type: listOf(withoutNull(argument.type)) };
    case 'sum':
      numbers();
      // Of no values the sum is 0; the engine says null.
      return {
        text: `coalesce(${text('sum')}, 0)`,
        type: withoutNull(argument.type).kinds === 0 ? INTEGER : withoutNull(argument.type),
      };
    case 'avg':
      numbers();
      return { text: text('avg'), type: withNull(FLOAT) };
    case 'stdev':
      numbers();
      return { text: text('stDev'), type: withNull(FLOAT) };
    case 'stdevp':
      numbers();
      return { text: text('stDevP'), type: withNull(FLOAT) };
    case 'min':
    case 'max': {
      const kinds = [NUMBER, Kind.STRING, Kind.BOOLEAN, Kind.DATE, Kind.LOCAL_DATE_TIME, Kind.LOCAL_TIME].find((one) =>
        onlyOrNull(argument.type, one),
      );
      if (kinds === undefined)
        throw refuse(call.reading, `${call.name}( … ) of ${describeType(withoutNull(argument.type))}`, call);
      return { text: text(name), type: withNull(argument.type) };
    }
    default: {
      numbers();
      // The engine takes any share that is not written out for one half.
      const share = constantOf(call.expressions[1] as Expression, call.reading);
      if (typeof share !== 'number' || share < 0 || share > 1)
        throw refuse(call.reading, `${call.name}( … ) with a share that is not known beforehand`, call);
      return {
        text: text(
          name === 'percentilecont' ? 'percentileCont' : 'percentileDisc',
          Number.isInteger(share) ? `${share}.0` : String(share),
        ),
        type: withNull(name === 'percentilecont' ? FLOAT : argument.type),
      };
    }
  }
}

/** The types a procedure yields; procedures that are not here need Neo4j. */
export const PROCEDURES: ReadonlyMap<string, readonly [field: string, type: Type][]> = new Map([
  ['db.labels', [['label', STRING]]],
  ['db.relationshiptypes', [['relationshipType', STRING]]],
  ['db.propertykeys', [['propertyKey', STRING]]],
]);
