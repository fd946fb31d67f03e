/**
 * The words of each relation type can be put together for any fact of it: its templates are well-formed, use nothing
 * that a claim may lack, name both entities, and have the forms of their verbs.
 */
import { parseTemplate, slotsOf, TemplateError, type TemplatePart } from '../../../kernel/wording/index.js';
import type { TextDataset, VocabularyRecord } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

export function checkWords(dataset: TextDataset, found: ProblemList): void {
  dataset.vocabulary.forEach((type, index) => {
    for (const template of templatesOf(type))
      for (const reason of templateFaults(template, type)) found.add('vocabulary', index, template.field, reason);
    for (const field of ['activeFr', 'passiveFr'] as const) {
      const { verb, tense } = type[field];
      if (tense === 'present' && verb !== 'être' && (verb.present === undefined || verb.conditional === undefined))
        found.add('vocabulary', index, `${field}.verb`, 'a clause in the present needs present and conditional');
    }
  });
}

interface Template {
  field: string;
  text: string;
  language: 'en' | 'fr';
  /** The entity that the template must name. */
  names?: 'subject' | 'object';
}

const templatesOf = (v: VocabularyRecord): Template[] => [
  { field: 'line', text: v.line, language: 'en' },
  { field: 'lineFr', text: v.lineFr, language: 'fr' },
  { field: 'active.rest', text: v.active.rest, language: 'en', names: 'object' },
  { field: 'activeFr.rest', text: v.activeFr.rest, language: 'fr', names: 'object' },
  { field: 'passive.rest', text: v.passive.rest, language: 'en', names: 'subject' },
  { field: 'passiveFr.rest', text: v.passiveFr.rest, language: 'fr', names: 'subject' },
];

function templateFaults({ text, language, names }: Template, { requires }: VocabularyRecord): string[] {
  const parts = parsed(text);
  if (!Array.isArray(parts)) return [parts.message];
  const { required } = slotsOf(parts);
  const lacking = required.filter((slot) => slot !== 'subject' && slot !== 'object' && !requires.includes(slot));
  return [
    ...lacking.map((slot) => `{${slot}} may be missing: put it in brackets, or name it in requires`),
    ...(names !== undefined && !required.includes(names) ? [`{${names}} is not named`] : []),
    ...(language === 'en' && hasLocative(parts) ? ['{…:in} is French: write the preposition'] : []),
  ];
}

function parsed(text: string): TemplatePart[] | TemplateError {
  try {
    return [...parseTemplate(text)];
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

const hasLocative = (parts: readonly TemplatePart[]): boolean =>
  parts.some((part) => ('optional' in part ? hasLocative(part.optional) : 'slots' in part && part.form === 'in'));
