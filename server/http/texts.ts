/** /api/texts and /api/articles/:id/source: the articles' own words, and where they appeared, in and out. */
import { TEXT_FILES, TextsRequest } from '../../contract/index.js';
import { article } from '../queries/articles.js';
import { keepSources } from '../texts/keepSource.js';
import { keepTexts, removeTexts } from '../texts/keepTexts.js';
import type { Handler } from './exchange.js';
import { formOptions } from './formOptions.js';
import { receiveFiles } from './receiveFiles.js';
import { refuseForeign } from './refuseForeign.js';

/** Room for the form around the files. */
const FORM_BYTES = 64 * 1024;
const COMMAND = 'Use `npm run load`';

/** The files are gone when the answer is there. */
export const texts: Handler<'texts'> = async ({ services, request, context: { store, signal } }) => {
  refuseForeign(services, COMMAND);
  const { uploads } = services;
  const shelf = await uploads.open();
  try {
    const received = await receiveFiles(request, {
      folder: shelf.folder,
      limitBytes: TEXT_FILES.totalBytes + FORM_BYTES,
      tooLargeHint: 'Send fewer articles at once.',
      signal,
    });
    const { mode, partial } = formOptions(TextsRequest, received.options, '{"mode": "preview"}');
    return await keepTexts(store, received.files, { keep: mode === 'commit', partial, signal });
  } finally {
    await uploads.release(shelf.token, false);
  }
};

export const removeKeptTexts: Handler<'removeTexts'> = async ({ services, query, context: { store, signal } }) => {
  refuseForeign(services, COMMAND);
  return { passages: await removeTexts(store, query.article, signal) };
};

export const articleSource: Handler<'articleSource'> = async ({ services, params, body, context }) => {
  refuseForeign(services, COMMAND);
  await keepSources(context.store, new Map([[params.id, body]]));
  return article(context, params.id);
};
