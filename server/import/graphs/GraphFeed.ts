/** Nodes and edges of a graph file on their way to the sink: what the readers of all graph formats share. */
import type { ColumnMapping } from '../../../contract/index.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { FileRefused, type ProblemLog } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';
import { EMPTY_GRAPH, MISSING_END, remarkUndirected, type GraphOutcome } from './GraphReader.js';
import { RecordBuilder, type AttributeNames, type Attributes } from './RecordBuilder.js';

export interface FileEdge {
  /** Its own id, where the file gives it one. */
  id?: string | undefined;
  source: string | undefined;
  target: string | undefined;
  undirected?: boolean;
}

/** Where a record begins. A function is asked only where looking it up is worth it: for a problem. */
export type Line = number | null | (() => number | null);

export class GraphFeed {
  readonly #file: SniffedFile;
  readonly #mapping: readonly ColumnMapping[];
  readonly #sink: RecordSink;
  readonly #log: ProblemLog;
  readonly #names: () => AttributeNames;
  #builder: RecordBuilder | null = null;
  #rows = 0;
  /** A value of the record that comes next could not be read. */
  #atFault = false;
  #undirected = 0;

  /** `names`: of the attributes declared; asked for once, when the first node or edge is complete. */
  constructor(
    file: SniffedFile,
    mapping: readonly ColumnMapping[],
    sink: RecordSink,
    log: ProblemLog,
    names: () => AttributeNames = () => ({ node: [], edge: [] }),
  ) {
    this.#file = file;
    this.#mapping = mapping;
    this.#sink = sink;
    this.#log = log;
    this.#names = names;
  }

  /** A value of the node or edge that is given next, which is left out where rows at fault are. */
  fault(line: Line, column: string | null, reason: string): void {
    this.#refuse(line, column, reason, this.#atFault);
    this.#atFault = true;
  }
  /** A record that cannot be understood at all. */
  bad(line: Line, column: string | null, reason: string): void {
    this.#rows++;
    this.#refuse(line, column, reason);
  }
  #refuse(line: Line, column: string | null, reason: string, sameRow = false): void {
    this.#log.addRow(this.#file.name, typeof line === 'function' ? line() : line, column, reason, sameRow);
  }
  #isLeftOut(): boolean {
    const atFault = this.#atFault;
    this.#atFault = false;
    return atFault && this.#log.skipsRows;
  }
  remark(text: string): void {
    this.#log.remark(`${this.#file.name}: ${text}`);
  }
  /** A value that is not kept as it is written. */
  loss(line: number | null, column: string, what: string): void {
    this.#log.loss(this.#file.name, line, column, what);
  }

  node(line: Line, id: string | undefined, attributes: Attributes): void {
    this.#rows++;
    if (this.#isLeftOut()) return;
    if (!id?.trim()) return this.#refuse(line, 'id', 'the node has no id: every node needs one');
    const record = this.#records().node(known(line), this.#idText(id), attributes);
    return 'reason' in record ? this.#refuse(line, record.column, record.reason) : this.#sink.node(record);
  }

  edge(line: Line, { id, source, target, undirected }: FileEdge, attributes: Attributes): void {
    this.#rows++;
    if (this.#isLeftOut()) return;
    if (!source?.trim() || !target?.trim())
      return this.#refuse(line, source?.trim() ? 'target' : 'source', MISSING_END);
    if (undirected) this.#undirected++;
    const record = this.#records().edge(
      known(line),
      { source: this.#idText(source), target: this.#idText(target), fact: id?.trim() ? this.#idText(id) : null },
      attributes,
    );
    return 'reason' in record ? this.#refuse(line, record.column, record.reason) : this.#sink.edge(record);
  }

  /** Entente wrote the file: everything stands in its declared attributes. */
  isOwn(kind: 'node' | 'edge'): boolean {
    return this.#records().isOwn(kind === 'node' ? 'entity' : 'fact');
  }

  /** Entente's own ids have their blanks. */
  #idText(id: string): string {
    return this.isOwn('node') ? id : id.trim();
  }

  #records(): RecordBuilder {
    return (this.#builder ??= new RecordBuilder(this.#names(), this.#mapping, {
      remark: (text) => this.remark(text),
      loss: (line, column, what) => this.#log.loss(this.#file.name, line, column, what),
    }));
  }

  /** Once all is read. Throws FileRefused when there was nothing. */
  outcome(): GraphOutcome {
    if (this.#rows === 0) throw new FileRefused(EMPTY_GRAPH);
    remarkUndirected(this.#undirected, this.#file, this.#log);
    return { rows: this.#rows, mapping: this.#builder?.mapping() ?? [], sample: this.#builder?.sample() ?? [] };
  }
}

/** Attributes that have a value. */
export const present = (attributes: Record<string, unknown>): [string, unknown][] =>
  Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');

const known = (line: Line): number | null => (typeof line === 'function' ? null : line);
