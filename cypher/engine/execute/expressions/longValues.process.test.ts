/** What goes through a long value lets others have their turn in its midst, and none grows too long. */
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const graph = openGraph();
/** Turns that others have between the values and what is made of them. */
const turnsOf = (values: string, made: string): number =>
  graph.turns(`${values} RETURN size([${made}]) AS x`) - graph.turns(`${values} RETURN size([1]) AS x`);

const TEXT = "WITH reduce(t = '0123456789abcdef', i IN range(1, 16) | t + t) AS t";
const LISTS = 'WITH range(1, 500000) AS a, range(1, 500000) AS b';

describe('others have their turn in the midst', () => {
  test.each([
    ['how long it is', 'size(t)'],
    ['its beginning and its end', 'right(left(t, 1000000), 900000)'],
    ['a piece', 'substring(t, 1000)'],
    ['capitals', 'toUpper(t)'],
    ['small letters', 'toLower(t)'],
    ['a normal form', 'normalize(t, NFKD)'],
    ['whether it is of one', 't IS NFC NORMALIZED'],
    ['what is trimmed', "trim(BOTH '0123456789abcdef' FROM t)"],
    ['a text in it that is not there', "t CONTAINS (left(t, 1000) + 'y' + left(t, 1000))"],
    ['a separator that is not there', "split(t, left(t, 1000) + 'y' + left(t, 1000))"],
    ['one of many separators', "split(t, [i IN range(1, 100) | '0' + toString(i)])"],
    ['another in place of one', "replace(t, left(t, 1000) + 'y' + left(t, 1000), '')"],
    ['a regular expression', "t =~ '(.+.+)+y'"],
    ['its order', "t < t + 'x'"],
  ])('of a text: %s', (_, made) => expect(turnsOf(TEXT, made)).toBeGreaterThan(3));

  test.each([
    ['whether two are equal', 'a = b'],
    ['their order', 'a < b'],
    ['whether something is in one', '0 IN a'],
    ['the type of one', 'valueType(a)'],
    ['whether it is of a type', 'a IS :: LIST<INTEGER>'],
    ['whether one is null like another', 'nullIf(a, b)'],
  ])('of lists: %s', (_, made) => expect(turnsOf(LISTS, made)).toBeGreaterThan(100));

  test('of lists: each once, and by order', () => {
    const without = graph.turns(`${LISTS} RETURN size(a) AS x`);
    expect(graph.turns(`${LISTS} WITH DISTINCT a RETURN size(a) AS x`) - without).toBeGreaterThan(100);
    const rows = `${LISTS} UNWIND [a, b] AS l WITH l`;
    expect(graph.turns(`${rows} ORDER BY l RETURN 1`) - graph.turns(`${rows} RETURN 1`)).toBeGreaterThan(100);
    expect(graph.turns(`${rows} RETURN max(l)`) - graph.turns(`${rows} RETURN 1`)).toBeGreaterThan(100);
  });
});

describe('no list has more than two million elements', () => {
  test.each([
    ['joined', 'RETURN size(reduce(l = [1], i IN range(1, 40) | l + l)) AS x'],
    ['joined by bars', 'RETURN size(reduce(l = [1], i IN range(1, 40) | l || l)) AS x'],
    ['counted', 'RETURN size(range(1, 2100000)) AS x'],
    ['collected', 'UNWIND range(1, 2100000) AS i RETURN size(collect(i)) AS x'],
    ['picked', 'RETURN size([i IN range(1, 2100000) | 1]) AS x'],
    ['found', 'RETURN size(COLLECT { UNWIND range(1, 2100000) AS i RETURN 1 }) AS x'],
    ['letters', "RETURN size(split(reduce(t = 'xxxx', i IN range(1, 20) | t + t), '')) AS x"],
  ])('%s', (_, statement) => expect(graph.fault(statement)).toMatch(/^memory: .*list/));

  test('two million are counted, joined and compared', () => {
    expect(graph.rows('RETURN size(range(1, 1000000) + range(1, 1000000)) AS x')).toEqual([[2_000_000]]);
    expect(graph.rows('UNWIND range(1, 2100000) AS i RETURN count(i) AS x')).toEqual([[2_100_000]]);
  });
});

test('what long texts give is what short ones give', () => {
  const emoji = "reduce(t = 'a😀é', i IN range(1, 15) | t + t)";
  expect(
    graph.rows(`WITH ${emoji} AS t
      RETURN size(t) AS size, right(t, 3) AS right, substring(t, 98301) AS rest, size(split(t, 'é')) AS pieces,
        size(replace(t, '😀', 'x')) AS replaced, toUpper(t) = replace(replace(t, 'a', 'A'), 'é', 'É') AS capitals,
        normalize(normalize(t, NFD)) = t AS again, reverse(reverse(t)) = t AS turned, t =~ '(a😀é)+' AS matched,
        t CONTAINS left(t, 90000) AS found, size(split(t, ['é', 'a'])) AS either`),
  ).toEqual([[98_304, 'a😀é', 'a😀é', 32_769, 98_304, true, true, true, true, true, 65_537]]);
});
test('a replacement that would outgrow everything is refused as it grows', () => {
  const text = "reduce(t = 'xxxx', i IN range(1, 18) | t + t)";
  expect(graph.fault(`WITH ${text} AS t RETURN replace(t, 'x', t) AS x`)).toMatch(/^memory: .*text/);
});
