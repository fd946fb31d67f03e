/**
 * Which lines of a large graph carry its structure: of each disc the two that tie it closest, by the neighbours that
 * both ends share. Lines between parts of the graph are seldom among them. Pure.
 */
import { tiesOf } from '../../../kernel/layout/forces/ties.js';
import type { PaintedGraph } from './PaintedGraph.js';
import { MANY } from './standOut.js';

/** One for each line, 1 where it is of the backbone; undefined for a graph of fewer lines. */
export function backboneOf({
  x,
  source,
  target,
}: Pick<PaintedGraph, 'x' | 'source' | 'target'>): Uint8Array | undefined {
  if (source.length < MANY) return undefined;
  const ties = tiesOf(x.length, source, target);
  const [first, second] = [new Int32Array(x.length).fill(-1), new Int32Array(x.length).fill(-1)];
  const tieAt = (line: number): number => (line < 0 ? -1 : ties[line]!);
  for (let line = 0; line < source.length; line++)
    for (const disc of [source[line]!, target[line]!]) {
      if (ties[line]! > tieAt(first[disc]!)) [first[disc], second[disc]] = [line, first[disc]!];
      else if (ties[line]! > tieAt(second[disc]!)) second[disc] = line;
    }
  const backbone = new Uint8Array(source.length);
  for (const line of [...first, ...second]) if (line >= 0) backbone[line] = 1;
  return backbone;
}
