/** POST /api/figures: a figure as SVG or PNG. */
import { makeFigure } from '../makeFigure.js';
import { freeStatementError } from './cypher.js';
import { SENT, type Handler } from './exchange.js';

export const figure: Handler<'figures'> = async ({ body, context, services, response }) => {
  try {
    const made = await makeFigure(services, body, context.signal);
    response.setHeader('Content-Type', made.contentType);
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${made.fileName.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
    );
    response.setHeader('Cache-Control', 'no-store').end(made.body);
    return SENT;
  } catch (error) {
    throw 'statement' in body.source ? freeStatementError(error, services.log) : error;
  }
};
