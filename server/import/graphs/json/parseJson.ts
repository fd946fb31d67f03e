/** Parses JSON text that strangers wrote. */
import { JSON_DEPTH } from '../../limits.js';
import { FileRefused } from '../../ProblemLog.js';
import { parseExactly } from '../../stage/bigJson.js';
import { placeAt, tooDeepAt, walkJson } from './jsonPlaces.js';

/**
 * `firstLine`: the line of the file that the text begins on. Throws FileRefused, with the line, where it is broken or
 * nests too deep.
 */
export function parseJson(text: string, firstLine = 1): unknown {
  const deep = tooDeepAt(text, JSON_DEPTH);
  if (deep !== null) {
    const line = placeAt(text, deep).line + firstLine - 1;
    throw new FileRefused(`the JSON nests more than ${JSON_DEPTH} levels deep here: flatten what is so deep`, line);
  }
  try {
    return parseExactly(text);
  } catch {
    const offset = walkJson(text) ?? 0;
    const { line, column } = placeAt(text, offset);
    const here = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    const broken = `the JSON is broken at character ${column}, where "${here}" stands: mend it, or export it again`;
    const reason = here === '' ? 'the JSON ends before it is complete: export it again' : broken;
    throw new FileRefused(reason, line + firstLine - 1);
  }
}
