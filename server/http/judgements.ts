/** /api/judgements: whether two entities are one, said by hand. */
import type { Handler } from './exchange.js';
import { refuseForeign } from './refuseForeign.js';

export const listJudgements: Handler<'judgements'> = async ({ services }) => ({
  judgements: await services.imports.judgements.list(),
});

export const judge: Handler<'judge'> = ({ services, body }) => {
  refuseForeign(services);
  return services.imports.judgements.judge(body);
};

export const undoJudgement: Handler<'undoJudgement'> = ({ services, params }) => {
  refuseForeign(services);
  return services.imports.judgements.undo(params.id);
};
