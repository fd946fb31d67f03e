/** POST /api/figures: a figure as SVG or PNG. */
import { MISSING_CHARACTERS } from '../../contract/index.js';
import type { Figure } from '../figure/index.js';
import { makeFigure } from '../makeFigure.js';
import { freeStatementError } from './cypher.js';
import { SENT, type Handler } from './exchange.js';

export const figure: Handler<'figures'> = async ({ body, context, services, response }) => {
  try {
    const made = await makeFigure(services, body, context.signal);
    response.setHeader('Content-Type', made.contentType);
    response.setHeader('Content-Disposition', attachment(made.fileName));
    if (made.missingCharacters.length > 0) response.setHeader(MISSING_CHARACTERS.header, missing(made));
    response.setHeader('Cache-Control', 'no-store').end(made.body);
    return SENT;
  } catch (error) {
    throw body.graph === undefined && body.recipe.source.scope === 'query'
      ? freeStatementError(error, services.log)
      : error;
  }
};

const missing = ({ missingCharacters }: Figure): string =>
  encodeURIComponent(missingCharacters.slice(0, MISSING_CHARACTERS.most).join(''));

/** The name for old readers in plain letters, for all others as it is. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]+/g, '_')}"; ` + `filename*=UTF-8''${encodeURIComponent(name)}`;
