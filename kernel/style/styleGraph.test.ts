import { describe, expect, it } from 'vitest';
import { StyleRules, type GraphEdge, type NodeAttributes, type StyleRule } from '../../contract/index.js';
import { edgeStyle, lineWidth, nodeName, nodeRadius, nodeStyle } from '../appearance/index.js';
import { CATEGORY_PAINTS, OTHER_PAINT, SEQUENTIAL } from './palettes.js';
import { computeMeasure } from './measures/computeMeasure.js';
import { measuredGraph } from './measures/measuredGraph.js';
import { measuresOf, styleGraph } from './styleGraph.js';
import { betweenText, entryText, ruleText } from './styleWords.js';
import type { StyleGraph } from './values.js';

type Properties = NodeAttributes['properties'];

const node = (
  key: string,
  properties: Properties = {},
  more: Partial<NodeAttributes> = {},
): [string, NodeAttributes] => [
  key,
  {
    ...{ name: key, nameFr: `${key} fr`, kind: 'Other', role: null, roleFr: null, prominence: 1, degree: 1 },
    ...{ datasets: ['made'], properties, ...more },
  } as NodeAttributes,
];
const edge = (source: string, target: string, properties: Properties = {}, more: object = {}): [string, GraphEdge] => {
  const key = `${source}-${target}`;
  const attributes = {
    ...{
      type: 'KNOWS',
      status: 'asserted',
      contested: false,
      date: null,
      precision: null,
      claimCount: 1,
      originCount: 1,
    },
    ...{ articles: [], dataset: 'made', properties, ...more },
  } as GraphEdge['attributes'];
  return [key, { key, source, target, attributes }];
};
const HOUSES: StyleGraph = {
  nodes: new Map([
    node('Arya', { house: 'Stark', age: 11 }),
    node('Bran', { house: 'Stark', age: 10 }),
    node('Cersei', { house: 'Lannister', age: 34 }),
    node('Davos', { age: 47 }),
    node('Notes', {}, { kind: 'Article' }),
  ]),
  edges: new Map([
    edge('Arya', 'Bran', { weight: 9 }),
    edge('Bran', 'Cersei', { weight: 1 }, { status: 'denied' }),
    edge('Cersei', 'Davos', { weight: 4 }),
  ]),
};
const styled = (rules: StyleRule[], graph = HOUSES) => {
  const measured = measuredGraph(graph);
  const measures = new Map(measuresOf(rules).map((measure) => [measure, computeMeasure(measure, measured)]));
  return styleGraph(StyleRules.parse(rules), graph, measures, 'en');
};
const byHouse: StyleRule = { of: 'entities', what: 'colour', by: 'property:house' };
const texts = ({ rule, entries }: ReturnType<typeof styled>['legend'][number], language: 'en' | 'fr' = 'en') =>
  entries.map((entry) => `${entryText(entry, rule, new Map(), language)} ${entry.count}`);

describe('style rules', () => {
  it('colour by category, the most frequent first, and leave alone what has no value', () => {
    const { graph, legend } = styled([byHouse]);
    const fill = (key: string) => nodeStyle(graph.nodes.get(key)!, 'light').fill;
    const [first, second] = CATEGORY_PAINTS.map((paint) => paint.light.fill);
    expect([fill('Arya'), fill('Bran'), fill('Cersei')]).toEqual([first, first, second]);
    expect(graph.nodes.get('Davos')).toBe(HOUSES.nodes.get('Davos'));
    expect(graph.nodes.get('Notes')).toBe(HOUSES.nodes.get('Notes'));
    expect(texts(legend[0]!)).toEqual(['Stark 2', 'Lannister 1', 'no value 1']);
    expect(ruleText(byHouse, 'en')).toBe('Colour of entities by house');
  });
  it('put all beyond eight categories under one "other"', () => {
    const nodes = new Map(Array.from({ length: 12 }, (_, i) => node(`n${i}`, { house: `h${i}` })));
    const { graph, legend } = styled([byHouse], { nodes, edges: new Map() });
    expect(legend[0]!.entries.length).toBe(9);
    expect(texts(legend[0]!).at(-1)).toBe('other 4');
    expect(new Set([...graph.nodes.values()].map((one) => nodeStyle(one, 'dark').fill)).size).toBe(9);
    expect(nodeStyle(graph.nodes.get('n9')!, 'dark').fill).toBe(OTHER_PAINT.dark.fill);
  });
  it('size and colour by number, from low to high', () => {
    const { graph, legend } = styled([
      { of: 'entities', what: 'size', by: 'property:age' },
      { of: 'entities', what: 'colour', by: 'property:age' },
      { of: 'facts', what: 'width', by: 'property:weight' },
    ]);
    expect(nodeRadius(graph.nodes.get('Bran')!)).toBe(8);
    expect(nodeRadius(graph.nodes.get('Davos')!)).toBe(24);
    expect(nodeStyle(graph.nodes.get('Davos')!, 'dark').fill).toBe(SEQUENTIAL.at(-1)!.dark.fill);
    const width = (key: string) => lineWidth(graph.edges.get(key)!.attributes);
    expect(width('Arya-Bran')).toBeGreaterThan(width('Cersei-Davos'));
    expect(texts(legend[1]!)).toEqual(['10 1', '11 1', '34 1', '47 1']);
  });
  it('diverge from nought where numbers stand on both sides of it', () => {
    const values = [-10, -5, 0, 5, 10];
    const nodes = new Map(values.map((swing, i) => node(`n${i}`, { swing })));
    const { legend } = styled([{ of: 'entities', what: 'colour', by: 'property:swing', scale: 'diverging' }], {
      nodes,
      edges: new Map(),
    });
    expect(legend[0]!.entries.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(texts(legend[0]!, 'fr')[0]).toBe('-10 1');
  });
  it('let the first that knows a value decide, and what is off say nothing', () => {
    const second: StyleRule = { of: 'entities', what: 'colour', by: 'kind' };
    const fill = (rules: StyleRule[], key: string) => nodeStyle(styled(rules).graph.nodes.get(key)!, 'light').fill;
    expect(fill([byHouse, second], 'Cersei')).toBe(CATEGORY_PAINTS[1]!.light.fill);
    expect(fill([byHouse, second], 'Davos')).toBe(CATEGORY_PAINTS[0]!.light.fill);
    expect(fill([{ ...byHouse, off: true }, second], 'Cersei')).toBe(CATEGORY_PAINTS[0]!.light.fill);
    expect(styled([{ ...byHouse, off: true }]).legend).toEqual([]);
  });
  it('leave out what is switched off in the legend, with the facts that end there, and count it', () => {
    const { graph, left, legend } = styled([{ ...byHouse, hidden: ['=Lannister', '?'] }]);
    expect([...graph.nodes.keys()]).toEqual(['Arya', 'Bran', 'Notes']);
    expect([...graph.edges.keys()]).toEqual(['Arya-Bran']);
    expect(left).toEqual({ entities: 2, facts: 2 });
    // What is switched off is still listed, so that it can be switched on.
    expect(texts(legend[0]!)).toEqual(['Stark 2', 'Lannister 1', 'no value 1']);
    expect(legend[0]!.entries.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });
  it('measure the graph before the legend leaves out any of it', () => {
    const rule: StyleRule = { of: 'entities', what: 'colour', by: 'measure:component', hidden: ['=1'] };
    expect(styled([rule]).graph.nodes.size).toBe(1);
    const texted = texts(styled([{ ...rule, hidden: undefined }]).legend[0]!);
    expect(texted).toEqual(['1 · Arya 4']);
  });
  it('leave the marks of doubt as they are', () => {
    const { graph } = styled([
      { of: 'facts', what: 'colour', by: 'type' },
      { of: 'facts', what: 'dash', by: 'type' },
    ]);
    const style = (key: string) => edgeStyle(graph.edges.get(key)!.attributes, 'light');
    const before = edgeStyle(HOUSES.edges.get('Bran-Cersei')!.attributes, 'light');
    expect(style('Bran-Cersei')).toEqual(before);
    expect(style('Arya-Bran').colour).toBe(CATEGORY_PAINTS[0]!.light.fill);
  });
  it('write a value after the name, or in its place', () => {
    const label: StyleRule = { of: 'entities', what: 'label', by: 'property:house' };
    expect(nodeName(styled([label]).graph.nodes.get('Arya')!, 'fr')).toBe('Arya fr · Stark');
    expect(nodeName(styled([{ ...label, scale: 'own' }]).graph.nodes.get('Arya')!, 'fr')).toBe('Stark');
  });
  it('say what is wrong with a rule', () => {
    const wrong = StyleRules.safeParse([{ of: 'facts', what: 'size', by: 'type' }]);
    expect(wrong.success).toBe(false);
    expect(StyleRules.safeParse([{ of: 'facts', what: 'width', by: 'measure:degree' }]).success).toBe(false);
    expect(StyleRules.safeParse([{ of: 'facts', what: 'width', by: 'property:' }]).success).toBe(false);
  });
  it('leaves out what is outside a range of numbers, and gives no look where only that is asked', () => {
    const between = (from: number | null, to: number | null): StyleRule => ({
      ...{ of: 'entities', what: 'shown', by: 'property:age', between: [from, to] },
    });
    const kept = (from: number | null, to: number | null) => [...styled([between(from, to)]).graph.nodes.keys()];
    expect(kept(11, 40)).toEqual(['Arya', 'Cersei', 'Notes']);
    expect(kept(null, 10)).toEqual(['Bran', 'Notes']);
    expect(styled([between(11, null)]).left).toEqual({ entities: 1, facts: 2 });
    expect(nodeStyle(styled([between(11, null)]).graph.nodes.get('Arya')!, 'light')).toEqual(
      nodeStyle(HOUSES.nodes.get('Arya')!, 'light'),
    );
    expect([betweenText([11, 40], 'en'), betweenText([0.5, null], 'fr'), betweenText([null, 9], 'en')]).toEqual([
      '11 to 40',
      'à partir de 0,5',
      'up to 9',
    ]);
    const busy: StyleRule = { of: 'entities', what: 'shown', by: 'measure:degree', between: [2, null] };
    expect([...styled([busy]).graph.nodes.keys()]).toEqual(['Bran', 'Cersei', 'Notes']);
  });
});
