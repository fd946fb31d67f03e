/**
 * Finds words of the interface written into code: text between tags, attributes that are read or spoken, pairs of
 * English and French, texts handed to the screen reader, and whole sentences. Reads the syntax tree, so that comments,
 * class names and Cypher do not count.
 */
import { parseSync } from 'vite';

export interface FoundString {
  line: number;
  text: string;
}
interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Attributes and fields that a reader sees or hears. */
const SPOKEN = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'aria-description', 'message', 'hint']);
/** Properties that put a text on the page when they are set. */
const SHOWN = /(^|\.)(title|textContent|innerText|innerHTML|ariaLabel|announcement\.value)$/;

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
/** Several words that begin with a capital and end with a full stop. */
const isSentence = (text: string): boolean => /^[\p{Lu}«“]\S*( \S+){2,}[.!?…]$/u.test(text.trim());

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Each string in reading order; two that lie in one another count once. */
export function findInterfaceStrings(file: string, source: string): FoundString[] {
  const found = new Map<number, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      for (const { start, text } of stringsOf(value, source)) found.set(start, text);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseSync(file, source).program);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([start, text]) => ({ line: source.slice(0, start).split('\n').length, text: text.trim() }));
}

interface Text {
  start: number;
  text: string;
}

/** What this node itself shows to a reader. */
function stringsOf(node: Node, source: string): Text[] {
  const worded = (value: unknown): Text[] => texts(value).filter(({ text }) => hasLetters(text));
  switch (node.type) {
    case 'JSXText':
      return worded(node);
    case 'JSXElement':
    case 'JSXFragment':
      return (node['children'] as Node[]).flatMap((child) => worded(child));
    case 'JSXAttribute':
      return SPOKEN.has(nameOf(node['name'])) ? worded(node['value']) : [];
    case 'ObjectExpression':
      return (node['properties'] as Node[]).flatMap((property) => {
        const name = nameOf(property['key']);
        return SPOKEN.has(name) || name === 'en' || name === 'fr' ? worded(property['value']) : [];
      });
    case 'AssignmentExpression':
      return SHOWN.test(source.slice(...range(node['left'] as Node))) ? worded(node['right']) : [];
    case 'CallExpression':
      return nameOf(node['callee']) === 'say' ? (node['arguments'] as Node[]).flatMap(worded) : [];
    case 'Literal':
    case 'TemplateLiteral':
      return texts(node).filter(({ text }) => isSentence(text));
    default:
      return [];
  }
}

const range = (node: Node): [number, number] => [node.start, node['end'] as number];
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  return typeof node['name'] === 'string' ? node['name'] : typeof node['value'] === 'string' ? node['value'] : '';
};

/** The texts that an expression may give: literals, templates, the branches of a choice. */
function texts(value: unknown): Text[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXText':
    case 'Literal':
      return typeof value['value'] === 'string' ? [{ start: value.start, text: value['value'] }] : [];
    case 'TemplateLiteral': {
      const parts = (value['quasis'] as { value: { cooked: string } }[]).map((part) => part.value.cooked);
      return [{ start: value.start, text: parts.join('…') }];
    }
    case 'JSXExpressionContainer':
      return texts(value['expression']);
    case 'ConditionalExpression':
      return [...texts(value['consequent']), ...texts(value['alternate'])];
    case 'LogicalExpression':
    case 'BinaryExpression': {
      const sides = [...(value['operator'] === '&&' ? [] : texts(value['left'])), ...texts(value['right'])];
      return ['+', '&&', '||', '??'].includes(value['operator'] as string) ? sides : [];
    }
    case 'ArrowFunctionExpression':
      return texts(value['body']);
    default:
      return [];
  }
}
