/** POST /api/figures: a figure as SVG or PNG. */
import { createFigure } from '../figure/index.js';
import { figureContext } from '../figureContext.js';
import { freeStatementError } from './cypher.js';
import { SENT, type Handler } from './exchange.js';

export const figure: Handler<'figures'> = async ({ body, context, services, response }) => {
  const { store, gate, config } = services;
  try {
    const made = await createFigure(body, figureContext({ store, gate, limits: config, signal: context.signal }));
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
