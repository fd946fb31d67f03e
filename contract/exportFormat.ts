/**
 * The formats in which the graph leaves as a file, one entry each: menu, command line, documentation, OpenAPI and the
 * answer's headers are made from it. server/graph/formats/writers.ts holds the writer of each.
 */
import { z } from 'zod';

export interface ExportFormatEntry {
  /** A proper name, the same in every language: the menu's entry. */
  name: string;
  /** What it is for, as the command line and docs/api.md say it. */
  purpose: string;
  /** What it holds: entities and typed facts, or claims, passages and articles too. */
  holds: 'facts' | 'everything';
  contentType: string;
  /** Of the file, without its dot. */
  extension: string;
}

export const EXPORT_FORMATS = {
  json: {
    name: 'JSON (graphology)',
    purpose: 'what graphology imports',
    holds: 'facts',
    contentType: 'application/json',
    extension: 'json',
  },
  gexf: {
    name: 'GEXF (Gephi)',
    purpose: 'GEXF 1.3 for Gephi and Gephi Lite',
    holds: 'facts',
    contentType: 'application/gexf+xml',
    extension: 'gexf',
  },
  graphml: {
    name: 'GraphML',
    purpose: 'for yEd, Cytoscape, NetworkX and igraph',
    holds: 'facts',
    contentType: 'application/graphml+xml',
    extension: 'graphml',
  },
  csv: {
    name: 'CSV',
    purpose: 'an edge list with names',
    holds: 'facts',
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
  },
  cypher: {
    name: 'Cypher',
    purpose: 'a script that makes the same graph again; running it twice changes nothing',
    holds: 'everything',
    contentType: 'text/plain; charset=utf-8',
    extension: 'cypher',
  },
} as const satisfies Record<string, ExportFormatEntry>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const ExportFormat = z.enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]]);

/** Name under which an export is saved, such as `entente-graph.gexf`; `dataset` absent: the whole graph. */
export const exportFileName = (format: ExportFormat, dataset?: string): string =>
  `entente-${dataset ?? 'graph'}.${EXPORT_FORMATS[format].extension}`;
