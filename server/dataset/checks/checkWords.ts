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
    for (const [from, to] of [
      ['active', 'passive'],
      ['activeFr', 'passiveFr'],
    ] as const)
      for (const slot of slotsLeftOut(type[from].rest, type[to].rest))
        found.add('vocabulary', index, `${to}.rest`, leftOut(slot, from));
    for (const field of ['activeFr', 'passiveFr'] as const) {
      const { verb, tense } = type[field];
      if (tense === 'present' && verb !== 'être' && (verb.present === undefined || verb.conditional === undefined))
        found.add('vocabulary', index, `${field}.verb`, 'a clause in the present needs present and conditional');
    }
  });
  const types = new Map(dataset.vocabulary.map((type) => [type.type, type]));
  dataset.claims.forEach((claim, index) => {
    if (claim.yetToCome !== true) return;
    if (claim.status !== 'denied') found.add('claims', index, 'yetToCome', 'only a denial says it');
    for (const field of ['activeFr', 'passiveFr'] as const) {
      const verb = types.get(claim.type)?.[field].verb;
      if (typeof verb === 'object' && verb.present === undefined)
        found.add('claims', index, 'yetToCome', `${field}.verb of ${claim.type} needs its present`);
    }
  });
}

const leftOut = (slot: string, from: string): string =>
  `{${slot}} of ${from}.rest is not said: what one side says, the other says too`;

/** Properties that the first template tells and the second does not; a `topic` stands for the `content` it shortens. */
function slotsLeftOut(template: string, other: string): string[] {
  const there = new Set(propertiesOf(other));
  if (there.has('topic')) there.add('content');
  return [...new Set(propertiesOf(template))].filter((slot) => !there.has(slot));
}

/** None of a template that is ill-formed, which is reported elsewhere. */
function propertiesOf(template: string): string[] {
  const parts = parsed(template);
  if (!Array.isArray(parts)) return [];
  const { required, optional } = slotsOf(parts);
  return [...required, ...optional].filter((slot) => slot !== 'subject' && slot !== 'object');
}

interface Template {
  field: string;
  text: string;
  /** The entity that the template must name. */
  names?: 'subject' | 'object';
}

const LINES_IN_MOODS = ['lineExpected', 'lineExpectedFr', 'lineNegated', 'lineNegatedFr'] as const;

const templatesOf = (v: VocabularyRecord): Template[] => [
  { field: 'line', text: v.line },
  { field: 'lineFr', text: v.lineFr },
  ...LINES_IN_MOODS.flatMap((field) => (v[field] === undefined ? [] : [{ field, text: v[field] }])),
  { field: 'active.rest', text: v.active.rest, names: 'object' },
  { field: 'activeFr.rest', text: v.activeFr.rest, names: 'object' },
  { field: 'passive.rest', text: v.passive.rest, names: 'subject' },
  { field: 'passiveFr.rest', text: v.passiveFr.rest, names: 'subject' },
];

function templateFaults({ text, names }: Template, { requires }: VocabularyRecord): string[] {
  const parts = parsed(text);
  if (!Array.isArray(parts)) return [parts.message];
  const { required } = slotsOf(parts);
  const lacking = required.filter((slot) => slot !== 'subject' && slot !== 'object' && !requires.includes(slot));
  return [
    ...lacking.map((slot) => `{${slot}} may be missing: put it in brackets, or name it in requires`),
    ...(names !== undefined && !required.includes(names) ? [`{${names}} is not named`] : []),
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
