/** Gestures that ask the server for more: expand, focus, paths, filter, the result of a statement. */
import {
  TYPED_STATUSES,
  type Bilingual,
  type Direction,
  type GraphFilter,
  type GraphJson,
} from '../../contract/index.js';
import { api } from '../api/api.js';
import { entityKeys } from '../graph/GraphData.js';
import { change } from '../state/history.js';
import { data, factsByClaimant, filter, hidden, layers, pinned, positions, scope, visible } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { say } from '../state/preferences.js';
import { paths, selection } from '../state/selection.js';
import { logCypher, notify, runTask } from '../state/tasks.js';
import { nameOf } from '../state/vocabulary.js';
import { expandSource, isSource } from './layers.js';
import { addGraph, fitWhenDone, growGraph, onScreen, openScope, place, replaceGraph, statusesOnly } from './load.js';
import { select } from './select.js';

export interface ExpandOptions {
  types?: string[];
  direction?: Direction;
  limit?: number;
}

/**
 * Adds an entity's neighbours, most prominent first, 50 unless `limit` says otherwise; a notice says what was cut.
 */
export async function expandEntity(
  key: string,
  { types, direction = 'both', limit = 50 }: ExpandOptions = {},
): Promise<void> {
  const node = data.value.nodes.get(key);
  if (node === undefined) return focusEntity(key);
  if (isSource(key)) return expandSource(key);
  const label: Bilingual = { en: `Expand ${node.name}`, fr: `Développer ${node.nameFr || node.name}` };
  const before = visible.value;
  await growGraph(
    label,
    {
      scope: 'entities',
      entities: onScreen(),
      layers: [...layers.value],
      filter: filter.value,
      expand: { entity: key, direction, limit, ...(types !== undefined && { types }) },
    },
    {
      unhide: (json) => json.nodes.map((other) => other.key),
      after: ({ neighbourhood }) => {
        const added = visible.value.nodes.size - before.nodes.size;
        const facts = visible.value.edges.size - before.edges.size;
        announcement.value = say({
          en: `${added} entities and ${facts} facts added around ${node.name}.`,
          fr: `${added} entités et ${facts} faits ajoutés autour de ${node.nameFr || node.name}.`,
        });
        if (neighbourhood?.truncated)
          notify({
            tone: 'warning',
            message: {
              en: `${neighbourhood.shown} of ${neighbourhood.total} neighbours of ${node.name} are shown, the most prominent first.`,
              fr: `${neighbourhood.shown} voisins de ${node.nameFr || node.name} sur ${neighbourhood.total} sont affichés, les plus saillants d’abord.`,
            },
            remedy: {
              label: { en: 'Show more', fr: 'En afficher plus' },
              run: () =>
                void expandEntity(key, { ...(types && { types }), direction, limit: Math.min(1000, limit * 4) }),
            },
          });
        else if (added === 0 && facts === 0)
          notify({
            tone: 'info',
            message: {
              en: `Everything around ${node.name} is already shown.`,
              fr: `Tout ce qui entoure ${node.nameFr || node.name} est déjà affiché.`,
            },
          });
      },
    },
  );
  const lies = [
    key,
    ...(before.nodes.size === visible.value.nodes.size
      ? []
      : [...visible.value.nodes.keys()].filter((other) => !before.nodes.has(other))),
  ];
  moveCamera({ kind: 'show', nodes: lies });
}

/**
 * Selects an entity and brings it into view; one that is not on the page is fetched with its facts to what is there.
 */
export async function focusEntity(key: string): Promise<void> {
  if (!visible.value.nodes.has(key)) {
    const added = await growGraph(
      { en: 'Add an entity', fr: 'Ajouter une entité' },
      { scope: 'entities', entities: [...onScreen(), key], filter: statusesOnly(), layers: [...layers.value] },
      { unhide: () => [key] },
    );
    if (!added) return;
    if (!data.value.nodes.has(key))
      return void notify({
        tone: 'warning',
        message: { en: 'This entity is no longer in the store.', fr: 'Cette entité n’est plus dans la base.' },
      });
  }
  select({ entities: [key], facts: [] });
  moveCamera({ kind: 'show', nodes: [key] });
}

/** Selects a fact; its two entities are fetched if they are not on the page. */
export async function focusFact(key: string, ends: { source: string; target: string }): Promise<void> {
  if (!visible.value.edges.has(key))
    await growGraph(
      { en: 'Add a fact', fr: 'Ajouter un fait' },
      {
        scope: 'entities',
        entities: [...new Set([...onScreen(), ends.source, ends.target])],
        filter: statusesOnly(),
        layers: [...layers.value],
      },
      { unhide: () => [ends.source, ends.target] },
    );
  select({ entities: [], facts: [key] });
  moveCamera({ kind: 'show', nodes: [ends.source, ends.target] });
}

/** Finds all shortest paths between two entities, adds them to the page and brings them to the fore. */
export async function showPaths(from: string, to: string, maxLength = 5): Promise<void> {
  const label: Bilingual = { en: 'Find paths', fr: 'Chercher les chemins' };
  await runTask(
    label,
    async (signal) => {
      const found = await api.paths({ from, to, maxLength }, { signal });
      logCypher(label, found.graph.cypher);
      if (found.length === null) {
        notify({
          tone: 'info',
          message: {
            en: `No path of up to ${found.maxLength} facts between ${found.from.name} and ${found.to.name}.`,
            fr: `Aucun chemin d’au plus ${found.maxLength} faits entre ${nameOf(found.from, 'fr')} et ${nameOf(found.to, 'fr')}.`,
          },
        });
        return;
      }
      await addGraph(label, found.graph, {
        signal,
        unhide: found.graph.nodes.map((node) => node.key),
        besides: () => {
          paths.value = found;
        },
      });
      announcement.value = say({
        en: `${found.paths.length} shortest paths of ${found.length} facts.`,
        fr: `${found.paths.length} plus courts chemins de ${found.length} faits.`,
      });
      moveCamera({ kind: 'show', nodes: found.graph.nodes.map((node) => node.key) });
    },
    'graph',
  );
}

/**
 * Narrows the picture. Kinds and relation types are narrowed on the page. Other sources have another core, so the core
 * and everything are fetched under the filter; among entities gathered by hand, statuses beyond asserted and alleged,
 * and claimants, are asked of the server. One request at most.
 */
export async function setFilter(next: GraphFilter): Promise<void> {
  const label: Bilingual = { en: 'Filter', fr: 'Filtrer' };
  const claimants = next.claimants ?? [];
  const statuses = next.statuses ?? [];
  const before = filter.value;
  const within = scope.value;
  if (
    (within === 'core' || within === 'all') &&
    SOURCES.some((field) => (next[field] ?? []).join() !== (before[field] ?? []).join())
  ) {
    await openScope(within, { known: positions.value, under: next, label });
    return;
  }
  const asks =
    claimants.length > 0 ||
    statuses.some((status) => !(TYPED_STATUSES as readonly string[]).includes(status)) ||
    Boolean(before.claimants?.length);
  if (!asks)
    return change(label, () => {
      filter.value = next;
      factsByClaimant.value = null;
    });
  await runTask(
    label,
    async (signal) => {
      const json = await api.subgraph(
        {
          scope: 'entities',
          entities: entityKeys(data.value),
          filter: { ...(statuses.length > 0 && { statuses }), ...(claimants.length > 0 && { claimants }) },
          layers: [...layers.value],
        },
        { signal },
      );
      await addGraph(
        label,
        { nodes: json.nodes.filter((node) => data.value.nodes.has(node.key)), edges: json.edges },
        {
          signal,
          besides: () => {
            filter.value = next;
            factsByClaimant.value = claimants.length > 0 ? new Set(json.edges.map((edge) => edge.key)) : null;
          },
        },
      );
      logCypher(label, json.cypher);
    },
    'graph',
  );
}

const SOURCES = ['statuses', 'articles', 'claimants', 'datasets'] as const;

/** Replaces the picture by the graph of a statement's result; undo brings the old one back. */
export function showResult(
  json: GraphJson,
  label: Bilingual = { en: 'Show the result', fr: 'Afficher le résultat' },
): Promise<boolean> {
  return replaceGraph(label, () => Promise.resolve(json), 'result').then(fitWhenDone);
}

/** Adds the graph of a statement's result to the picture. */
export async function addResult(json: GraphJson): Promise<void> {
  const label: Bilingual = { en: 'Add the result', fr: 'Ajouter le résultat' };
  await runTask(
    label,
    (signal) => addGraph(label, json, { signal, unhide: json.nodes.map((node) => node.key) }),
    'graph',
  );
  moveCamera({ kind: 'show', nodes: json.nodes.map((node) => node.key) });
}

/** Lays everything out anew; pinned nodes stay. */
export async function layOutAgain(): Promise<void> {
  const label: Bilingual = { en: 'Lay out again', fr: 'Redisposer' };
  await runTask(
    label,
    async (signal) => {
      const kept = new Map([...positions.value].filter(([key]) => pinned.value.has(key)));
      const placed = await place(visible.value, kept, pinned.value, signal);
      change(label, () => {
        positions.value = new Map([...positions.value, ...placed]);
      });
    },
    'graph',
  );
  moveCamera({ kind: 'fit' });
}

/** Drops everything from the page but the selection and hides nothing. */
export function keepOnly(keys: readonly string[]): void {
  const kept = new Set(keys);
  change({ en: 'Keep only these', fr: 'Ne garder que ceux-ci' }, () => {
    hidden.value = new Set([...visible.value.nodes.keys()].filter((key) => !kept.has(key)).concat([...hidden.value]));
  });
  selection.value = { entities: selection.value.entities.filter((key) => kept.has(key)), facts: [] };
  moveCamera({ kind: 'fit' });
}
