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
  /** What of an entity or fact it cannot hold, as the command line and docs/import.md say it. */
  loses: string;
  contentType: string;
  /** Of the file, without its dot. */
  extension: string;
}

export const EXPORT_FORMATS = {
  json: {
    name: 'JSON (graphology)',
    purpose: 'what graphology imports',
    holds: 'facts',
    loses: 'nothing, but most programs round whole numbers beyond 2^53',
    contentType: 'application/json',
    extension: 'json',
  },
  gexf: {
    name: 'GEXF (Gephi)',
    purpose: 'GEXF 1.3 for Gephi and Gephi Lite',
    holds: 'facts',
    loses: 'control characters in texts; to other programs dates and points are texts',
    contentType: 'application/gexf+xml',
    extension: 'gexf',
  },
  graphml: {
    name: 'GraphML',
    purpose: 'for yEd, Cytoscape, NetworkX and igraph',
    holds: 'facts',
    loses: 'control characters in texts; to other programs dates, points and lists are texts',
    contentType: 'application/graphml+xml',
    extension: 'graphml',
  },
  csv: {
    name: 'CSV',
    purpose: 'two files, of nodes and of relationships, for spreadsheets and neo4j-admin; over HTTP in one zip',
    holds: 'facts',
    loses: 'nothing, but a property of mixed types fills several columns, which neo4j-admin refuses',
    contentType: 'application/zip',
    extension: 'zip',
  },
  ftm: {
    name: 'FollowTheMoney',
    purpose: 'an entity a line, for Aleph, the tools of OpenSanctions and ftm',
    holds: 'facts',
    loses:
      'kinds of values, which all are texts; who says so; kinds and relation types without a schema become words, and what a schema has no property for lines of its notes',
    contentType: 'application/x-ndjson',
    extension: 'ftm.json',
  },
  statements: {
    name: 'FollowTheMoney statements',
    purpose: 'CSV, a value a row with who says so since when, for the tools of OpenSanctions and ftm',
    holds: 'facts',
    loses: 'what FollowTheMoney loses, but for who says so',
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'statements.csv',
  },
  cypher: {
    name: 'Cypher',
    purpose: 'a script that makes the same graph again; running it twice changes nothing',
    holds: 'everything',
    loses: 'nothing',
    contentType: 'text/plain; charset=utf-8',
    extension: 'cypher',
  },
} as const satisfies Record<string, ExportFormatEntry>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const ExportFormat = z.enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]]);

/** The files of the format `csv`, each to be had by itself. */
export const CSV_PARTS = ['nodes', 'relationships'] as const;
export type CsvPart = (typeof CSV_PARTS)[number];
export const CSV_CONTENT_TYPE = 'text/csv; charset=utf-8; header=present';

/** Name under which an export is saved, such as `entente-graph.gexf`; `dataset` absent: the whole graph. */
export const exportFileName = (format: ExportFormat, dataset?: string, part?: CsvPart): string =>
  `entente-${dataset ?? 'graph'}${part === undefined ? `.${EXPORT_FORMATS[format].extension}` : `-${part}.csv`}`;
