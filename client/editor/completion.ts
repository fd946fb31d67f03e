/**
 * Completion from the schema: labels in node patterns, types in relationship patterns, properties after a dot or in a
 * map, parameters after `$`, else keywords and the statement's own variables.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { writeName } from '../../cypher/language/quoting.js';
import { schema } from '../state/connection.js';
import { language } from '../state/preferences.js';
import { draft } from './query.js';
import { readParameters } from './run.js';

const KEYWORDS = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'WITH',
  'ORDER BY',
  'LIMIT',
  'SKIP',
  'DISTINCT',
  'AS',
  'AND',
  'OR',
  'NOT',
  'IN',
  'IS NULL',
  'IS NOT NULL',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  'EXISTS',
  'UNION',
  'UNION ALL',
  'UNWIND',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
  'DESC',
  'ASC',
  'true',
  'false',
  'null',
];
const FUNCTIONS = [
  'count',
  'collect',
  'sum',
  'avg',
  'min',
  'max',
  'size',
  'length',
  'labels',
  'type',
  'properties',
  'keys',
  'nodes',
  'relationships',
  'startNode',
  'endNode',
  'coalesce',
  'toLower',
  'toUpper',
  'toString',
  'toInteger',
  'toFloat',
  'split',
  'substring',
  'trim',
  'replace',
  'head',
  'last',
  'range',
  'abs',
  'round',
  'date',
  'datetime',
  'elementId',
  'shortestPath',
];

export type Place = 'label' | 'type' | 'property' | 'parameter' | 'word';

/** What is being written at the end of `before`, and where it begins. */
export function placeOf(before: string): { place: Place; from: number } {
  const word = /`?[\p{L}\p{N}_]*$/u.exec(before)![0];
  const from = before.length - word.length;
  const lead = before.slice(0, from);
  if (lead.endsWith('$')) return { place: 'parameter', from };
  if (/\[[^\][]*:\s*(?:[\p{L}\p{N}_`]+\s*\|\s*:?\s*)*$/u.test(lead)) return { place: 'type', from };
  if (
    /(?:\([^()[\]]*|\b[\p{L}_][\p{L}\p{N}_]*)[:&|]\s*!?$/u.test(lead) &&
    !/\{[^}]*$/.test(lead.slice(lead.lastIndexOf('(')))
  )
    return { place: 'label', from };
  if (/[\p{L}\p{N}_)\]]\.$/u.test(lead) || /[([][^()[\]]*\{(?:[^{}]*,)?\s*$/.test(lead))
    return { place: 'property', from };
  return { place: 'word', from };
}

export function completeCypher(context: CompletionContext): CompletionResult | null {
  const start = Math.max(0, context.pos - 2000);
  const before = context.state.sliceDoc(start, context.pos);
  const { place, from } = placeOf(before);
  if (place === 'word' && from === before.length && !context.explicit) return null;
  const options = optionsFor(place, context.state.sliceDoc());
  return options.length === 0 ? null : { from: start + from, options, validFor: /^`?[\p{L}\p{N}_]*$/u };
}

function optionsFor(place: Place, text: string): Completion[] {
  const known = schema.value;
  const words = language.value;
  if (place === 'label')
    return (known?.labels ?? []).map((label) => ({
      label,
      apply: writeName(label),
      type: 'class',
      ...countOf(known?.kinds.find((kind) => kind.kind === label)?.count),
    }));
  if (place === 'type') {
    return (known?.relationshipTypes ?? []).map((type) => {
      const told = known?.types.find((other) => other.type === type);
      return {
        label: type,
        apply: writeName(type),
        type: 'interface',
        ...(told !== undefined && { detail: `${told.label[words]} · ${told.count}`, info: told.definition[words] }),
      };
    });
  }
  if (place === 'property')
    return (known?.propertyKeys ?? []).map((key) => ({ label: key, apply: writeName(key), type: 'property' }));
  if (place === 'parameter') {
    const parameters = readParameters(draft.value.parameters);
    return parameters.ok ? Object.keys(parameters.value).map((name) => ({ label: name, type: 'variable' })) : [];
  }
  const variables = new Set(
    [...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu)].map(
      (match) => match[1] ?? match[2]!,
    ),
  );
  return [
    ...[...variables].map((label): Completion => ({ label, type: 'variable', boost: 2 })),
    ...KEYWORDS.map((label): Completion => ({ label, type: 'keyword', boost: 1 })),
    ...FUNCTIONS.map((label): Completion => ({ label, apply: `${label}(`, type: 'function' })),
  ];
}
const countOf = (count: number | undefined): { detail?: string } =>
  count === undefined ? {} : { detail: String(count) };
