/** Reads the named statements of cypher/queries/, once each. Knows nothing of what they mean. */
import { readFileSync } from 'node:fs';
import { projectPath } from '../paths.js';

const known = new Map<string, string>();

/** The text of `cypher/queries/<name>.cypher` without its header. */
export function statement(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    text = readFileSync(projectPath('cypher', 'queries', `${name}.cypher`), 'utf8')
      .replace(/^(\/\/.*\r?\n)+/, '')
      .trim();
    known.set(name, text);
  }
  return text;
}
