/** Reads GEXF (1.1 to 1.3) as a stream of nodes and edges. Colours, sizes, positions and lifetimes are not kept. */
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
  title: string;
  type: string;
  fallback: PropertyValue | undefined;
}
interface Open {
  kind: 'node' | 'edge';
  line: number;
  attributes: Record<string, string>;
  values: Map<string, PropertyValue>;
}

export async function readGexf(
  file: SniffedFile,
  given: readonly ColumnMapping[],
  sink: RecordSink,
  log: ProblemLog,
  options: ReadOptions = {},
): Promise<GraphOutcome> {
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const stack: Open[] = [];
  let [target, declaring, defaultText]: ['node' | 'edge' | null, Declared | null, string | null] = [null, null, null];
  let roles: AttributeRoles | null = null;
  let [rows, undirected, viz, dynamic, sawGraph, directedByDefault] = [0, 0, false, false, false, false];
  const titles = (kind: 'node' | 'edge'): string[] => [...declared[kind].values()].map((d) => d.title);
  const fault = (line: number, column: string | null, reason: string): void => log.add(file.name, line, column, reason);

  const finish = (open: Open): void => {
    roles ??= new AttributeRoles(file.name, titles('node'), titles('edge'), given, (remark) => log.remark(remark));
    for (const { title, fallback } of declared[open.kind].values())
      if (fallback !== undefined && !open.values.has(title)) open.values.set(title, fallback);
    const { id, label, weight, kind, source, target: to, type, pid } = open.attributes;
    rows++;
    if (open.kind === 'node') {
      if (!id?.trim()) return fault(open.line, 'id', 'the node has no id: every node needs one');
      const record = roles.node(open.line, id.trim(), [
        ...(label ? [['label', label] as [string, unknown]] : []),
        ...(pid ? [['parent', pid] as [string, unknown]] : []),
        ...without(open.values, label ? 'label' : null),
      ]);
      return 'reason' in record ? fault(open.line, record.column, record.reason) : sink.node(record);
    }
    if (!source?.trim() || !to?.trim())
      return fault(
        open.line,
        source?.trim() ? 'target' : 'source',
        'an end of the edge is missing: give source and target as ids of nodes',
      );
    if (type === 'undirected' || type === 'mutual' || (type === undefined && !directedByDefault)) undirected++;
    const extra: [string, unknown][] = [
      ...(label ? [['label', label] as [string, unknown]] : []),
      ...(kind ? [['kind', kind] as [string, unknown]] : []),
      ...(weight && !open.values.has('weight') ? [['weight', Number(weight)] as [string, unknown]] : []),
    ];
    const record = roles.edge(open.line, { source: source.trim(), target: to.trim(), fact: id?.trim() || null }, [
      ...extra,
      ...without(open.values, label ? 'label' : null),
    ]);
    return 'reason' in record ? fault(open.line, record.column, record.reason) : sink.edge(record);
  };

  await readXml(
    file,
    {
      open(name, attributes, line) {
        switch (name) {
          case 'graph':
            sawGraph = true;
            directedByDefault = attributes['defaultedgetype'] === 'directed';
            break;
          case 'attributes':
            target = attributes['class'] === 'edge' ? 'edge' : attributes['class'] === 'node' ? 'node' : null;
            break;
          case 'attribute': {
            const id = attributes['id'];
            if (id === undefined || target === null) break;
            declaring = { title: attributes['title'] || id, type: attributes['type'] ?? 'string', fallback: undefined };
            declared[target].set(id, declaring);
            break;
          }
          case 'default':
            defaultText = '';
            break;
          case 'node':
          case 'edge':
            stack.push({ kind: name, line, attributes, values: new Map() });
            break;
          case 'attvalue': {
            const open = stack.at(-1);
            const key = attributes['for'] ?? attributes['id'];
            if (!open || key === undefined) break;
            const known = declared[open.kind].get(key);
            if (!known)
              log.remark(`${file.name}: values of the undeclared attribute ${key} are kept as text under that name`);
            const value = xmlValue(known?.type ?? 'string', attributes['value'] ?? '');
            if (value instanceof BadCell) fault(line, known?.title ?? key, value.reason);
            else if (value !== undefined) open.values.set(known?.title ?? key, value);
            if (attributes['start'] !== undefined || attributes['end'] !== undefined) dynamic = true;
            break;
          }
          case 'spell':
            dynamic = true;
            break;
          case 'color':
          case 'size':
          case 'position':
          case 'shape':
          case 'thickness':
            if (stack.length > 0) viz = true;
            break;
          // A node that holds nodes is a record of its own before them.
          case 'nodes': {
            const outer = stack.at(-1);
            if (outer) {
              finish(outer);
              stack[stack.length - 1] = { ...outer, kind: 'node', line: -1 };
            }
            break;
          }
        }
      },
      text(text) {
        if (defaultText !== null) defaultText += text;
      },
      close(name) {
        if (name === 'default' && declaring && defaultText !== null) {
          const value = xmlValue(declaring.type, defaultText);
          if (!(value instanceof BadCell)) declaring.fallback = value;
          defaultText = null;
        } else if (name === 'attribute') declaring = null;
        else if (name === 'node' || name === 'edge') {
          const open = stack.pop();
          if (open && open.line >= 0) finish(open);
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
  if (viz) log.remark(`${file.name}: colours, sizes and positions were left out`);
  if (dynamic)
    log.remark(`${file.name}: lifetimes were left out; of values that change over time the last one is kept`);
  return { rows, mapping: (roles as AttributeRoles | null)?.mapping() ?? [] };
}

const without = (values: Map<string, PropertyValue>, name: string | null): [string, unknown][] =>
  [...values].filter(([title, value]) => title !== name || value === undefined);
