/** The fields of a line of a Pajek file, and what of them is data. Pure. */
import { decodeEntities, numberOrText, readNumber } from './textValue.js';

export interface PajekField {
  text: string;
  quoted: boolean;
}
type Attributes = [name: string, value: unknown][];

/** A quote within a text stands doubled. */
const FIELD = /"([^"]*(?:""[^"]*)*)"|(\[[^\][]*\])|([^\s"]+)/g;

export const pajekFields = (line: string): PajekField[] =>
  [...line.matchAll(FIELD)].map(([whole, quoted]) => ({
    text: quoted?.replaceAll('""', '"') ?? whole,
    quoted: quoted !== undefined,
  }));

const DRAWN = new Set(
  'bc bw lc la lp lr lphi fos font x_fact y_fact phi r q h1 h2 a1 k1 a2 k2 ap p s a size'.split(' '),
);
const NAMED: Record<string, string> = { ic: 'color', c: 'color', w: 'thickness', l: 'label' };
const TIME = /^\[(.*)\]$/;

/** After a vertex' number: label, up to three coordinates, shape, times it is there, parameters in pairs. */
export function vertexAttributes(fields: readonly PajekField[]): Attributes {
  const attributes: Attributes = [];
  const [label, ...rest] = fields;
  if (label) attributes.push(['label', decodeEntities(label.text)]);
  let at = 0;
  for (const axis of ['x', 'y', 'z']) {
    const number = rest[at]?.quoted === false ? readNumber(rest[at]?.text ?? '') : null;
    if (number === null) break;
    attributes.push([axis, number]);
    at++;
  }
  return [...attributes, ...pairs(rest.slice(at), 'shape')];
}

/** After the two ends of a line: its value, times it is there, parameters in pairs. */
export function lineAttributes(fields: readonly PajekField[]): Attributes {
  const weight = fields[0]?.quoted === false ? readNumber(fields[0].text) : null;
  return weight === null ? pairs(fields) : [['weight', weight], ...pairs(fields.slice(1))];
}

/** `alone`: the name for a word that belongs to no pair. */
function pairs(fields: readonly PajekField[], alone?: string): Attributes {
  const attributes: Attributes = [];
  const rest = fields.filter(({ text, quoted }) => {
    const time = quoted ? null : TIME.exec(text)?.[1];
    if (time != null) attributes.push(['time', time]);
    return time == null;
  });
  const odd = rest.length % 2 === 1;
  if (odd && alone !== undefined) attributes.push([alone, rest[0]?.text]);
  for (let i = odd ? 1 : 0; i + 1 < rest.length; i += 2) {
    const name = rest[i]?.text ?? '';
    if (DRAWN.has(name)) continue;
    const { text, quoted } = rest[i + 1]!;
    attributes.push([Object.hasOwn(NAMED, name) ? NAMED[name]! : name, numberOrText(text, quoted)]);
  }
  return attributes;
}
