/**
 * Plans a MATCH: begins at the node that is cheapest to find, follows what joins it to the rest, the cheapest way
 * first, and asks each condition as soon as it can be asked.
 */
import { allOf } from '../../execute/expressions/junction.js';
import { apply } from '../../execute/operators/apply.js';
import { bindPath } from '../../execute/operators/bindPath.js';
import { nodeIn } from '../../execute/operators/expand.js';
import { filter } from '../../execute/operators/filter.js';
import { selectPaths, type PathChoice } from '../../execute/operators/select.js';
import type { Plan, Step } from '../../execute/rows.js';
import type { Expression, PatternPart, RelationshipPattern } from '../../parse/syntax.js';
import { namesIn } from '../../check/namesIn.js';
import { textOf, type Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';
import { accessTo, type Access, type Start } from './access.js';
import { conditionsOf, type Condition } from './Condition.js';
import { follow } from './connect.js';
import { Costs } from './Costs.js';
import { endsMatterAlone } from './endsMatterAlone.js';
import { hashAccess } from './hashAccess.js';
import { Lookups } from './Lookups.js';
import { loopsAt } from './loopsAt.js';
import type { MatchOptions } from './MatchOptions.js';
import { patternGraph, selectsPaths, type Connection, type NamedPath } from './PatternGraph.js';
import { planRepeat } from './planRepeat.js';
import { planShortest } from './planShortest.js';
import { sieveOf } from '../readings.js';
import { reachedFrom } from './reachedFrom.js';
import { scanRelationships } from './scanRelationships.js';
import { targetsOf } from './targetsOf.js';

/** `scope` gains the names of the patterns. */
export function planMatch(
  patterns: readonly PatternPart[],
  where: Expression | null,
  scope: Scope,
  planning: Planning,
  options: MatchOptions = {},
): Plan {
  return new MatchPlanner(patterns, where, scope, planning, options).plan();
}

class MatchPlanner {
  readonly #steps: Step[] = [];
  readonly #scope: Scope;
  readonly #planning: Planning;
  readonly #costs: Costs;
  readonly #nodes: Set<string>;
  readonly #connections: Set<Connection>;
  readonly #conditions: Set<Condition>;
  readonly #lookups: Lookups;
  readonly #paths: Set<NamedPath>;
  readonly #selecting: NamedPath | null;
  /** What WHERE asks of the paths that a selector has chosen, not of those to choose from. */
  readonly #askedOfChosen: readonly Condition[];
  /** Every name that the patterns bring. */
  readonly #brought: ReadonlySet<string>;
  readonly #used: number[];
  readonly #options: MatchOptions;

  constructor(
    patterns: readonly PatternPart[],
    where: Expression | null,
    scope: Scope,
    planning: Planning,
    options: MatchOptions,
  ) {
    const graph = patternGraph(patterns, planning);
    this.#scope = scope;
    this.#planning = planning;
    this.#costs = new Costs(scope, planning);
    this.#nodes = graph.nodes;
    this.#connections = new Set(graph.connections);
    this.#paths = new Set(graph.paths);
    const inside = namesIn(patterns);
    this.#brought = new Set(
      [...graph.nodes, ...graph.connections.map(({ name }) => name), ...inside].filter((name) => !scope.has(name)),
    );
    const asked = where ? conditionsOf(where, (spot) => textOf(planning, spot)) : [];
    this.#selecting = graph.paths.find(selectsPaths) ?? null;
    this.#askedOfChosen = asked.filter(({ needs }) => this.#isOfTheWay(needs));
    this.#conditions = new Set([...graph.conditions, ...asked.filter((one) => !this.#askedOfChosen.includes(one))]);
    this.#lookups = new Lookups(this.#conditions);
    this.#used = [...(options.distinctFrom ?? [])];
    this.#options = options;
  }

  plan(): Plan {
    // Paths are chosen for each row that comes.
    const isForEachRow = this.#selecting !== null && this.#scope.names.length > 0;
    this.#refuseNull();
    this.#settle();
    while (this.#nodes.size + this.#connections.size > 0) {
      this.#planning.step();
      this.#next();
      this.#settle();
    }
    return isForEachRow ? [apply(this.#steps, true)] : this.#steps;
  }

  /** More than the ends of paths that are still to be chosen from. */
  #isOfTheWay(needs: ReadonlySet<string>): boolean {
    const path = this.#selecting;
    return !!path && [...needs].some((name) => this.#brought.has(name) && name !== path.start && name !== path.end);
  }

  /**
   * A node that is known, and that nothing is joined to, must be one: null, as OPTIONAL MATCH leaves it, is no match.
   */
  #refuseNull(): void {
    const joined = new Set([...this.#connections].flatMap(({ left, right }) => [left, right]));
    for (const name of this.#nodes) {
      if (!this.#scope.has(name) || joined.has(name)) continue;
      const slot = this.#scope.slot(name);
      this.#steps.push(filter((row) => nodeIn(row, slot) !== null, `${name} IS NOT NULL`));
    }
  }

  /** Paths and conditions whose names are all known by now. */
  #settle(): void {
    for (const name of [...this.#nodes]) if (this.#scope.has(name)) this.#nodes.delete(name);
    this.#filter();
    for (const path of [...this.#paths]) {
      if (path.connections.some((connection) => this.#connections.has(connection)) || !this.#scope.has(path.start))
        continue;
      this.#paths.delete(path);
      this.#bind(path);
    }
    this.#filter();
  }
  #filter(): void {
    const loops = loopsAt(this.#connections, this.#brought);
    const isHeld = (needs: ReadonlySet<string>): boolean => [...needs].some((name) => loops.has(name));
    const askable = [...this.#conditions].filter(({ needs }) => this.#isKnown(needs) && !isHeld(needs));
    if (askable.length === 0) return;
    for (const condition of askable) this.#conditions.delete(condition);
    this.#steps.push(
      filter(
        allOf(askable.map((condition) => condition.compile(this.#scope, this.#planning))),
        askable.map(({ details }) => details).join(' AND '),
      ),
    );
  }
  #isKnown(names: ReadonlySet<string>): boolean {
    for (const name of names) if (this.#brought.has(name) && !this.#scope.has(name)) return false;
    return true;
  }
  #bind(path: NamedPath): void {
    const { name, part, start, end, connections } = path;
    const relationships = connections.map((connection) => this.#scope.slot(connection.name));
    if (path === this.#selecting) {
      const ends: [number, number] = [this.#scope.slot(start), this.#scope.slot(end)];
      this.#steps.push(selectPaths(part.selector as PathChoice, ends, relationships));
      for (const condition of this.#askedOfChosen) this.#conditions.add(condition);
    }
    if (name !== null)
      this.#steps.push(bindPath(name, this.#scope.declare(name), this.#scope.slot(start), relationships));
  }

  #next(): void {
    const following = [...this.#connections].filter((connection) => this.#canFollow(connection));
    const cheapest = following
      .map((connection) => ({ connection, cost: this.#costs.of(connection) }))
      .reduce<{ connection: Connection; cost: number } | null>(
        (best, one) => (best && best.cost <= one.cost ? best : one),
        null,
      );
    const joined = reachedFrom(this.#scope.names, this.#connections);
    const searches = this.#costs.searches(following);
    const loops = loopsAt(this.#connections, this.#brought);
    const start = [...this.#nodes]
      .sort((a, b) => Number(loops.has(b)) - Number(loops.has(a)))
      .map((node) => ({ node, access: this.#accessTo(node, joined.has(node)) }))
      .map(({ node, access }) => ({ node, access, cost: access.cost * (searches.get(node) ?? 1) }))
      .reduce<Start | null>((best, one) => (best && best.cost <= one.cost ? best : one), null);
    if (cheapest && (!start || cheapest.cost <= start.cost)) return this.#follow(cheapest.connection);
    if (!start) throw new Error('A pattern is left that nothing leads to.');
    const scanned = loops.has(start.node) ? null : this.#relationshipScan(start.cost, start.node);
    if (scanned) {
      this.#steps.push(scanned.step);
      this.#connections.delete(scanned.connection);
      this.#used.push(this.#scope.slot(scanned.connection.name));
      return;
    }
    this.#nodes.delete(start.node);
    this.#steps.push(start.access.step(this.#scope.declare(start.node)));
    for (const condition of [...this.#conditions])
      if (
        condition.lookups.some(
          (one) => one.is === 'label' && one.node === start.node && one.label === start.access.label,
        )
      )
        this.#conditions.delete(condition);
  }

  /** `isJoined`: connections lead to it from what is known. */
  #accessTo(node: string, isJoined: boolean): Access {
    const found = this.#lookups.of(node, this.#conditions);
    const lookups = found.map(({ lookup }) => lookup);
    const access = accessTo(node, lookups, this.#scope, this.#planning, this.#options.order ?? null);
    return isJoined ? access : hashAccess(node, access, found, this.#scope, this.#planning);
  }
  #canFollow({ name, left, right, shortest, pattern }: Connection): boolean {
    if (this.#scope.has(name)) return true;
    const ends = [left, right].filter((node) => this.#scope.has(node)).length;
    if (ends < (shortest ? 2 : 1)) return false;
    return (
      pattern.is === 'quantified' ||
      this.#isKnown(namesIn([pattern.properties, pattern.types, pattern.length && pattern.where]))
    );
  }

  /** Going through relationships is a better beginning where a node would have to be found and followed anyway. */
  #relationshipScan(cost: number, node: string): { connection: Connection; step: Step } | null {
    let best: { connection: Connection; pattern: RelationshipPattern; count: number } | null = null;
    for (const connection of this.#connections) {
      const { pattern, left, right, shortest } = connection;
      if (pattern.is !== 'relationship' || pattern.length || shortest || left === right) continue;
      if ([left, right].some((one) => this.#scope.has(one)) || !this.#isKnown(namesIn(pattern.types))) continue;
      const degree = left === node || right === node ? this.#costs.degree(pattern) : 0;
      const count = this.#costs.relationships(pattern);
      if (count < Math.min(best?.count ?? Infinity, cost * (1 + degree))) best = { connection, pattern, count };
    }
    if (!best) return null;
    const { connection, pattern, count } = best;
    const passes = sieveOf(this.#conditions, connection.name, this.#planning);
    const step = scanRelationships(connection, pattern, count, [...this.#used], this.#scope, this.#planning, passes);
    return { connection, step };
  }

  #follow(connection: Connection): void {
    this.#connections.delete(connection);
    const { pattern, name, left, right, shortest } = connection;
    const has = (one: string): boolean => this.#scope.has(one);
    const known = { left: has(left), right: has(right), relationship: has(name) };
    const isOneOn = pattern.is === 'relationship' && !pattern.length && !known.relationship;
    const before = { scope: this.#scope.inside(), planning: this.#planning };
    const slots = {
      left: this.#scope.declare(left),
      right: this.#scope.declare(right),
      relationship: this.#scope.declare(name),
    };
    this.#nodes.delete(left);
    this.#nodes.delete(right);
    if (pattern.is === 'quantified') {
      this.#steps.push(
        planRepeat({
          connection,
          pattern,
          slots,
          known,
          scope: this.#scope,
          planning: this.#planning,
          distinctFrom: [...this.#used],
          planMatch,
        }),
      );
      this.#used.push(slots.relationship);
      return;
    }
    const following = {
      ...before,
      connection: { ...connection, pattern },
      slots,
      known,
      distinctFrom: [...this.#used],
      endsOnly: this.#connections.size === 0 && endsMatterAlone(connection, this.#options.readLater, this.#conditions),
      passes: isOneOn ? sieveOf(this.#conditions, name, this.#planning) : null,
      targets: isOneOn
        ? targetsOf(this.#lookups.of(known.left ? right : left, this.#conditions), this.#planning)
        : null,
    };
    if (shortest) this.#steps.push(planShortest(following, shortest, this.#takeConditionsOn(connection), this.#scope));
    else {
      this.#steps.push(follow(following));
      this.#used.push(slots.relationship);
    }
  }

  /** What the whole path must be, which the search for the shortest has to know. */
  #takeConditionsOn({ name, part }: Connection): Condition[] {
    const path = part.variable;
    // What WHERE asks of SHORTEST is asked of the paths found.
    if (part.selector?.is !== 'shortestPath' && part.selector?.is !== 'allShortestPaths') return [];
    const taken = [...this.#conditions].filter(({ needs }) => needs.has(name) || (path !== null && needs.has(path)));
    const known = new Set([name, ...(path === null ? [] : [path])]);
    return taken.filter((condition) => {
      const rest = new Set([...condition.needs].filter((one) => !known.has(one)));
      if (!this.#isKnown(rest)) return false;
      this.#conditions.delete(condition);
      return true;
    });
  }
}
