/** Gestures on what is already there: select, walk, hide, move. */
import { nearestInDirection, type Direction4, type Point } from '../graph/points.js';
import { change } from '../state/history.js';
import { hidden, pinned, positions, visible, visibleEdges } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { NOTHING, paths, selection, type Selection } from '../state/selection.js';
import { nameOf, relationWords } from '../state/vocabulary.js';

/** Selects exactly these; an empty selection deselects. Says so to the screen reader. */
export function select(next: Selection): void {
  selection.value = next;
  announcement.value = describe(next);
}
export const deselect = (): void => select(NOTHING);

/** Shift-click: adds to the selection, or takes from it. */
export function toggleSelected(kind: 'entities' | 'facts', key: string): void {
  const list = selection.value[kind];
  select({ ...selection.value, [kind]: list.includes(key) ? list.filter((other) => other !== key) : [...list, key] });
}

/**
 * Moves the selection from the selected entity to its neighbour in that direction; with nothing selected, to the most
 * prominent entity.
 */
export function walk(direction: Direction4): void {
  const from = selection.value.entities.at(-1);
  const graph = visible.value;
  const places = positions.value;
  const start = from === undefined ? undefined : places.get(from);
  let next: string | undefined;
  if (from === undefined || start === undefined) {
    next = [...graph.nodes].sort(([, a], [, b]) => b.prominence - a.prominence)[0]?.[0];
  } else {
    const neighbours = new Set(
      (visibleEdges.value.get(from) ?? []).map((edge) => (edge.source === from ? edge.target : edge.source)),
    );
    const lying = (keys: Iterable<string>) =>
      [...keys].flatMap((key): [string, Point][] => {
        const at = places.get(key);
        return at === undefined || key === from ? [] : [[key, at]];
      });
    next = nearestInDirection(start, lying(neighbours), direction);
  }
  if (next === undefined) return;
  select({ entities: [next], facts: [] });
  moveCamera({ kind: 'show', nodes: [next] });
}

export function hideNodes(keys: readonly string[]): void {
  if (keys.length === 0) return;
  change({ en: 'Hide', fr: 'Masquer' }, () => {
    hidden.value = new Set([...hidden.value, ...keys]);
  });
  deselect();
}
export function showHidden(): void {
  change({ en: 'Show what is hidden', fr: 'Réafficher' }, () => {
    hidden.value = new Set();
  });
}

/** Puts nodes somewhere and pins them there. */
export function moveNodes(moved: ReadonlyMap<string, Point>): void {
  change({ en: 'Move', fr: 'Déplacer' }, () => {
    positions.value = new Map([...positions.value, ...moved]);
    pinned.value = new Set([...pinned.value, ...moved.keys()]);
  });
}
/** Pins nodes where they lie. */
export function pin(keys: readonly string[]): void {
  change({ en: 'Pin', fr: 'Épingler' }, () => {
    pinned.value = new Set([...pinned.value, ...keys]);
  });
}
export function unpin(keys: readonly string[]): void {
  change({ en: 'Unpin', fr: 'Détacher' }, () => {
    pinned.value = new Set([...pinned.value].filter((key) => !keys.includes(key)));
  });
}

export function clearPaths(): void {
  paths.value = null;
}

/** A spoken summary: the name, its kind of place in the picture, the number of facts; or the fact as a sentence. */
export function describe({ entities, facts }: Selection): string {
  if (entities.length + facts.length === 0) return say({ en: 'Nothing selected.', fr: 'Rien n’est sélectionné.' });
  if (entities.length + facts.length > 1)
    return say({
      en: `${entities.length + facts.length} selected.`,
      fr: `${entities.length + facts.length} éléments sélectionnés.`,
    });
  const graph = visible.value;
  const edge = facts[0] === undefined ? undefined : graph.edges.get(facts[0]);
  if (edge !== undefined) {
    const [source, target] = [graph.nodes.get(edge.source), graph.nodes.get(edge.target)];
    return source && target ? `${nameOf(source)} ${relationWords(edge.attributes.type)} ${nameOf(target)}.` : '';
  }
  const node = entities[0] === undefined ? undefined : graph.nodes.get(entities[0]);
  if (node === undefined) return '';
  const count = visibleEdges.value.get(entities[0]!)?.length ?? 0;
  if (node.kind === 'Article' || node.kind === 'Passage') {
    const title = (name: string, whole: string | null) =>
      [whole ?? name, ...(node.kind === 'Passage' && whole !== null ? [name.slice(name.lastIndexOf('§'))] : [])].join(
        ', ',
      );
    return say({
      en: `${title(node.name, node.role)}, tied to ${count} on the screen.`,
      fr: `${title(node.nameFr, node.roleFr)}, avec ${count} liens à l’écran.`,
    });
  }
  return say({
    en: `${node.name}, ${count} facts on the screen, ${node.degree} in all.`,
    fr: `${nameOf(node, 'fr')}, ${count} faits à l’écran, ${node.degree} en tout.`,
  });
}
