/** What a test asks of the check. */
import { CypherError } from '../../CypherError.js';
import { parse } from '../../parse/parse.js';
import type { Procedure, Procedures } from '../../procedures/Procedure.js';
import { check, type Checked } from '../check.js';

const PROCEDURE: Procedure = {
  name: 'my.greet',
  about: 'Greets.',
  arguments: [
    { name: 'whom', types: ['STRING'] },
    { name: 'times', types: ['FLOAT'], optional: true },
  ],
  results: [
    { name: 'greeting', type: 'STRING' },
    { name: 'length', type: 'INTEGER' },
  ],
  call: () => [],
};
const procedures: Procedures = {
  named: (name) => (name.toLowerCase() === PROCEDURE.name ? PROCEDURE : undefined),
  all: () => [PROCEDURE],
};

export const checked = (text: string): Checked => check(parse(text), text, procedures);

/** The openCypher name of what is wrong; `sound` where nothing is. */
export function faultOf(text: string): string {
  try {
    checked(text);
  } catch (error) {
    if (error instanceof CypherError) return error.about.detail ?? error.kind;
    throw error;
  }
  return 'sound';
}
