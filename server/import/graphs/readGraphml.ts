/** Reads GraphML as a stream of nodes and edges, with the labels that Neo4j's and yEd's exports write. */
import type { ColumnMapping, ValueType } from '../../../contract/index.js';
import { BadValue, NoValue } from '../model/valueReader.js';
import type { PropertyValue } from '../records.js';
import { GraphFeed, present } from './GraphFeed.js';
import type { GraphReader } from './GraphReader.js';
import { momentOf, TIMES } from '../model/moment.js';
import { KeyTable } from '../stage/KeyTable.js';
import { FileRefused } from '../ProblemLog.js';
import { readXml, type XmlHandlers } from './readXml.js';
import { MaltegoDatum } from './MaltegoDatum.js';
import { defaultValue, givenType, keepValue, refuseWithoutGraph, without, type OpenElement } from './xmlElements.js';
import { xmlType, xmlValue } from './xmlValue.js';

export const readGraphml: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const keys = new Map<string, DeclaredKey>();
  const namesOf = (kind: 'node' | 'edge'): string[] =>
    [...keys.values()].filter((key) => belongsTo(key, kind)).map(({ name }) => name);
  const graph = new GraphFeed(file, mapping, sink, log, () => ({ node: namesOf('node'), edge: namesOf('edge') }));
  const elements = new GraphmlElements(graph, keys, mapping);
  await readXml(file, elements, sink, options);
  refuseWithoutGraph(elements.sawGraph);
  return graph.outcome();
};

interface DeclaredKey {
  id: string;
  name: string;
  type: ValueType;
  /** `node`, `edge`, `all`, or what GraphML knows besides. */
  owner: string;
  /** The value of elements that give none. */
  fallback: PropertyValue | undefined;
}
const belongsTo = ({ owner }: DeclaredKey, kind: 'node' | 'edge'): boolean => owner === kind || owner === 'all';

/** An element with the text of the label that yEd drew beside it. */
type GraphmlElement = OpenElement & { drawnLabel: string };

class GraphmlElements implements XmlHandlers {
  sawGraph = false;
  readonly #graph: GraphFeed;
  readonly #mapping: readonly ColumnMapping[];
  readonly #keys: Map<string, DeclaredKey>;
  readonly #stack: GraphmlElement[] = [];
  #directedByDefault = true;
  /** Few have one, of however many. */
  readonly #withFallback = new Map<string, DeclaredKey>();
  #declaring: DeclaredKey | null = null;
  /** Text being collected: of a default, of a datum, or of a drawn label. */
  #text: string | null = null;
  /** Key of the datum being read. */
  #datum: string | null = null;
  #inDrawnLabel = false;
  #maltego: MaltegoDatum | null = null;
  readonly #edgeIds = new KeyTable();

  constructor(graph: GraphFeed, keys: Map<string, DeclaredKey>, mapping: readonly ColumnMapping[]) {
    this.#mapping = mapping;
    this.#graph = graph;
    this.#keys = keys;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    if (this.#maltego) return this.#maltego.open(name, attributes);
    switch (name) {
      case 'key':
        this.#declare(attributes);
        break;
      case 'default':
        if (this.#declaring) this.#text = '';
        break;
      case 'graph': {
        const outer = this.#stack.at(-1);
        if (outer) this.#finish(outer);
        else if (this.sawGraph)
          throw new FileRefused('a second graph begins here: give each graph as a file of its own', line);
        else this.#directedByDefault = attributes['edgedefault'] !== 'undirected';
        this.sawGraph = true;
        break;
      }
      case 'node':
      case 'edge':
        this.#stack.push({
          kind: name,
          line,
          attributes,
          values: new Map(),
          ids: new Map(),
          drawnLabel: '',
          finished: false,
        });
        break;
      case 'hyperedge': {
        const reason = 'a hyperedge joins more than two nodes, which a relation cannot: split it into edges';
        this.#graph.bad(line, null, reason);
        break;
      }
      case 'data':
        this.#datum = attributes['key'] ?? null;
        if (this.#stack.length > 0) this.#text = '';
        break;
      case 'NodeLabel':
      case 'EdgeLabel':
        this.#inDrawnLabel = this.#stack.length > 0;
        this.#text = '';
        break;
      // Anything else inside a datum is another program's drawing or its own kind of value.
      default:
        if (this.#datum === null || this.#inDrawnLabel || this.#text === null) break;
        this.#maltego = MaltegoDatum.begins(name, attributes);
        if (this.#maltego) break;
        this.#remarkElements(this.#datum);
        this.#text = null;
    }
  }

  /** yEd's drawings, whose keys are not among those declared, go without saying. */
  #remarkElements(datum: string): void {
    const key = this.#keys.get(datum);
    if (key) this.#graph.remark(`values of ${key.name} are left out where they are elements of XML`);
  }

  text(part: string): void {
    if (this.#maltego) this.#maltego.text(part);
    else if (this.#text !== null) this.#text += part;
  }

  close(name: string): void {
    if (this.#maltego && name !== 'data') return this.#maltego.close(name);
    const element = this.#stack.at(-1);
    if (name === 'default' && this.#declaring && this.#text !== null) {
      const { name: attribute, type } = this.#declaring;
      this.#declaring.fallback = defaultValue(attribute, type, this.#text, this.#graph);
      if (this.#keys.get(this.#declaring.id) === this.#declaring)
        this.#withFallback.set(this.#declaring.id, this.#declaring);
      this.#text = null;
    } else if (name === 'key') this.#declaring = null;
    else if (name === 'NodeLabel' || name === 'EdgeLabel') {
      if (element && element.drawnLabel === '') element.drawnLabel = this.#text ?? '';
      [this.#text, this.#inDrawnLabel] = [null, false];
    } else if (name === 'data') {
      if (element && this.#maltego) this.#maltegoValues(element, this.#maltego);
      else if (element) this.#value(element);
      [this.#datum, this.#text, this.#maltego] = [null, null, null];
    } else if (name === 'node' || name === 'edge') {
      this.#stack.pop();
      if (element) this.#finish(element);
    }
  }

  #declare(attributes: Record<string, string>): void {
    const id = attributes['id'];
    if (id === undefined) return;
    const name = attributes['attr.name'] || id;
    const declared = xmlType(attributes['attr.type'] ?? 'string', attributes['entente:kind'], attributes['attr.list']);
    this.#declaring = {
      id,
      name,
      type: givenType(this.#mapping, name) ?? declared,
      owner: attributes['for'] ?? 'all',
      fallback: undefined,
    };
    if (attributes['yfiles.type'] !== undefined) return;
    this.#keys.set(id, this.#declaring);
    this.#withFallback.delete(id);
  }

  #value(element: GraphmlElement): void {
    if (this.#datum === null || this.#text === null) return;
    const key = this.#keys.get(this.#datum);
    const name = key?.name ?? this.#datum;
    const value = xmlValue(key?.type ?? 'string', this.#text);
    if (value instanceof BadValue) this.#graph.fault(element.line, name, value.reason);
    else if (value instanceof NoValue) this.#graph.loss(element.line, name, value.loss);
    else if (value !== undefined) keepValue(this.#graph, element, { name, id: this.#datum }, value);
  }

  #maltegoValues({ values, line }: GraphmlElement, datum: MaltegoDatum): void {
    const given = datum.attributes((column, what) => this.#graph.loss(line, column, what));
    for (const [name, value] of given) values.set(name, value);
  }

  #finish(element: GraphmlElement): void {
    if (element.finished) return;
    element.finished = true;
    const { kind, line, attributes, values } = element;
    for (const key of this.#withFallback.values())
      if (key.fallback !== undefined && belongsTo(key, kind) && !values.has(key.name))
        values.set(key.name, key.fallback);
    const { id, source, target, labels, label, directed } = attributes;
    const drawn = element.drawnLabel.trim();
    if (this.#graph.isOwn(kind)) {
      if (kind === 'node') return this.#graph.node(line, id, values);
      return this.#graph.edge(line, { id, source, target, undirected: false }, values);
    }
    for (const name of TIMES) {
      const text = values.get(name);
      if (typeof text === 'string') values.set(name, momentOf(text));
    }
    if (kind === 'node') {
      const own = present({ labels, label: values.has('name') ? undefined : drawn });
      return this.#graph.node(line, id, [...own, ...without(values, labels ? 'labels' : null)]);
    }
    const undirected = directed === 'false' || (directed === undefined && !this.#directedByDefault);
    const own = present({ label: label || drawn });
    const ends = { id: this.#ownId(id, source, target), source, target, undirected };
    this.#graph.edge(line, ends, [...own, ...without(values, label ? 'label' : null)]);
  }

  /** NetworkX numbers the edges of each pair of nodes from 0. */
  #ownId(id: string | undefined, source: string | undefined, target: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    const before = this.#edgeIds.size;
    if (this.#edgeIds.add(id) === before) return id;
    this.#graph.remark(
      'edges between different nodes have the same id, which is kept with their ends before and after it',
    );
    return `${source}-${id}-${target}`;
  }
}
