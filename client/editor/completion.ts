/**
 * Completion from the schema: labels in node patterns, types in relationship patterns, properties after a dot or in a
 * map, parameters after `$`, else keywords and the statement's own variables.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { writeName } from '../../cypher/language/quoting.js';
import { schema } from '../state/connection.js';
import { language } from '../state/preferences.js';
import { completionPlace, isProse, type CompletionPlace } from './completionPlace.js';
import { OFFERED_FUNCTIONS, OFFERED_KEYWORDS } from './keywords.js';
import { draft } from './query.js';
import { readParameters } from './run.js';

/** So many characters before the cursor are read to find what is being written. */
const LOOK_BACK = 2000;

export function completeCypher(context: CompletionContext): CompletionResult | null {
  if (isProse(context.state.sliceDoc(0, context.pos))) return null;
  const start = Math.max(0, context.pos - LOOK_BACK);
  const before = context.state.sliceDoc(start, context.pos);
  const { place, from } = completionPlace(before);
  if (place === 'word' && from === before.length && !context.explicit) return null;
  const options = OFFERS[place](context.state.sliceDoc());
  return options.length === 0 ? null : { from: start + from, options, validFor: /^`?[\p{L}\p{N}_]*$/u };
}

/** What is offered at each place; `text` is the whole statement. */
const OFFERS: Record<CompletionPlace, (text: string) => Completion[]> = {
  label: labels,
  type: relationshipTypes,
  property: () =>
    (schema.value?.propertyKeys ?? []).map((key) => ({ label: key, apply: writeName(key), type: 'property' })),
  parameter: parameterNames,
  word: (text) => [
    ...variables(text).map((label): Completion => ({ label, type: 'variable', boost: 2 })),
    ...OFFERED_KEYWORDS.map((label): Completion => ({ label, type: 'keyword', boost: 1 })),
    ...OFFERED_FUNCTIONS.map((label): Completion => ({ label, apply: `${label}(`, type: 'function' })),
  ],
};

function labels(): Completion[] {
  const { labels = [], kinds = [] } = schema.value ?? {};
  return labels.map((label) => {
    const count = kinds.find(({ kind }) => kind === label)?.count;
    return { label, apply: writeName(label), type: 'class', ...(count !== undefined && { detail: String(count) }) };
  });
}

function relationshipTypes(): Completion[] {
  const { relationshipTypes: names = [], types = [] } = schema.value ?? {};
  return names.map((type) => {
    const described = types.find((other) => other.type === type);
    return {
      label: type,
      apply: writeName(type),
      type: 'interface',
      ...(described !== undefined && {
        detail: `${described.label[language.value]} · ${described.count}`,
        info: described.definition[language.value],
      }),
    };
  });
}

function parameterNames(): Completion[] {
  const parameters = readParameters(draft.value.parameters);
  return parameters.ok ? Object.keys(parameters.value).map((name) => ({ label: name, type: 'variable' })) : [];
}

/** Names bound in patterns and by AS, each once. */
function variables(text: string): string[] {
  const bound = text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu);
  return [...new Set([...bound].map((match) => match[1] ?? match[2]!))];
}
