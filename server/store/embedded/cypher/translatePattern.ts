/** Writes patterns to match: conditions the engine would misread inside a pattern move to its WHERE. */
import { equalityTrouble, isWord } from './comparing.js';
import { isWritableName, quoteName, trap } from './print.js';
import { constantOf, refuse, wrong, type Reading, type Scope } from './reading.js';
import type { Expression, LabelExpression, NodePattern, PatternPart, RelationshipPattern } from './syntax.js';
import { checkKey, labelTest, translate, translateCondition, type Context } from './translateExpression.js';
import { Kind, listOf, may, ofKinds, onlyOrNull, withNull, withoutNull, type Type } from './types.js';

const NODE = ofKinds(Kind.NODE);
const RELATIONSHIP = ofKinds(Kind.RELATIONSHIP);
const PATH = ofKinds(Kind.PATH);

export interface MatchOptions {
  /** The names found may be null afterwards. */
  optional: boolean;
  /** Inside EXISTS { }, COUNT { } or [ … ]: only what the engine understands there. */
  inside: boolean;
}

/** What a MATCH says after its keyword, and the names in scope after it. */
export function translateMatch(
  patterns: PatternPart[],
  where: Expression | null,
  context: Context,
  { optional, inside }: MatchOptions,
): { lead: string; text: string; scope: Scope } {
  const { reading } = context;
  // The engine would leave the row out altogether where such a condition fails.
  if (optional) context = { ...context, flat: context.flat ?? 'the condition of an OPTIONAL MATCH' };
  const match = new Match(context, inside, optional);
  for (const part of patterns) match.declare(part);
  if (
    patterns.some((part) => part.shortest) &&
    patterns.some((part, index) => part.relationships.length > 0 && patterns.findIndex((one) => one.shortest) !== index)
  )
    throw refuse(
      reading,
      'Another path beside a shortest path in one MATCH',
      patterns[0] as PatternPart,
      'Match it in a MATCH of its own.',
    );
  const texts = patterns.map((part) => match.write(part));
  const conditions = match.conditions(context);
  if (where) {
    if (patterns.some((part) => part.shortest)) refuseOnShortest(where, patterns, reading);
    conditions.push(
      translateCondition(where, { ...context, scope: match.scope, aggregates: false, columns: undefined }).text,
    );
  }
  const scope = optional
    ? new Map([...match.scope].map(([name, type]) => [name, context.scope.has(name) ? type : withNull(type)]))
    : match.scope;
  if (optional && conditions.length > 0 && patterns.some((part) => part.shortest))
    throw refuse(reading, 'A condition on OPTIONAL MATCH of a shortest path', patterns[0] as PatternPart);
  const [lead, trail] = [match.guardsBefore, match.guardsAfter].map((guards) =>
    guards.length > 0 ? `WITH *, ${guards.join(', ')}` : '',
  ) as [string, string];
  return {
    lead: lead && `${lead} `,
    text:
      texts.join(', ') + (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '') + (trail && ` ${trail}`),
    scope,
  };
}

/** Neo4j looks for the shortest path that meets the condition; the engine would test only the shortest. */
function refuseOnShortest(where: Expression, patterns: PatternPart[], reading: Reading): void {
  const names = new Set(
    patterns
      .filter((part) => part.shortest)
      .flatMap((part) => [part.variable, ...part.relationships.map((one) => one.variable)]),
  );
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { is, name, variable } = value as { is?: string; name?: string; variable?: unknown };
    if ((is === 'variable' && names.has(name ?? '')) || (is === 'mapProjection' && names.has(variable as string)))
      throw refuse(reading, 'A condition on a shortest path as a whole', where);
    for (const part of Object.values(value)) visit(part);
  };
  visit(where);
}

class Match {
  readonly scope = new Map<string, Type>();
  /** What must be computed before this MATCH, and after it. */
  readonly guardsBefore: string[] = [];
  readonly guardsAfter: string[] = [];
  readonly #context: Context;
  readonly #inside: boolean;
  readonly #optional: boolean;
  readonly #outer: Scope;
  readonly #relationships = new Set<string>();
  /** Names given to nodes that have none. */
  readonly #names = new Map<NodePattern, string>();
  /** Written once all names are known. */
  readonly #conditions: ((context: Context) => string)[] = [];

  constructor(context: Context, inside: boolean, optional: boolean) {
    this.#context = context;
    this.#inside = inside;
    this.#optional = optional;
    this.#outer = context.scope;
    for (const [name, type] of context.scope) this.scope.set(name, type);
  }
  get #reading(): Reading {
    return this.#context.reading;
  }

  conditions(context: Context): string[] {
    return this.#conditions.map((write) =>
      write({ ...context, scope: this.scope, aggregates: false, columns: undefined }),
    );
  }

  /** Enters the pattern's names into the scope. */
  declare(part: PatternPart): void {
    for (const node of part.nodes) if (node.variable !== null) this.#declare(node.variable, NODE, Kind.NODE, node);
    for (const one of part.relationships) {
      if (one.variable === null) continue;
      if (this.#relationships.has(one.variable))
        throw refuse(this.#reading, `The relationship ${one.variable} twice in one MATCH`, one);
      this.#relationships.add(one.variable);
      if (one.length && this.scope.has(one.variable))
        throw refuse(this.#reading, 'A path of relationships that are already known', one);
      this.#declare(
        one.variable,
        one.length ? listOf(RELATIONSHIP) : RELATIONSHIP,
        one.length ? Kind.LIST : Kind.RELATIONSHIP,
        one,
      );
    }
    if (part.variable !== null) {
      if (this.scope.has(part.variable))
        throw wrong(this.#reading, `Variable \`${part.variable}\` already declared`, part);
      if (this.#inside) throw refuse(this.#reading, 'A named path inside a subquery or [ … ]', part);
      if (part.relationships.length === 0) throw refuse(this.#reading, 'A named path of a single node', part);
      this.#declare(part.variable, PATH, Kind.PATH, part);
    }
  }
  #declare(name: string, type: Type, kind: number, spot: { at: number }): void {
    if (!isWritableName(name)) throw refuse(this.#reading, 'This name', spot);
    const known = this.scope.get(name);
    if (known && !onlyOrNull(known, kind))
      throw wrong(this.#reading, `Type mismatch: \`${name}\` is used as something else before`, spot);
    if (!known) this.scope.set(name, type);
    else if (may(known, Kind.NULL)) {
      // Nothing matches null; the engine lets it through where nothing hangs on it.
      this.#conditions.push(() => `(${quoteName(name)} IS NOT NULL)`);
      if (!this.#optional) this.scope.set(name, withoutNull(known));
    }
  }

  write(part: PatternPart): string {
    if (part.shortest) this.#prepareShortest(part);
    let text = '';
    part.nodes.forEach((node, index) => {
      text += this.#node(node);
      const next = part.relationships[index];
      if (next) text += this.#relationship(next);
    });
    if (part.shortest) text = `${part.shortest === 'one' ? 'shortestPath' : 'allShortestPaths'}(${text})`;
    return part.variable === null ? text : `${quoteName(part.variable)} = ${text}`;
  }

  #prepareShortest(part: PatternPart): void {
    const [relationship] = part.relationships;
    const [from, to] = part.nodes;
    if (part.relationships.length !== 1 || !relationship || !from || !to)
      throw refuse(this.#reading, 'A shortest path of more than one step', part);
    if (this.#inside) throw refuse(this.#reading, 'A shortest path inside a subquery or [ … ]', part);
    const least = relationship.length ? (relationship.length.from ?? 1) : 1;
    if (least > 1) throw refuse(this.#reading, 'A shortest path with a least length above 1', part);
    if (least === 0) return;
    const [a, b] = [from, to].map((end) => {
      const name = end.variable ?? this.#fresh(NODE);
      this.#names.set(end, name);
      return quoteName(name);
    }) as [string, string];
    // From a node to itself Neo4j stops with an error; the engine would answer with a round trip.
    // In a projection, because a condition may be tested on rows that others leave out.
    const guard = `CASE WHEN ${a} = ${b} THEN ${trap('samePathEnds', `(id(${a}) - id(${b}))`)} ELSE 1 END AS ${quoteName(this.#reading.freshName())}`;
    const known = [from, to].every((end) => end.variable !== null && this.#outer.has(end.variable));
    if (!known && this.#optional)
      throw refuse(this.#reading, 'OPTIONAL MATCH of a shortest path between nodes that are not matched before', part);
    (known ? this.guardsBefore : this.guardsAfter).push(guard);
  }

  #fresh(type: Type): string {
    const name = this.#reading.freshName();
    this.scope.set(name, type);
    return name;
  }

  #node(node: NodePattern): string {
    let name = this.#names.get(node) ?? node.variable;
    const named = (): string => quoteName((name ??= this.#fresh(NODE)));
    const simple = node.labels ? simpleLabels(node.labels) : [];
    if (!simple) {
      const labels = node.labels as LabelExpression;
      const of = named();
      this.#conditions.push(() => labelTest(of, labels, 'node', this.#reading, node));
    }
    for (const label of simple ?? []) if (!isWritableName(label)) throw refuse(this.#reading, 'This label', node);
    const inline = this.#properties(node, 'node', named);
    if (node.where) this.#where(node.where);
    return `(${name === null ? '' : quoteName(name)}${(simple ?? []).map((label) => `:${quoteName(label)}`).join('')}${inline})`;
  }

  #relationship(one: RelationshipPattern): string {
    let name = one.variable;
    const named = (): string => {
      if (one.length) throw refuse(this.#reading, 'This condition on a path of any length', one);
      return quoteName((name ??= this.#fresh(RELATIONSHIP)));
    };
    const types = one.types ? simpleTypes(one.types) : [];
    if (!types) {
      const labels = one.types as LabelExpression;
      const of = named();
      this.#conditions.push(() => labelTest(of, labels, 'relationship', this.#reading, one));
    }
    for (const type of types ?? [])
      if (!isWritableName(type)) throw refuse(this.#reading, 'This relationship type', one);
    const inline = this.#properties(one, 'relationship', named);
    if (one.where) {
      named();
      this.#where(one.where);
    }
    const inside = `${name === null ? '' : quoteName(name)}${types && types.length > 0 ? `:${types.map(quoteName).join('|')}` : ''}${this.#length(one)}${inline}`;
    return `${one.direction === 'in' ? '<' : ''}-${inside === '' ? '' : `[${inside}]`}-${one.direction === 'out' ? '>' : ''}`;
  }
  #length({ length, at }: RelationshipPattern): string {
    if (!length) return '';
    const { from, to } = length;
    if (to !== null && (from ?? 1) > to) throw refuse(this.#reading, 'A path length from more to less', { at });
    if (from === null && to === null) return '*';
    return `*${from ?? 1}..${to ?? ''}`;
  }

  #where(where: Expression): void {
    this.#conditions.push((context) => translateCondition(where, context).text);
  }

  /** `{id: $id}` stays where it can be compared as it is; a value that may be null, or that hangs on this very match, moves to WHERE. */
  #properties(
    of: { properties: Expression | null; length?: unknown; at: number },
    owner: 'node' | 'relationship',
    named: () => string,
  ): string {
    if (!of.properties) return '';
    if (of.properties.is !== 'map')
      throw refuse(this.#reading, "Anything but { … } as a pattern's properties", of.properties);
    const inline: string[] = [];
    for (const [key, value] of of.properties.entries) {
      const quoted = checkKey(this.#reading, key, value);
      const known = this.#reading.properties.of(owner, key);
      const check = (type: Type): void => {
        const trouble = equalityTrouble(known, type, isWord(constantOf(value, this.#reading)));
        if (trouble) throw refuse(this.#reading, `{${key}: … }, ${trouble},`, value);
      };
      const typed = this.#readsOnly(value, this.#outer)
        ? translate(value, { ...this.#context, condition: false, aggregates: false, columns: undefined })
        : null;
      if (typed && !may(typed.type, Kind.NULL)) {
        check(typed.type);
        inline.push(`${quoted}: ${typed.text}`);
        continue;
      }
      const target = `${named()}.${quoted}`;
      this.#conditions.push((context) => {
        const late = translate(value, { ...context, condition: false });
        check(late.type);
        return `(${target} = ${late.text})`;
      });
    }
    return inline.length === 0 ? '' : ` {${inline.join(', ')}}`;
  }

  #readsOnly(expression: unknown, scope: Scope): boolean {
    if (typeof expression !== 'object' || expression === null) return true;
    const { is, name } = expression as { is?: string; name?: string };
    if (is === 'variable') return scope.has(name ?? '') || !this.scope.has(name ?? '');
    return Object.values(expression).every((part) => this.#readsOnly(part, scope));
  }
}

/** The labels that must all be there; null when it takes a condition. */
function simpleLabels(labels: LabelExpression): string[] | null {
  if (labels.is === 'label') return [labels.name];
  if (labels.is !== 'and') return null;
  const parts = labels.parts.map(simpleLabels);
  return parts.some((part) => part === null) ? null : (parts.flat() as string[]);
}
/** The types of which one must be there; null when it takes a condition. */
function simpleTypes(types: LabelExpression): string[] | null {
  if (types.is === 'label') return [types.name];
  if (types.is !== 'or') return null;
  const parts = types.parts.map(simpleTypes);
  return parts.some((part) => part === null) ? null : (parts.flat() as string[]);
}
