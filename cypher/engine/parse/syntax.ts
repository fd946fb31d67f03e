/** The tree a statement is read into. Every node knows where it stands (`at`, and `end` where its text matters). */

interface Spot {
  at: number;
  end: number;
}

export type Expression =
  | (Spot & { is: 'literal'; value: null | boolean | string | bigint })
  | (Spot & { is: 'float'; value: number })
  | (Spot & { is: 'parameter'; name: string })
  | (Spot & { is: 'variable'; name: string })
  | (Spot & { is: 'property'; of: Expression; key: string })
  | (Spot & { is: 'index'; of: Expression; index: Expression })
  | (Spot & { is: 'slice'; of: Expression; from: Expression | null; to: Expression | null })
  | (Spot & { is: 'list'; items: Expression[] })
  | (Spot & { is: 'map'; entries: [key: string, value: Expression][] })
  | (Spot & { is: 'unary'; operator: 'NOT' | '-' | '+'; operand: Expression })
  | (Spot & { is: 'binary'; operator: BinaryOperator; left: Expression; right: Expression })
  /** `a < b <= c`: one operand more than operators. */
  | (Spot & { is: 'comparison'; operands: Expression[]; operators: ComparisonOperator[] })
  | (Spot & { is: 'isNull'; operand: Expression; negated: boolean })
  /** `x IS :: INTEGER NOT NULL`. */
  | (Spot & { is: 'isTyped'; operand: Expression; type: TypeExpression; negated: boolean })
  | (Spot & { is: 'isNormalized'; operand: Expression; form: NormalForm; negated: boolean })
  | (Spot & { is: 'hasLabels'; operand: Expression; labels: LabelExpression })
  | (Spot & {
      is: 'case';
      subject: Expression | null;
      alternatives: [when: CaseTest[], then: Expression][];
      otherwise: Expression | null;
    })
  /** `name` is dotted and as written: `date.truncate`. */
  | (Spot & { is: 'call'; name: string; distinct: boolean; star: boolean; args: Expression[] })
  | (Spot & {
      is: 'listComprehension';
      variable: string;
      list: Expression;
      where: Expression | null;
      map: Expression | null;
    })
  | (Spot & {
      is: 'quantifier';
      which: 'all' | 'any' | 'none' | 'single';
      variable: string;
      list: Expression;
      /** Null only where it was left out: `any(x IN list)`, which the check refuses. */
      where: Expression | null;
    })
  | (Spot & {
      is: 'reduce';
      accumulator: string;
      start: Expression;
      variable: string;
      list: Expression;
      step: Expression;
    })
  | (Spot & { is: 'mapProjection'; variable: string; items: ProjectionItem[] })
  | (Spot & { is: 'patternComprehension'; pattern: PatternPart; where: Expression | null; map: Expression })
  | (Spot & { is: 'patternPredicate'; pattern: PatternPart })
  /** `shortestPath((a)-[*]-(b))` as a value. */
  | (Spot & { is: 'shortestPath'; pattern: PatternPart })
  /** EXISTS { }, COUNT { }, COLLECT { }; of a bare pattern the query is one MATCH without a RETURN. */
  | (Spot & { is: 'subquery'; which: 'EXISTS' | 'COUNT' | 'COLLECT'; query: Query });

/** What WHEN tests: an expression alone (of a condition, or equal to the subject), or a comparison with the subject. */
export type CaseTest =
  | { is: 'value'; value: Expression }
  /** `condition` reads the subject as the variable of this name, which no statement can write. */
  | { is: 'condition'; condition: Expression };
/** Stands for the subject of CASE inside a CaseTest's condition. */
export const CASE_SUBJECT = ' subject';

export type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~'
  | '||';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A type as written after `IS ::`. `name` is canonical: INTEGER, ZONED DATETIME, LIST … */
export interface TypeExpression {
  alternatives: { name: string; element: TypeExpression | null; notNull: boolean }[];
}

export type ProjectionItem =
  | { is: 'all' }
  | { is: 'property'; key: string }
  | { is: 'variable'; name: string }
  | { is: 'entry'; key: string; value: Expression };

export type LabelExpression =
  | { is: 'label'; name: string }
  /** `$(expression)`, whose value is a name or a list of names. */
  | { is: 'dynamic'; names: Expression; any: boolean }
  | { is: 'and' | 'or'; parts: LabelExpression[] }
  | { is: 'not'; part: LabelExpression }
  | { is: 'any' };

export interface NodePattern extends Spot {
  variable: string | null;
  labels: LabelExpression | null;
  /** A map or a parameter. */
  properties: Expression | null;
  where: Expression | null;
}
export interface RelationshipPattern extends Spot {
  is: 'relationship';
  direction: 'out' | 'in' | 'both';
  variable: string | null;
  types: LabelExpression | null;
  properties: Expression | null;
  where: Expression | null;
  /** `*2..3`, whose variable holds a list. Null: exactly one relationship. */
  length: { from: number | null; to: number | null } | null;
}
/** `((a)-[r]->(b) WHERE …){1,3}`, and `-[r]->+` as the same around nodes without names: its variables hold lists. */
export interface QuantifiedPattern extends Spot {
  is: 'quantified';
  nodes: NodePattern[];
  relationships: RelationshipPattern[];
  where: Expression | null;
  from: number;
  to: number | null;
}
export type PatternStep = RelationshipPattern | QuantifiedPattern;

/** Which of the paths between the same ends are wanted. */
export type PathSelector =
  /** `shortestPath( )` and `allShortestPaths( )`. */
  | { is: 'shortestPath' | 'allShortestPaths' }
  /** `SHORTEST k`, `ALL SHORTEST`, `SHORTEST k GROUPS`, `ANY k`. */
  | { is: 'shortest' | 'shortestGroups' | 'any'; count: number }
  | { is: 'allShortest' };

/**
 * `nodes.length === steps.length + 1`; where the text leaves out the node beside a quantified part, an empty one
 * stands.
 */
export interface PatternPart extends Spot {
  variable: string | null;
  selector: PathSelector | null;
  nodes: NodePattern[];
  steps: PatternStep[];
  /** Of a parenthesised whole path, `((a)-->(b) WHERE …)`. */
  where: Expression | null;
}

/** `at` and `end` span the expression with its parentheses: the column's name where there is no alias. */
export interface ReturnItem extends Spot {
  expression: Expression;
  alias: string | null;
}
export interface SortItem {
  expression: Expression;
  descending: boolean;
}
export interface Projection extends Spot {
  distinct: boolean;
  star: boolean;
  items: ReturnItem[];
  orderBy: SortItem[];
  skip: Expression | null;
  limit: Expression | null;
}

/** Labels to set or remove: names, or `$(expression)`. */
export type LabelNames = ({ is: 'label'; name: string } | { is: 'dynamic'; names: Expression })[];

export type SetItem =
  /** `n.name = …`; `n['name'] = …` has a key that is an expression. */
  | (Spot & { is: 'property'; of: Expression; key: string | Expression; value: Expression })
  | (Spot & { is: 'replace' | 'add'; variable: string; value: Expression })
  | (Spot & { is: 'labels'; variable: string; labels: LabelNames });
export type RemoveItem =
  | (Spot & { is: 'property'; of: Expression; key: string | Expression })
  | (Spot & { is: 'labels'; variable: string; labels: LabelNames });

export type Clause =
  | (Spot & { is: 'match'; optional: boolean; patterns: PatternPart[]; where: Expression | null })
  | (Spot & { is: 'unwind'; list: Expression; variable: string })
  | (Spot & { is: 'with'; projection: Projection; where: Expression | null })
  | (Spot & { is: 'return'; projection: Projection })
  | (Spot & { is: 'finish' })
  | (Spot & { is: 'create'; patterns: PatternPart[] })
  | (Spot & { is: 'merge'; pattern: PatternPart; onCreate: SetItem[]; onMatch: SetItem[] })
  | (Spot & { is: 'set'; items: SetItem[] })
  | (Spot & { is: 'remove'; items: RemoveItem[] })
  | (Spot & { is: 'delete'; detach: boolean; items: Expression[] })
  | (Spot & { is: 'foreach'; variable: string; list: Expression; clauses: Clause[] })
  /** `imports`: names in `CALL (a, b) { }`, `*` for all, null where the query imports by WITH. */
  | (Spot & { is: 'callSubquery'; optional: boolean; imports: string[] | '*' | null; query: Query })
  | (Spot & {
      is: 'callProcedure';
      optional: boolean;
      name: string;
      /** Null: without parentheses, so that parameters of these names are the arguments. */
      args: Expression[] | null;
      yields: [name: string, alias: string][] | '*' | null;
      where: Expression | null;
    });

/** One part, or several joined by UNION. */
export interface Query {
  parts: Clause[][];
  all: boolean;
}

export type IndexKind = 'RANGE' | 'TEXT' | 'POINT' | 'FULLTEXT';
export interface SchemaTarget {
  entity: 'node' | 'relationship';
  /** Labels or types; more than one only of a full-text index. */
  names: string[];
  properties: string[];
}
export type SchemaCommand =
  | (Spot & { is: 'createIndex'; name: string | null; kind: IndexKind; target: SchemaTarget; ifNotExists: boolean })
  | (Spot & {
      is: 'createConstraint';
      name: string | null;
      kind: 'UNIQUE' | 'NODE KEY' | 'NOT NULL';
      target: SchemaTarget;
      ifNotExists: boolean;
    })
  | (Spot & { is: 'dropIndex' | 'dropConstraint'; name: string; ifExists: boolean });

/** SHOW …: rows like a procedure's; `tail` are the clauses that follow YIELD … (WHERE, RETURN), as a query's. */
export type ShowCommand = Spot & {
  is: 'show';
  what: 'INDEXES' | 'CONSTRAINTS' | 'FUNCTIONS' | 'PROCEDURES';
  /** The type wanted, as in SHOW RANGE INDEXES. */
  only: string | null;
  yields: [name: string, alias: string][] | '*' | null;
  where: Expression | null;
  /** Of YIELD: ORDER BY, SKIP and LIMIT; null where there are none. */
  order: Pick<Projection, 'orderBy' | 'skip' | 'limit'> | null;
  returns: Projection | null;
};

export interface Statement {
  /** EXPLAIN or PROFILE before it. */
  asks: 'explain' | 'profile' | null;
  body: ({ is: 'query' } & Query) | SchemaCommand | ShowCommand;
}
