import { describe, expect, it } from 'vitest';
import { GRAPH_SIZE, PictureRecipe, SubgraphRequest, type GraphJson } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { recipeGraph } from './recipeGraph.js';

const graph: GraphJson = {
  attributes: {},
  nodes: ['a', 'b', 'c'].map((key) => nodeOf(key)),
  edges: [
    edgeOf('met', 'a', 'b'),
    edgeOf('contested', 'b', 'c', { contested: true }),
    edgeOf('hoped', 'a', 'c', { status: 'expected' }),
    edgeOf('feared', 'b', 'c', { status: 'expected' }),
    edgeOf('post', 'a', 'b', { layer: 'background' }),
    edgeOf('place', 'b', 'c', { layer: 'background' }),
  ],
  truncated: false,
  shown: { entities: 3, facts: 6 },
  totals: { entities: 3, facts: 6 },
  rankedBy: 'prominence',
};

async function made(recipe: PictureRecipe | object) {
  const asked: SubgraphRequest[] = [];
  const result = await recipeGraph(PictureRecipe.parse(recipe), {
    runStatement: async () => ({ graph, answer: { fields: ['a'], rowCount: 1 } }),
    subgraph: async (request) => {
      asked.push(request);
      return graph;
    },
  });
  return { asked, answer: result.answer, keys: [...result.graph.nodes, ...result.graph.edges].map(({ key }) => key) };
}

describe('the graph of a recipe', () => {
  it('lacks what is hidden by hand, and what ended there', async () => {
    const { keys } = await made({ hidden: ['c'] });
    expect(keys).toEqual(['a', 'b', 'met', 'post']);
  });

  it('has of the background and of what is only expected what the recipe names, and no other', async () => {
    const { asked, keys } = await made({
      source: { scope: 'entities', entities: ['a', 'b', 'c'], background: ['post'] },
      revealed: ['hoped'],
    });
    expect(asked[0]?.filter).toMatchObject({
      layers: expect.arrayContaining(['background']) as string[],
      statuses: expect.arrayContaining(['expected']) as string[],
    });
    expect(keys).toEqual(['a', 'b', 'c', 'met', 'contested', 'hoped', 'post']);
  });

  it('is widened by one expansion after the other', async () => {
    const expansions = [{ entity: 'a' }, { entity: 'b', limit: 5 }];
    const { asked } = await made({ source: { scope: 'core', entityLimit: 2 }, expansions, layers: ['articles'] });
    expect(asked).toMatchObject([
      { scope: 'core', entityLimit: 2, expand: { entity: 'a' }, layers: ['articles'] },
      { scope: 'entities', entities: ['a', 'b', 'c'], expand: { entity: 'b', limit: 5 } },
    ]);
  });

  it('is refused where it would be widened beyond what may be asked about', async () => {
    const nodes = Array.from({ length: GRAPH_SIZE.entities + 1 }, (_, i) => nodeOf(`n${i}`));
    const recipe = PictureRecipe.parse({ expansions: [{ entity: 'a' }, { entity: 'b' }] });
    const widened = recipeGraph(recipe, {
      runStatement: () => Promise.reject(new Error('not asked')),
      subgraph: async (request) => ({ ...graph, nodes: SubgraphRequest.parse(request).expand ? nodes : [] }),
    });
    await expect(widened).rejects.toMatchObject({
      code: 'figure.too-large',
      details: { hint: expect.stringContaining('expansions') as string },
    });
  });

  it('of a statement is what that returned; a filter beside it is refused, with what to do', async () => {
    const source = { scope: 'query', statement: 'MATCH (n) RETURN n' };
    expect(await made({ source, hidden: ['a', 'b'] })).toMatchObject({ keys: ['c'], answer: { rowCount: 1 } });
    await expect(made({ source, filter: { types: ['MET'] } })).rejects.toMatchObject({
      code: 'request.invalid',
      message: expect.stringContaining('recipe.filter') as string,
      details: { hint: expect.stringContaining('WHERE') as string },
    });
  });
});
