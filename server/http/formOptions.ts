/** The field `options` of a form with files: one JSON object, checked against its schema. */
import type { z } from 'zod';
import { EntenteError } from '../EntenteError.js';
import { validated } from './validate.js';

/** `example`: such an object, for the hint. Throws EntenteError 'request.invalid'. */
export function formOptions<T extends z.ZodType>(schema: T, text: string | null, example: string): z.output<T> {
  if (text === null)
    throw new EntenteError('request.invalid', 'The form has no field `options`.', {
      hint: `Send it as JSON, such as ${example}, before the files.`,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EntenteError('request.invalid', 'The field `options` is not valid JSON.', {
      hint: `Send one JSON object, such as ${example}.`,
    });
  }
  return validated(schema, value, 'options') as z.output<T>;
}
