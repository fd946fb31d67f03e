/**
 * The templates of a relation's words: `supplied {goods}[ worth {amount}]`. A slot in braces is filled by an entity or
 * a property, `{topic|goods}` by the first of the two that there is; what stands in brackets is dropped when a slot in
 * it is not filled; `(a|ont)` chooses by number, `(reçu|reçue|reçus|reçues)` by number and gender of the clause's
 * subject. Knows nothing of languages.
 */

/**
 * How the filling of a slot is worded. `in`: an entity as a place, with its preposition. `own`: as belonging to the
 * clause's subject, "the growth" → "its growth". `bare`: a clause without its "that".
 */
export type SlotForm = 'in' | 'own' | 'bare';

export type TemplatePart =
  | { readonly text: string }
  | { readonly slots: readonly string[]; readonly form: SlotForm | null }
  | { readonly choices: readonly string[] }
  | { readonly optional: readonly TemplatePart[] };

/** What is wrong with a template, and at which character (from 0). */
export class TemplateError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const SLOT = /^(?<names>[a-z][A-Za-z0-9]*(?:\|[a-z][A-Za-z0-9]*)*)(?::(?<form>in|own|bare))?$/;
/** Characters that mean something in a template. */
const MARK = /[{}[\]()|]/;
/** A choice by number has two forms, one by number and gender four. */
const CHOICE_COUNTS = [2, 4];

/** Those read last, by source: one template words hundreds of facts. */
const known = new Map<string, readonly TemplatePart[]>();
const MOST_KNOWN = 1_000;

/**
 * Throws TemplateError where a bracket has no partner, a slot no readable name, or a choice neither two nor four forms.
 */
export function parseTemplate(source: string): readonly TemplatePart[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const parts = new TemplateReader(source).read();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(source, parts);
  return parts;
}

class TemplateReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): TemplatePart[] {
    const parts = this.#parts(false);
    if (this.#at < this.#source.length) this.#fail(`"${this.#source[this.#at]}" has nothing to close`);
    return parts;
  }

  #parts(inBrackets: boolean): TemplatePart[] {
    const parts: TemplatePart[] = [];
    for (;;) {
      const sign = this.#source[this.#at];
      if (sign === undefined || '])}|'.includes(sign)) return parts;
      if (sign === '{') parts.push(this.#slot());
      else if (sign === '(') parts.push(this.#choice());
      else if (sign === '[') {
        if (inBrackets) this.#fail('brackets do not nest');
        parts.push(this.#optional());
      } else parts.push({ text: this.#text() });
    }
  }

  #text(): string {
    const rest = this.#source.slice(this.#at);
    const end = rest.search(MARK);
    const text = end === -1 ? rest : rest.slice(0, end);
    this.#at += text.length;
    return text;
  }

  #slot(): TemplatePart {
    const found = SLOT.exec(this.#enclosed('}'))?.groups;
    if (found === undefined)
      this.#fail('a slot is the name of an entity or property, such as {goods}, {topic|goods} or {object:in}');
    return { slots: (found['names'] as string).split('|'), form: (found['form'] as SlotForm | undefined) ?? null };
  }

  #choice(): TemplatePart {
    const choices = this.#enclosed(')').split('|');
    if (!CHOICE_COUNTS.includes(choices.length) || choices.some((form) => /[{}[\](]/.test(form)))
      this.#fail('a choice has two forms, (singular|plural), or four, (m|f|m plural|f plural)');
    return { choices };
  }

  #optional(): TemplatePart {
    const begin = this.#at++;
    const optional = this.#parts(true);
    if (this.#source[this.#at] !== ']') this.#fail('"[" is never closed', begin);
    this.#at += 1;
    if (slotsOf(optional).required.length === 0) this.#fail('nothing in the brackets can be missing', begin);
    return { optional };
  }

  /** What stands between the sign at hand and `close`. */
  #enclosed(close: string): string {
    const end = this.#source.indexOf(close, this.#at);
    if (end === -1) this.#fail(`"${this.#source[this.#at]}" is never closed`);
    const inside = this.#source.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inside;
  }

  #fail(message: string, at = this.#at): never {
    throw new TemplateError(`${message} (character ${at + 1} of "${this.#source}")`, at);
  }
}

/** Names of the slots that must be filled, of several for one place the last, and of those in brackets. */
export function slotsOf(parts: readonly TemplatePart[]): { required: string[]; optional: string[] } {
  const required = parts.flatMap((part) => ('slots' in part ? part.slots.slice(-1) : []));
  const optional = parts.flatMap((part) => ('optional' in part ? slotsOf(part.optional).required : []));
  return { required, optional };
}
