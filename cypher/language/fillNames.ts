/** Puts labels and relation types, which cannot be parameters, into a statement's placeholders. */
import { insideBackticks } from './quoting.js';

/**
 * `` `{TYPE}` `` in the text becomes the name under TYPE. Throws for a name that is missing, and for one that no
 * engine can quote.
 */
export function fillNames(text: string, names: { readonly [placeholder: string]: string | undefined }): string {
  return text.replace(/\{([A-Z]+)\}/g, (_whole, placeholder: string) => {
    const name = names[placeholder];
    if (name === undefined) throw new Error(`No name was given for {${placeholder}}.`);
    if (name === '' || name.includes('\0'))
      throw new Error(`"${name}" cannot be a label or relation type: a name must not be empty, nor hold a zero byte.`);
    return insideBackticks(name);
  });
}
