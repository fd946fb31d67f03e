/**
 * The parser of all gates in one worker of tests, whatever files it runs: a thread that has the grammar costs more than
 * most tests. It ends with the worker.
 */
import { StatementParser } from '../StatementParser.js';

export const sharedParser = new StatementParser();
