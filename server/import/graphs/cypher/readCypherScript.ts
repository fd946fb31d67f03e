/** Reads the script of Cypher that Entente exports, as a stream of statements: entities and facts, as JSON has them. */
import { idWithin, keyPrefix } from '../../../../contract/index.js';
import { decodeUnicodeEscapes } from '../../../../cypher/language/unicodeEscapes.js';
import { exportEdge, exportNode } from '../../../graph/exportRecords.js';
import { claimText } from '../../../graph/propertyClaims.js';
import type { Value } from '../../../store/GraphStore.js';
import { textChunks } from '../../files/textChunks.js';
import { WHOLE_BYTES } from '../../limits.js';
import { propertyClaims } from '../../model/propertyClaim.js';
import { FileRefused } from '../../ProblemLog.js';
import type { PropertyClaim, RecordSink } from '../../records.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { NoScriptStatement, scriptRows, type ScriptRows } from './scriptRows.js';
import { lineBreaks, ScriptStatements, type ScriptStatement } from './scriptStatements.js';

export const readCypherScript: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log, ownNames);
  const script = new OwnScript(feed, sink);
  const statements = new ScriptStatements();
  for await (const chunk of textChunks(file, options)) {
    for (const statement of statements.add(chunk)) {
      script.take(statement);
      await sink.settle();
    }
    if (statements.length > WHOLE_BYTES)
      throw new FileRefused('a statement of the script never ends: it is damaged, export it again', script.line);
    options.signal?.throwIfAborted();
  }
  script.take(statements.rest());
  script.end();
  return feed.outcome();
};

/** That Entente wrote the script need not be concluded from its properties. */
const ownNames = (): { node: string[]; edge: string[] } => ({
  node: ['degree', 'prominence', 'datasets', 'labels'],
  edge: ['contested', 'claimCount', 'originCount'],
});

interface Claimed {
  line: number;
  claim: PropertyClaim;
  factId: string | null;
  source?: string;
  target?: string;
}

class OwnScript {
  /** Of the last statement. */
  line = 1;
  readonly #feed: GraphFeed;
  readonly #datasets: string[] = [];
  /** How many nodes of each label imports do not hold. */
  readonly #unread = new Map<string, number>();

  /** Claims on properties whose ends have not come yet, by key. */
  readonly #claims = new Map<string, Claimed>();
  readonly #sink: RecordSink;

  constructor(feed: GraphFeed, sink: RecordSink) {
    this.#feed = feed;
    this.#sink = sink;
  }

  /** Throws FileRefused for a statement that Entente does not write. */
  take({ text: written, line }: ScriptStatement): void {
    const text = decodeUnicodeEscapes(written);
    this.line = line;
    let rows: ScriptRows | null;
    try {
      rows = scriptRows(text);
    } catch (error) {
      if (!(error instanceof NoScriptStatement)) throw error;
      const only = 'only scripts that Entente exported are read, and none is run';
      const way = 'run this one in a Neo4j of your own, or export its graph as CSV, GraphML or JSON';
      const at = line + lineBreaks(text, 0, error.at || /^\s*/.exec(text)?.[0].length || 0);
      throw new FileRefused(`${error.message.replace(/\.$/, '')}: ${only}; ${way}`, at);
    }
    if (rows?.is === 'nodes') this.#nodes(rows, { text, line });
    else if (rows) this.#links(rows, { text, line });
  }

  end(): void {
    const left = [...this.#unread].map(([label, count]) => `${label} (${count})`).join(', ');
    if (left !== '')
      this.#feed.remark(`imports hold entities and facts; these nodes of the script were left out: ${left}`);
  }

  #nodes({ labels, rows }: ScriptRows & { is: 'nodes' }, statement: ScriptStatement): void {
    const lineOf = lineFinder(statement);
    if (labels.includes('Dataset')) this.#datasets.push(...rows.map(({ properties }) => String(properties['name'])));
    else if (labels.includes('PropertyClaim'))
      for (const { at, properties } of rows) this.#claim(lineOf(at), properties as Record<string, Value>);
    else if (!labels.includes('Entity')) this.#leftOut(labels[0] ?? '', rows.length);
    else
      for (const { at, properties } of rows) {
        const { id, labels: own, values } = exportNode(labels, properties as Record<string, Value>, this.#idOf);
        this.#feed.node(
          lineOf(at),
          id,
          values.map(([name, value]) => [name, name === 'labels' ? own : value]),
        );
      }
  }

  #links({ type, ends, rows }: ScriptRows & { is: 'links' }, statement: ScriptStatement): void {
    const lineOf = lineFinder(statement);
    if (ends[0] === 'PropertyClaim') for (const { start, end } of rows) this.#claimed(type, start, end);
    if (ends.some((label) => label !== 'Entity')) return;
    for (const { at, start, end, properties } of rows) {
      const edge = exportEdge(type, start, end, properties as Record<string, Value>, this.#idOf);
      const joined = { id: edge.id ?? undefined, source: edge.source, target: edge.target };
      this.#feed.edge(lineOf(at), joined, edge.values);
    }
  }

  #claim(line: number, properties: Record<string, Value>): void {
    const read = propertyClaims(claimText(properties, this.#idOf));
    const [claim] = 'reason' in read ? [] : read;
    if (!claim) return this.#feed.bad(line, null, 'a claim on a property has no property or value');
    const { factId } = properties;
    this.#claims.set(String(properties['id']), {
      line,
      claim,
      factId: factId === undefined || factId === null ? null : this.#idOf(String(factId)),
    });
  }

  /** A claim is handed on once all is known that it is about. */
  #claimed(type: string, key: string, end: string): void {
    const claimed = this.#claims.get(key);
    if (!claimed) return;
    const { line, claim, factId } = claimed;
    claimed[type === 'SUBJECT' ? 'source' : 'target'] = this.#idOf(end);
    const { source, target } = claimed;
    if (target === undefined || (factId !== null && source === undefined)) return;
    this.#claims.delete(key);
    this.#sink.claim({
      line,
      claim,
      ...(factId === null || source === undefined ? { entity: target } : { fact: factId, source, target }),
    });
  }

  #leftOut(label: string, count: number): void {
    // What is derived from facts is no loss.
    if (label !== 'RelationType') this.#unread.set(label, (this.#unread.get(label) ?? 0) + count);
  }

  /** Of one data set alone the ids of its files, as the other formats have them. */
  readonly #idOf = (key: string): string => {
    const [first, ...others] = this.#datasets;
    return first !== undefined && others.length === 0 && key.startsWith(keyPrefix(first)) ? idWithin(first, key) : key;
  };
}

/** Rows are asked for in their order. */
function lineFinder({ text, line }: ScriptStatement): (at: number) => number {
  let [seen, count] = [0, line];
  return (at) => {
    count += lineBreaks(text, seen, at);
    seen = at;
    return count;
  };
}
