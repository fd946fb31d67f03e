/** Schema statements as the embedded engine takes them. */
import { StoreError } from '../StoreError.js';

const UNIQUE =
  /^\s*CREATE\s+CONSTRAINT\s+(?:(\w+)\s+)?(?:IF\s+NOT\s+EXISTS\s+)?FOR\s*\(\s*(\w+)\s*:\s*(`[^`]+`|\w+)\s*\)\s*REQUIRE\s+\(?\s*\2\s*\.\s*(`[^`]+`|\w+)\s*\)?\s+IS\s+UNIQUE\s*;?\s*$/i;
const NODE_INDEX =
  /^\s*CREATE\s+(?:RANGE\s+|TEXT\s+)?INDEX\s+(?:(\w+)\s+)?(?:IF\s+NOT\s+EXISTS\s+)?FOR\s*\(\s*(\w+)\s*:\s*(`[^`]+`|\w+)\s*\)\s*ON\s*\(?\s*\2\s*\.\s*(`[^`]+`|\w+)\s*\)?\s*;?\s*$/i;
/** Indexes that only make other engines quicker; leaving them out changes no answer. */
const ONLY_SPEED = /^\s*CREATE\s+(?:RANGE\s+|TEXT\s+|POINT\s+|LOOKUP\s+)?INDEX\b/i;
const DROP = /^\s*DROP\s+(CONSTRAINT|INDEX)\s+\w+(\s+IF\s+EXISTS)?\s*;?\s*$/i;

const nameFor = (label: string, property: string): string =>
  `${label}_${property}_lookup`.replace(/[^A-Za-z0-9_]/g, '_').toLowerCase();

/** The statements to run, in order; throws StoreError 'needs-neo4j' for what the engine would not keep. */
export function schemaStatements(statement: string): string[] {
  const unique = UNIQUE.exec(statement);
  if (unique) {
    const [, , , label = '', property = ''] = unique;
    // A uniqueness constraint alone has no lookup: every MERGE would scan the label.
    return [statement, `CREATE INDEX ${nameFor(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`];
  }
  const index = NODE_INDEX.exec(statement);
  if (index) {
    const [, name, , label = '', property = ''] = index;
    return [`CREATE INDEX ${name ?? nameFor(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`];
  }
  if (ONLY_SPEED.test(statement)) return [];
  if (DROP.test(statement)) return [statement];
  throw new StoreError('needs-neo4j', 'The embedded engine cannot keep this constraint or index.', {
    hint: 'It knows uniqueness of one property of a node label, and node indexes. Use Neo4j for the rest.',
  });
}
