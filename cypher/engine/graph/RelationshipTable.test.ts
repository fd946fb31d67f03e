import { expect, test } from 'vitest';
import { Random } from '../../../scripts/fuzz/Random.js';
import { GraphNode, GraphRelationship, Properties } from '../values/Value.js';
import { compactNodes } from './compactNodes.js';
import { NodeSet } from './NodeSet.js';
import { RelationshipTable } from './RelationshipTable.js';

const NODES = 40;
const properties = (n: number): Properties => Properties.from([['n', BigInt(n)]]);

/** A table whose lists of neighbours are made anew by and by, and the same relationships in a plain list. */
class Both {
  readonly nodes: GraphNode[] = [];
  readonly table = new RelationshipTable(this.nodes);
  all: GraphRelationship[] = [];
  #nextId = 0;
  #linking: Generator<void> | null = null;

  constructor(private readonly random: Random) {
    for (let id = 0; id < NODES; id++) this.addNode();
  }
  addNode(): void {
    const node = new GraphNode(this.nodes.length, [], Properties.NONE);
    node.settle(this.table, this.nodes.push(node) - 1);
  }
  add(): void {
    const [start, end] = [this.random.pick(this.#there), this.random.pick(this.#there)];
    const one = new GraphRelationship(this.#nextId++, this.random.pick(['A', 'B']), start, end, properties(0));
    this.table.addNew(one);
    start.gained(one, 'out');
    end.gained(one, 'in');
    this.all.push(one);
  }
  get #there(): GraphNode[] {
    return this.nodes.filter(({ isGone }) => !isGone);
  }
  remove(gone = this.random.pick(this.all)): void {
    this.all = this.all.filter((one) => one !== gone);
    this.table.remove(gone.id);
    for (const node of [gone.start, gone.end]) node.lost(new Set([gone]));
  }
  removeNode(): void {
    const node = this.random.pick(this.#there);
    const isAtIt = ({ start, end }: GraphRelationship): boolean => start === node || end === node;
    while (this.all.some(isAtIt)) this.remove(this.all.find(isAtIt)!);
    node.isGone = true;
  }
  /** Without those that are gone. */
  compact(): void {
    if (this.#linking) return;
    const { ordinals } = compactNodes(this.nodes);
    for (const node of this.nodes) node.settle(this.table, ordinals[node.ordinal]!);
    this.table.compact(ordinals);
  }
  /** A step of it. */
  link(): void {
    this.#linking ??= this.table.link();
    if (this.#linking.next().done) this.#linking = null;
  }
}

function check({ table, nodes, all }: Both): void {
  const ids = (some: Iterable<GraphRelationship>): number[] => [...some].map(({ id }) => id);
  expect(ids(table.all())).toEqual(ids(all));
  // One comparison for all nodes: each costs more than what it compares.
  const [got, expected]: [unknown[], unknown[]] = [[], []];
  for (const { ordinal, outgoing, incoming } of nodes) {
    const out = all.filter(({ start }) => start.ordinal === ordinal);
    const back = all.filter(({ end }) => end.ordinal === ordinal);
    const listed = [outgoing, incoming, table.outgoing(ordinal), table.incoming(ordinal)];
    const passing = table.passing(ordinal, 'out', new Set(['A']), null, null);
    const [near, met]: [GraphNode[], number[]] = [[], []];
    const unseen = table.addUnseen(ordinal, 'in', null, new NodeSet(), near);
    table.spread([ordinal], 'in', null, new NodeSet(), met);
    got.push([...listed.map(ids), ids(passing), unseen, near.map((node) => node.ordinal), met]);
    const others = [...new Set(back.map(({ start }) => start.ordinal))];
    const passed = out.filter(({ type }) => type === 'A');
    expected.push([...[out, back, out, back, passed].map(ids), back.length, others, others]);
  }
  expect(JSON.stringify(got)).toBe(JSON.stringify(expected));
}

test.each([1, 2, 3])('neighbours are the same while their lists are made anew (%i)', (seed) => {
  const random = new Random(seed);
  const both = new Both(random);
  for (let round = 0; round < 60; round++) {
    for (let more = random.below(12); more > 0; more--) both.add();
    if (both.all.length > 3) both.remove();
    if (round % 9 === 0) both.addNode();
    if (round % 2 === 0) both.link();
    check(both);
  }
});

test.each([4, 5, 6])('relationships and neighbours are the same when rows are moved together (%i)', (seed) => {
  const random = new Random(seed);
  const both = new Both(random);
  for (let round = 0; round < 60; round++) {
    for (let more = random.below(8); more > 0; more--) both.add();
    for (let less = random.below(8); less > 0 && both.all.length > 3; less--) both.remove();
    if (round % 2 === 0) both.addNode();
    else both.removeNode();
    if (random.below(3) === 0) both.link();
    if (random.below(4) === 0) both.compact();
    check(both);
    expect(both.all.filter((one) => both.table.get(one.id) !== one)).toEqual([]);
    const listed = both.all.filter(({ type }) => type === 'B');
    const found = [...both.table.ofType('B')];
    expect(found.length).toBe(listed.length);
    expect(found.every((one, at) => one === listed[at])).toBe(true);
  }
  expect(both.nodes.length).toBeLessThan(NODES + 20);
});

test('once many rows are gone, the others are to be moved together', () => {
  const both = new Both(new Random(1));
  for (let count = 0; count < 12_000; count++) both.add();
  for (const one of both.all.slice(0, 8_192)) both.table.remove(one.id);
  expect(both.table.isSparse).toBe(false);
  both.table.remove(both.all[8_192]!.id);
  expect(both.table.isSparse).toBe(true);
  both.all = both.all.slice(8_193);
  both.compact();
  expect([both.table.isSparse, both.table.isUnlinked]).toEqual([false, false]);
  expect(both.all.every((one) => both.table.get(one.id) === one)).toBe(true);
});

test('after much has come or gone, lists are to be made anew', () => {
  const both = new Both(new Random(1));
  const link = (): void => {
    for (const _ of both.table.link());
  };
  for (let count = 0; count < 8_000; count++) both.add();
  expect(both.table.isUnlinked).toBe(false);
  for (let count = 0; count < 1_000; count++) both.add();
  expect(both.table.isUnlinked).toBe(true);
  link();
  expect(both.table.isUnlinked).toBe(false);
  for (const one of both.all) both.table.remove(one.id);
  expect(both.table.isUnlinked).toBe(true);
  link();
  expect([both.table.isUnlinked, both.table.degreeAt(3, 'both')]).toEqual([false, 0]);
});

test('ids that do not rise find their rows also after these have moved together', () => {
  const { nodes, table } = new Both(new Random(1));
  const [start, end] = nodes as [GraphNode, GraphNode];
  const made = [5, 3, 8, 4].map((id) => new GraphRelationship(id, 'A', start, end, properties(id)));
  for (const one of made) table.addNew(one);
  const found = (): (GraphRelationship | null)[] => made.map(({ id }) => table.get(id));
  expect(found()).toEqual(made);
  table.remove(3);
  table.compact(Uint32Array.from(nodes.keys()));
  expect(found()).toEqual([made[0], null, made[2], made[3]]);
});
