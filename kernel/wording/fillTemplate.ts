/** Fills the slots of a template and makes its choices agree with the clause's subject. Pure; knows no language. */
import { SEAM } from './marks.js';
import { parseTemplate, type SlotForm, type TemplatePart } from './parseTemplate.js';

/** Whom the words of a clause agree with. */
export interface Agreement {
  plural: boolean;
  feminine: boolean;
  person: boolean;
}

type Slot = Extract<TemplatePart, { slots: unknown }>;

/** What fills a slot, in the form that it asks for; null when there is nothing. */
export type Filling = (slot: string, form: SlotForm | null, agreement: Agreement) => string | null;

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
  const text = slotText(part, filling, agreement);
  if (text === null) throw new Error(`Nothing fills the slot {${part.slots.join('|')}}.`);
  return `${SEAM}${text}`;
}

/** What the first of the slot's names that there is stands for. */
function slotText({ slots, form }: Slot, filling: Filling, agreement: Agreement): string | null {
  for (const slot of slots) {
    const text = filling(slot, form, agreement);
    if (text !== null) return text;
  }
  return null;
}

function optional(parts: readonly TemplatePart[], filling: Filling, agreement: Agreement): string {
  const missing = parts.some((part) => 'slots' in part && slotText(part, filling, agreement) === null);
  return missing ? '' : parts.map((part) => filled(part, filling, agreement)).join('');
}

const choose = (forms: readonly string[], { plural, feminine }: Agreement): string =>
  forms[forms.length === 2 ? Number(plural) : 2 * Number(plural) + Number(feminine)] ?? '';
