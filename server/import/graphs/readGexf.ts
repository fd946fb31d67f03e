/**
 * Reads GEXF (1.1 to 1.3) as a stream of nodes and edges. Colours, sizes, positions and lifetimes are kept as
 * properties.
 */
import type { ColumnMapping, ValueType } from '../../../contract/index.js';
import { TIMES } from '../model/moment.js';
import { BadValue, NoValue } from '../model/valueReader.js';
import type { PropertyValue } from '../records.js';
import { GexfAround } from './GexfAround.js';
import { GraphFeed, present } from './GraphFeed.js';
import type { GraphReader } from './GraphReader.js';
import { readXml, type XmlHandlers } from './readXml.js';
import { readNumber } from './text/textValue.js';
import { defaultValue, givenType, keepValue, refuseWithoutGraph, without, type OpenElement } from './xmlElements.js';
import { xmlType, xmlValue } from './xmlValue.js';

export const readGexf: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const declared = { node: new Map<string, DeclaredAttribute>(), edge: new Map<string, DeclaredAttribute>() };
  const titles = (kind: 'node' | 'edge'): string[] => [...declared[kind].values()].map(({ title }) => title);
  const graph = new GraphFeed(file, mapping, sink, log, () => ({ node: titles('node'), edge: titles('edge') }));
  const elements = new GexfElements(graph, declared, mapping);
  await readXml(file, elements, sink, options);
  refuseWithoutGraph(elements.sawGraph);
  const outcome = graph.outcome();
  return outcome;
};

const timesOf = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(TIMES.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));

/** An element with its times and its drawing. */
type GexfElement = OpenElement & { around: GexfAround };

interface DeclaredAttribute {
  id: string;
  title: string;
  type: ValueType;
  /** The value of elements that give none. */
  fallback: PropertyValue | undefined;
}

class GexfElements implements XmlHandlers {
  sawGraph = false;
  readonly #graph: GraphFeed;
  readonly #mapping: readonly ColumnMapping[];
  readonly #declared: Record<'node' | 'edge', Map<string, DeclaredAttribute>>;
  readonly #stack: GexfElement[] = [];
  /** Few have one, of however many. */
  readonly #withFallback = { node: new Map<string, DeclaredAttribute>(), edge: new Map<string, DeclaredAttribute>() };
  #directedByDefault = false;
  /** What the file says that its times are. */
  #timeFormat = '';
  /** When all that gives no time of its own is there: the file is a slice of that time. */
  #slice: Record<string, string> = {};
  /** What the attributes being declared belong to. */
  #owner: 'node' | 'edge' | null = null;
  #declaring: DeclaredAttribute | null = null;
  /** Text of the default being read. */
  #defaultText: string | null = null;

  constructor(
    graph: GraphFeed,
    declared: Record<'node' | 'edge', Map<string, DeclaredAttribute>>,
    mapping: readonly ColumnMapping[],
  ) {
    this.#mapping = mapping;
    this.#graph = graph;
    this.#declared = declared;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    switch (name) {
      case 'graph':
        this.sawGraph = true;
        this.#directedByDefault = attributes['defaultedgetype'] === 'directed';
        this.#timeFormat = attributes['timeformat'] ?? '';
        this.#slice = attributes['mode'] === 'slice' ? timesOf(attributes) : {};
        if (attributes['timezone'])
          this.#graph.remark(
            `times without a zone are kept so; the file says that they are of ${attributes['timezone']}`,
          );
        break;
      case 'attributes': {
        const owner = attributes['class'];
        this.#owner = owner === 'edge' || owner === 'node' ? owner : null;
        break;
      }
      case 'attribute':
        this.#declare(attributes);
        break;
      case 'default':
        this.#defaultText = '';
        break;
      case 'node':
      case 'edge':
        this.#stack.push({
          kind: name,
          line,
          attributes,
          values: new Map(),
          ids: new Map(),
          finished: false,
          around: new GexfAround({ ...attributes, ...this.#timesFor(attributes) }, this.#timeFormat),
        });
        break;
      case 'attvalue':
        this.#value(attributes, line);
        break;
      case 'spell':
        this.#stack.at(-1)?.around.spell(attributes);
        break;
      case 'color':
      case 'size':
      case 'position':
      case 'shape':
      case 'thickness':
        this.#stack.at(-1)?.around.drawing(name, attributes);
        break;
      // A node that holds nodes is a record of its own before them.
      case 'nodes':
        this.#finish(this.#stack.at(-1));
        break;
    }
  }

  text(text: string): void {
    if (this.#defaultText !== null) this.#defaultText += text;
  }

  close(name: string): void {
    if (name === 'node' || name === 'edge') this.#finish(this.#stack.pop());
    else if (name === 'attribute') this.#declaring = null;
    else if (name === 'default' && this.#declaring && this.#defaultText !== null) {
      const { title, type } = this.#declaring;
      this.#declaring.fallback = defaultValue(title, type, this.#defaultText, this.#graph);
      if (this.#owner !== null) this.#withFallback[this.#owner].set(this.#declaring.id, this.#declaring);
      this.#defaultText = null;
    }
  }

  #timesFor(attributes: Record<string, string>): Record<string, string> {
    const own = timesOf(attributes);
    return Object.keys(own).length > 0 ? own : this.#slice;
  }

  #declare({ id, title: given, type: declared = 'string', 'entente:kind': kind }: Record<string, string>): void {
    if (id === undefined || this.#owner === null) return;
    const title = given || id;
    const type = givenType(this.#mapping, title) ?? xmlType(declared, kind);
    this.#declaring = { id, title, type, fallback: undefined };
    this.#declared[this.#owner].set(id, this.#declaring);
    this.#withFallback[this.#owner].delete(id);
  }

  #value(attributes: Record<string, string>, line: number): void {
    const element = this.#stack.at(-1);
    const key = attributes['for'] ?? attributes['id'];
    if (!element || key === undefined) return;
    const known = this.#declared[element.kind].get(key);
    const title = known?.title ?? key;
    const text = attributes['value'] ?? '';
    const value = known ? xmlValue(known.type, text) : this.#undeclared(key, text);
    if (value instanceof BadValue) this.#graph.fault(line, title, value.reason);
    else if (value instanceof NoValue) this.#graph.loss(line, title, value.loss);
    else if (value !== undefined) {
      element.around.valueOverTime(keepValue(this.#graph, element, { name: title, id: key }, value), attributes);
    }
  }

  /** Weights are numbers, also where no attribute is declared that says so. */
  #undeclared(key: string, text: string): PropertyValue {
    const weight = key.toLowerCase() === 'weight' ? readNumber(text.trim()) : null;
    const kind = weight === null ? 'text' : 'a number';
    this.#graph.remark(`values of the undeclared attribute ${key} are kept as ${kind} under that name`);
    return weight ?? text;
  }

  #finish(element: GexfElement | undefined): void {
    if (!element || element.finished) return;
    element.finished = true;
    const { kind, line, attributes, values, around } = element;
    for (const { title, fallback } of this.#withFallback[kind].values())
      if (fallback !== undefined && !values.has(title)) values.set(title, fallback);
    const { id, label, weight, kind: edgeKind, source, target, type: direction, pid: parent } = attributes;
    const isOwn = this.#graph.isOwn(kind);
    const others = without(values, label && !isOwn ? 'label' : null);
    const own = isOwn ? {} : { label };
    // What Entente writes beside its attributes it says in them, too.
    const beside = around
      .properties(kind, { isOwn })
      .filter(([name]) => !isOwn || (name !== 'date' && !values.has(name)));
    if (kind === 'node') return this.#graph.node(line, id, [...present({ ...own, parent }), ...beside, ...others]);
    const undirected =
      direction === 'undirected' || direction === 'mutual' || (direction === undefined && !this.#directedByDefault);
    const weighed = weight && !values.has('weight') ? xmlValue('float', weight) : undefined;
    if (weighed instanceof BadValue) this.#graph.fault(line, 'weight', weighed.reason);
    else if (weighed instanceof NoValue) this.#graph.loss(line, 'weight', weighed.loss);
    const isRead = !(weighed instanceof BadValue || weighed instanceof NoValue);
    const all = present({ ...own, kind: edgeKind, weight: isRead ? weighed : undefined });
    this.#graph.edge(line, { id, source, target, undirected }, [...all, ...beside, ...others]);
  }
}
