/**
 * What the reader looks at without choosing it: what is under the pointer, and what is brought forward because the
 * pointer rests there or the keyboard walked to it (changed by actions/point.ts); and what of the picture is new, or
 * has no room.
 */
import { signal } from '@preact/signals';
import type { Box } from '../graph/points.js';

/** Two entities whose relations are looked at together. */
export type Pair = readonly [string, string];
/** Something drawn: a node or a relation, by its key, or the ribbon between two entities. */
export type Thing = { readonly node: string } | { readonly edge: string } | { readonly pair: Pair };
export const isSameThing = (a: Thing | null, b: Thing | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Under the pointer, at once: a ring or a darker line. */
export const hovered = signal<Thing | null>(null);
export interface Look {
  readonly thing: Thing;
  /** Whether a card describes it. */
  readonly card: boolean;
  /** Where the pointer came to rest on it, CSS pixels of the canvas. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
}
/** What stands in front with its neighbours while the rest steps back. */
export const lookedAt = signal<Look | null>(null);
/** Boxes on the canvas, CSS pixels: those of what the card describes, and those of what stands in front with it. */
export interface CardKeepsOff {
  readonly thing: readonly Box[];
  readonly near: readonly Box[];
}
/** `thing`: what the card must not cover; `near`: what it avoids covering. */
export const cardKeepsOff = signal<CardKeepsOff>({ thing: [], near: [] });

/** Nodes that the last gesture brought: marked until the next. */
export const fresh = signal<ReadonlySet<string>>(new Set());

/** Discs and names on the canvas, CSS pixels, by the key of their node, since nothing moves. */
export const drawnBoxes = signal<readonly { readonly key: string; readonly box: Box }[]>([]);

/** Names of nodes, and words of relations, on the canvas that have no room. */
export const hiddenWords = signal<{ readonly names: number; readonly words: number }>({ names: 0, words: 0 });
