/** The attributes of a GML node or edge, from the keys and values of its list. Pure. */
import type { Float } from '../../../store/boxed.js';

export type GmlValue = string | number | bigint | Float;
export type GmlEntry = [key: string, value: GmlValue | GmlEntry[]];

/** NetworkX begins a list of one element, or of none, with these. */
const LIST_START = '_networkx_list_start';
const DRAWINGS = new Set(['graphics', 'labelgraphics']);

/** A key that comes several times is a list. `onDrawing` is called where something drawn was left out. */
export function gmlAttributes(entries: readonly GmlEntry[], onDrawing: () => void): Record<string, unknown> {
  const drawn: GmlEntry[] = [];
  const plain: GmlEntry[] = [];
  for (const [key, value] of entries) {
    const known = key.toLowerCase();
    if (!DRAWINGS.has(known) || !Array.isArray(value)) plain.push([key, value]);
    else if (known === 'graphics') {
      drawn.push(...drawing(value));
      onDrawing();
    } else if (!entries.some(([name]) => name.toLowerCase() === 'label'))
      plain.push(...value.filter(([name]) => name === 'text').map(asLabel));
  }
  return { ...toObject(drawn), ...toObject(plain) };
}

const asLabel = ([, value]: GmlEntry): GmlEntry => ['label', value];

const KEPT: Record<string, string> = { x: 'x', y: 'y', z: 'z', w: 'size', fill: 'color', width: 'thickness' };
const drawing = (entries: readonly GmlEntry[]): GmlEntry[] =>
  entries.flatMap(([key, value]): GmlEntry[] => {
    const name = Object.hasOwn(KEPT, key) ? KEPT[key] : undefined;
    return name === undefined || Array.isArray(value) ? [] : [[name, value]];
  });

function toObject(entries: readonly GmlEntry[]): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const [key, value] of entries) {
    const plain = Array.isArray(value) ? toObject(value) : value;
    const known = values.get(key);
    if (known) known.push(plain);
    else values.set(key, [plain]);
  }
  // Without a prototype: a key may be called as what every object inherits.
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, [first, ...more]] of values)
    object[key] = first === LIST_START ? more : more.length > 0 ? [first, ...more] : first;
  return object;
}
