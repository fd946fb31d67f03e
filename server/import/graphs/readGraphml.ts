/** Reads GraphML as a stream of nodes and edges, with the labels that Neo4j's and yEd's exports write. */
import type { ColumnMapping } from '../../../contract/index.js';
import { BadCell } from '../csv/cellReader.js';
import type { ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { FileRefused, type ProblemLog } from '../ProblemLog.js';
import type { PropertyValue, RecordSink } from '../records.js';
import { AttributeRoles } from './AttributeRoles.js';
import type { GraphOutcome } from './readJson.js';
import { readXml } from './readXml.js';
import { xmlValue } from './xmlValue.js';

interface Declared {
  name: string;
  type: string;
  owner: string;
  fallback: PropertyValue | undefined;
}
interface Open {
  kind: 'node' | 'edge';
  line: number;
  attributes: Record<string, string>;
  values: Map<string, PropertyValue>;
  drawn: string;
  finished: boolean;
}

export async function readGraphml(
  file: SniffedFile,
  given: readonly ColumnMapping[],
  sink: RecordSink,
  log: ProblemLog,
  options: ReadOptions = {},
): Promise<GraphOutcome> {
  const keys = new Map<string, Declared>();
  const stack: Open[] = [];
  let roles: AttributeRoles | null = null;
  let declaring: Declared | null = null;
  /** Text being collected: of a default, of a datum, or of a label drawn by yEd. */
  let text: string | null = null;
  let [datum, drawing]: [string | null, boolean] = [null, false];
  let [rows, undirected, sawGraph, directedByDefault] = [0, 0, false, true];
  const fault = (line: number, column: string | null, reason: string): void => log.add(file.name, line, column, reason);
  const namesOf = (owner: 'node' | 'edge'): string[] =>
    [...keys.values()].filter((k) => k.owner === owner || k.owner === 'all').map((k) => k.name);

  const finish = (open: Open): void => {
    if (open.finished) return;
    open.finished = true;
    roles ??= new AttributeRoles(file.name, namesOf('node'), namesOf('edge'), given, (remark) => log.remark(remark));
    for (const { name, owner, fallback } of keys.values())
      if (fallback !== undefined && (owner === open.kind || owner === 'all') && !open.values.has(name))
        open.values.set(name, fallback);
    const { id, source, target, labels, label, directed } = open.attributes;
    const drawn = open.drawn.trim();
    rows++;
    if (open.kind === 'node') {
      if (!id?.trim()) return fault(open.line, 'id', 'the node has no id: every node needs one');
      const extra: [string, unknown][] = [
        ...(labels ? [['labels', labels] as [string, unknown]] : []),
        ...(drawn && !open.values.has('name') ? [['label', drawn] as [string, unknown]] : []),
      ];
      const record = roles.node(open.line, id.trim(), [
        ...extra,
        ...[...open.values].filter(([name]) => !(labels && name === 'labels')),
      ]);
      return 'reason' in record ? fault(open.line, record.column, record.reason) : sink.node(record);
    }
    if (!source?.trim() || !target?.trim())
      return fault(
        open.line,
        source?.trim() ? 'target' : 'source',
        'an end of the edge is missing: give source and target as ids of nodes',
      );
    if (directed === 'false' || (directed === undefined && !directedByDefault)) undirected++;
    const extra: [string, unknown][] = [
      ...(label ? [['label', label] as [string, unknown]] : []),
      ...(drawn && !label ? [['label', drawn] as [string, unknown]] : []),
    ];
    const record = roles.edge(open.line, { source: source.trim(), target: target.trim(), fact: id?.trim() || null }, [
      ...extra,
      ...[...open.values].filter(([name]) => !(label && name === 'label')),
    ]);
    return 'reason' in record ? fault(open.line, record.column, record.reason) : sink.edge(record);
  };

  await readXml(
    file,
    {
      open(name, attributes, line) {
        switch (name) {
          case 'key': {
            const id = attributes['id'];
            if (id === undefined) break;
            declaring = {
              name: attributes['attr.name'] || id,
              type: attributes['attr.type'] ?? 'string',
              owner: attributes['for'] ?? 'all',
              fallback: undefined,
            };
            if (attributes['yfiles.type'] === undefined) keys.set(id, declaring);
            break;
          }
          case 'default':
            if (declaring) text = '';
            break;
          case 'graph': {
            const outer = stack.at(-1);
            if (outer) finish(outer);
            else directedByDefault = attributes['edgedefault'] !== 'undirected';
            sawGraph = true;
            break;
          }
          case 'node':
          case 'edge':
            stack.push({ kind: name, line, attributes, values: new Map(), drawn: '', finished: false });
            break;
          case 'hyperedge':
            fault(line, null, 'a hyperedge joins more than two nodes, which a relation cannot: split it into edges');
            break;
          case 'data':
            datum = attributes['key'] ?? null;
            if (stack.length > 0) text = '';
            break;
          case 'NodeLabel':
          case 'EdgeLabel':
            drawing = stack.length > 0;
            text = '';
            break;
          // Anything else inside a datum is another program's drawing, not a value.
          default:
            if (datum !== null && !drawing) text = null;
        }
      },
      text(part) {
        if (text !== null) text += part;
      },
      close(name) {
        const open = stack.at(-1);
        if (name === 'default' && declaring && text !== null) {
          const value = xmlValue(declaring.type, text);
          if (!(value instanceof BadCell)) declaring.fallback = value;
          text = null;
        } else if (name === 'key') declaring = null;
        else if (name === 'NodeLabel' || name === 'EdgeLabel') {
          if (open && open.drawn === '') open.drawn = text ?? '';
          [text, drawing] = [null, false];
        } else if (name === 'data') {
          const key = datum === null ? undefined : keys.get(datum);
          if (open && datum !== null && text !== null && text.trim() !== '') {
            const value = xmlValue(key?.type ?? 'string', text);
            if (value instanceof BadCell) fault(open.line, key?.name ?? datum, value.reason);
            else if (value !== undefined) open.values.set(key?.name ?? datum, value);
          }
          [datum, text] = [null, null];
        } else if (name === 'node' || name === 'edge') {
          stack.pop();
          if (open) finish(open);
        }
      },
      async settle() {
        options.signal?.throwIfAborted();
        await sink.settle();
      },
    },
    options,
  );
  if (!sawGraph) throw new FileRefused('the file holds no <graph>', 1);
  if (rows === 0) throw new FileRefused('the graph is empty: it has neither nodes nor edges');
  if (undirected > 0)
    log.remark(
      `${file.name}: ${undirected} undirected ${undirected === 1 ? 'edge is kept in the direction it is' : 'edges are kept in the direction they are'} written in`,
    );
  return { rows, mapping: (roles as AttributeRoles | null)?.mapping() ?? [] };
}
