/**
 * A worker: Neo4j's own analysis of a statement (language-support, loaded here alone because of its size). Knows no
 * page.
 */
import { lintCypherQuery } from '@neo4j-cypher/language-support';

export interface LintRequest {
  id: number;
  text: string;
  schema: {
    labels: string[];
    relationshipTypes: string[];
    propertyKeys: string[];
    parameters: Record<string, unknown>;
  };
}
/** `from` and `to` are offsets in the text. */
export interface Problem {
  from: number;
  to: number;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  message: string;
}
export interface LintReply {
  id: number;
  problems: Problem[];
}

self.onmessage = ({ data }: MessageEvent<LintRequest>) => {
  const { diagnostics } = lintCypherQuery(data.text, data.schema);
  const reply: LintReply = {
    id: data.id,
    problems: diagnostics.map(({ offsets, range, severity, message }) => ({
      from: offsets.start,
      to: offsets.end,
      line: range.start.line + 1,
      column: range.start.character + 1,
      severity: severity === 1 ? 'error' : 'warning',
      message: typeof message === 'string' ? message : message.value,
    })),
  };
  self.postMessage(reply);
};
