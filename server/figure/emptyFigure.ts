/** The refusal of a figure that would be a blank sheet: says what was asked for and what came back. */
import { EntenteError } from '../EntenteError.js';

/** What a statement returned, whatever of it can be drawn. */
export interface StatementAnswer {
  fields: readonly string[];
  rowCount: number;
}

/** EntenteError 'figure.empty'; `asked`: whether the graph was asked; `answer` where a statement was. */
export function emptyFigure(asked: boolean, answer: StatementAnswer | null): EntenteError {
  if (answer !== null) return refusal(`The statement returned ${answerWords(answer)}.`, answerHint(answer));
  return asked
    ? refusal('No entity answers this request.', 'Widen the filter; GET /api/schema lists the data sets.')
    : refusal('The graph to draw holds no entities.', 'Bring entities onto the screen first.');
}

/** The same for a frame beside the graph. */
export const blankPart = (): EntenteError =>
  refusal('No part of the graph lies within the frame.', 'Move it into view, or draw the whole graph.');

const refusal = (found: string, hint: string): EntenteError =>
  new EntenteError('figure.empty', `There is nothing to draw. ${found}`, { hint });

function answerWords({ fields, rowCount }: StatementAnswer): string {
  if (rowCount === 0) return 'no rows';
  const rows = rowCount === 1 ? '1 row' : `${rowCount} rows`;
  return `${rows} with ${fields.slice(0, 8).join(', ')}, and no node, relationship or path among the values`;
}

const answerHint = ({ rowCount }: StatementAnswer): string =>
  rowCount === 0
    ? 'Loosen its conditions, or check its labels, types and parameters.'
    : 'Return nodes and relationships, as in MATCH (a)-[r]->(b) RETURN a, r, b.';
