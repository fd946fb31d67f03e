/**
 * A worker: Neo4j's own analysis of a statement (language-support, loaded here alone because of its size). Knows no
 * page.
 */
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { inBasicPlane } from '../../cypher/language/basicPlane.js';
import { answerRequests } from '../workers/answerRequests.js';

export interface LintRequest {
  text: string;
  schema: {
    labels: string[];
    relationshipTypes: string[];
    propertyKeys: string[];
    parameters: Record<string, unknown>;
  };
}
/** `from` and `to` are offsets in the text; `line` and `column` count from 1. */
export interface Problem {
  from: number;
  to: number;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  message: string;
}

answerRequests(({ text, schema }: LintRequest): Problem[] => {
  const plain = inBasicPlane(text);
  return lintCypherQuery(plain.text, schema).diagnostics.map(({ offsets, range, severity, message }) => ({
    from: offsets.start,
    to: offsets.end,
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: severity === 1 ? 'error' : 'warning',
    message: plain.restored(typeof message === 'string' ? message : message.value),
  }));
});
