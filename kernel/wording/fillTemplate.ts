/** Fills the slots of a template and makes its choices agree with the clause's subject. Pure; knows no language. */
import { SEAM } from './marks.js';
import { parseTemplate, type TemplatePart } from './parseTemplate.js';

/** Whom the words of a clause agree with. */
export interface Agreement {
  plural: boolean;
  feminine: boolean;
}

/** What fills a slot; null when there is nothing. `locative`: the slot asks for a place with its preposition. */
export type Filling = (slot: string, locative: boolean) => string | null;

/** Throws when a slot outside brackets has no filling, or the template is ill-formed (TemplateError). */
export function fillTemplate(template: string, filling: Filling, agreement: Agreement): string {
  return parseTemplate(template)
    .map((part) => filled(part, filling, agreement))
    .join('');
}

function filled(part: TemplatePart, filling: Filling, agreement: Agreement): string {
  if ('text' in part) return part.text;
  if ('choices' in part) return choose(part.choices, agreement);
  if ('optional' in part) return optional(part.optional, filling, agreement);
  const text = filling(part.slot, part.locative);
  if (text === null) throw new Error(`Nothing fills the slot {${part.slot}}.`);
  return `${SEAM}${text}`;
}

function optional(parts: readonly TemplatePart[], filling: Filling, agreement: Agreement): string {
  const missing = parts.some((part) => 'slot' in part && filling(part.slot, part.locative) === null);
  return missing ? '' : parts.map((part) => filled(part, filling, agreement)).join('');
}

const choose = (forms: readonly string[], { plural, feminine }: Agreement): string =>
  forms[forms.length === 2 ? Number(plural) : 2 * Number(plural) + Number(feminine)] ?? '';
