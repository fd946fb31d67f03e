/**
 * What a server is asked on a small and on a large graph. A question about entities is about those from a place in the
 * seeded graph on, where the first have the most relations: so an answer of any size can be chosen.
 */
import { post } from './measureSubgraph.js';

/** A server, and how many entities its graph has. */
export interface Asked {
  url: string;
  entities: number;
}

export interface GrowthQuestion {
  name: string;
  /** `at`: the place of the entity it is about. */
  ask(server: Asked, at: number): Promise<Response>;
  /** Absent: the question is the same wherever it is asked. */
  isAboutEntities?: true;
}

/** The place in the small graph that questions are about. */
export const PLACE = 600;
/** Entities of a view; no question is about an entity that fewer follow. */
export const VIEW = 1_000;

const entity = (at: number): string => `entity-${at}`;
const entities = (at: number, count: number): string[] => Array.from({ length: count }, (_, i) => entity(at + i));

/**
 * From where on as many entities as a view holds have the share of all relations that those from PLACE on have in a
 * graph of 10,000: so that what joins them to a new entity does not depend on the graph's size.
 */
function viewPlace(count: number): number {
  const share = (from: number, of: number): number => Math.cbrt((from + VIEW) / of) - Math.cbrt(from / of);
  const off = (from: number): number => Math.abs(share(from, count) - share(PLACE, 10_000));
  return Array.from({ length: PLACE + 1 }, (_, from) => from).reduce((best, one) =>
    off(one) < off(best) ? one : best,
  );
}

export const GROWTH_QUESTIONS: readonly GrowthQuestion[] = [
  { name: 'the core', ask: ({ url }) => post(`${url}/api/subgraph`, {}) },
  {
    name: 'the core by kinds',
    ask: ({ url }) => post(`${url}/api/subgraph`, { filter: { kinds: ['Person', 'Media'] } }),
  },
  {
    name: 'the core by relation types',
    ask: ({ url }) => post(`${url}/api/subgraph`, { filter: { types: ['SIGNED', 'MET'] } }),
  },
  { name: 'facts in doubt', ask: ({ url }) => fetch(`${url}/api/doubts`) },
  { name: 'the schema', ask: ({ url }) => fetch(`${url}/api/schema`) },
  { name: 'the health', ask: ({ url }) => fetch(`${url}/api/health`) },
  { name: 'the most prominent', ask: ({ url }) => fetch(`${url}/api/search?q=`) },
  { name: 'search, beginning of a word of every name', ask: ({ url }) => fetch(`${url}/api/search?q=num`) },
  { name: 'search, a piece of every name', ask: ({ url }) => fetch(`${url}/api/search?q=umb`) },
  { name: 'search, three letters of few names', ask: ({ url }) => fetch(`${url}/api/search?q=777`) },
  { name: 'search, two words, one of every name', ask: ({ url }) => fetch(`${url}/api/search?q=entity+777`) },
  { name: 'search, two words of every name', ask: ({ url }) => fetch(`${url}/api/search?q=entity+number`) },
  { name: 'search, two frequent ones, few together', ask: ({ url }) => fetch(`${url}/api/search?q=1+2`) },
  {
    name: 'neighbours of an entity',
    isAboutEntities: true,
    ask: ({ url }, at) => fetch(`${url}/api/entities/${entity(at)}/neighbours`),
  },
  {
    name: 'a subgraph of 200',
    isAboutEntities: true,
    ask: ({ url }, at) => post(`${url}/api/subgraph`, { scope: 'entities', entities: entities(at, 200) }),
  },
  {
    name: 'an expansion in a view of 1,000',
    isAboutEntities: true,
    ask: ({ url, entities: count }, at) =>
      post(`${url}/api/subgraph`, {
        scope: 'entities',
        entities: [],
        expand: { entity: entity(at) },
        held: { entities: [entity(at), ...entities(viewPlace(count), VIEW)] },
      }),
  },
  {
    name: 'paths between two',
    isAboutEntities: true,
    ask: ({ url }, at) => fetch(`${url}/api/paths?from=${entity(at)}&to=${entity(at + VIEW)}&maxLength=3`),
  },
];

interface Answer {
  nodes?: unknown[];
  edges?: unknown[];
  hits?: unknown[];
  graph?: Answer;
}

export interface AnswerSize {
  entities: number;
  relations: number;
}

export function sizeOf({ nodes, edges, hits, graph }: Answer): AnswerSize {
  return graph ? sizeOf(graph) : { entities: (nodes ?? hits ?? []).length, relations: (edges ?? []).length };
}
