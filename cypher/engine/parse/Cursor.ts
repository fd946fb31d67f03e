/** A place in the tokens of a statement, and the small steps every parser takes. */
import { CypherError, syntaxError } from '../CypherError.js';
import { TooDeep } from './TooDeep.js';
import type { Clause, Expression, Query } from './syntax.js';
import { tokenize, type Token } from './tokens.js';

/** Things within things at most: what is nested deeper would overflow the stack, here or where the tree is walked. */
const DEEPEST = 200;

/** What a reading gave, and the token after it; or why it failed. */
type Outcome = { result: Expression; to: number } | { error: unknown };

/**
 * What a bar after a label means: it joins another, or, in [x IN … WHERE x:A | x.name], ends the condition; in
 * [x IN … WHERE x:A|B | x.name] only the last one does.
 */
type Bars = 'join' | 'end' | 'last ends';
const BARS: readonly Bars[] = ['join', 'end', 'last ends'];

/** What can hold nearly everything, and stand within nearly everything. */
export interface Readers {
  expression(cursor: Cursor): Expression;
  /** What stands beside `=` or `<`. */
  operand(cursor: Cursor): Expression;
  /** What stands beside IN or STARTS WITH. */
  sum(cursor: Cursor): Expression;
  query(cursor: Cursor): Query;
  clauses(cursor: Cursor): Clause[];
}

export class Cursor {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;
  readonly #outcomes = new Map<number, Outcome>();
  readonly #hopeless = new Set<number>();
  #furthest: CypherError | null = null;
  #bars: Bars = 'join';
  #lastBar = -1;

  constructor(
    readonly source: string,
    readonly read: Readers,
  ) {
    this.#tokens = tokenize(source);
  }

  get token(): Token {
    return this.#tokens[this.#at] as Token;
  }
  ahead(count: number): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)] as Token;
  }
  get start(): number {
    return this.token.start;
  }
  /** Where the last token taken ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }
  get atEnd(): boolean {
    return this.token.kind === 'end';
  }
  /** `node` with its place: from `at` to the last token taken. */
  spanned<const T extends object>(at: number, node: T): T & { at: number; end: number } {
    return { ...node, at, end: this.end };
  }

  next(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.ahead(ahead);
    return token.kind === 'symbol' && token.text === text;
  }
  /** A part of an arrow: also one of the dashes and brackets that word processors make of it. */
  isArrow(text: string, ahead = 0): boolean {
    const token = this.ahead(ahead);
    return (token.kind === 'symbol' || token.kind === 'arrow') && token.text === text;
  }
  isWord(upper: string, ahead = 0): boolean {
    return this.ahead(ahead).upper === upper;
  }
  /** Whether these words come next, in this order. */
  areWords(...uppers: string[]): boolean {
    return uppers.every((upper, index) => this.isWord(upper, index));
  }

  takeSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.#at++;
    return true;
  }
  takeArrow(text: string): boolean {
    if (!this.isArrow(text)) return false;
    this.#at++;
    return true;
  }
  takeWords(...uppers: string[]): boolean {
    if (!this.areWords(...uppers)) return false;
    this.#at += uppers.length;
    return true;
  }
  /** Takes one of these words, in upper case; null where none stands here. */
  takeOneOf<const T extends string>(...uppers: T[]): T | null {
    const found = uppers.find((upper) => this.isWord(upper));
    if (found !== undefined) this.#at++;
    return found ?? null;
  }
  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.unexpected(`"${text}"`);
  }
  expectWords(...uppers: string[]): void {
    for (const upper of uppers) if (!this.takeWords(upper)) throw this.unexpected(upper);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.ahead(ahead);
    return kind === 'word' || kind === 'quoted';
  }
  name(what: string): string {
    if (!this.isName()) throw this.unexpected(what);
    return this.next().text;
  }
  /** One or more, with commas between them. */
  separated<T>(read: () => T): T[] {
    const items = [read()];
    while (this.takeSymbol(',')) items.push(read());
    return items;
  }

  get barEnds(): boolean {
    return this.#bars === 'end' || (this.#bars === 'last ends' && this.#at === this.#lastBar);
  }
  /** Within brackets of their own, bars join labels again. */
  withBars<T>(meaning: Bars, read: () => T): T {
    const [bars, lastBar] = [this.#bars, this.#lastBar];
    this.#bars = meaning;
    if (meaning === 'last ends') this.#lastBar = this.#findLastBar();
    try {
      return read();
    } finally {
      this.#bars = bars;
      this.#lastBar = lastBar;
    }
  }
  /** Before the bracket that closes what stands here. */
  #findLastBar(): number {
    let last = -1;
    let open = 0;
    for (let at = this.#at; open >= 0 && at < this.#tokens.length; at++) {
      const { kind, text } = this.#tokens[at] as Token;
      if (kind !== 'symbol') continue;
      if (text === '|' && open === 0) last = at;
      else if (text === '[' || text === '(' || text === '{') open++;
      else if (text === ']' || text === ')' || text === '}') open--;
    }
    return last;
  }

  /**
   * Remembers what was read here, for whoever tries another reading of what stands around it: each place is read once,
   * and a statement in time that grows as its length.
   */
  expression(): Expression {
    const { place } = this;
    const known = this.#outcomes.get(place) ?? this.#readOnce(place);
    if ('error' in known) throw known.error;
    this.#at = known.to;
    return known.result;
  }
  #readOnce(place: number): Outcome {
    let outcome: Outcome;
    try {
      outcome = { result: this.deeper(() => this.read.expression(this)), to: this.#at };
    } catch (error) {
      outcome = { error };
    }
    this.#outcomes.set(place, outcome);
    return outcome;
  }
  /** WHERE and its condition, if one stands here. */
  where(): Expression | null {
    return this.takeWords('WHERE') ? this.expression() : null;
  }
  query(): Query {
    return this.deeper(() => this.read.query(this));
  }
  clauses(): Clause[] {
    return this.deeper(() => this.read.clauses(this));
  }

  /** Reads something that may hold its like. */
  deeper<T>(read: () => T): T {
    if (this.#depth >= DEEPEST) throw new TooDeep(this.start);
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  /** A number for this place, the same whenever what is read here is read alike. */
  get place(): number {
    return this.#at * BARS.length + BARS.indexOf(this.#bars);
  }
  /** Remembers that a pattern that begins at one of these places cannot be read. */
  noPatternAt(places: number[]): void {
    for (const place of places) this.#hopeless.add(place);
  }
  get mayBeginPattern(): boolean {
    return !this.#hopeless.has(this.place);
  }

  /** Tries a reading; goes back to where it began when it does not fit. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.#at;
    try {
      const result = read();
      if (result === null) this.#at = before;
      return result;
    } catch (error) {
      if (!(error instanceof CypherError) || error instanceof TooDeep) throw error;
      if (offsetOf(error) > offsetOf(this.#furthest)) this.#furthest = error;
      this.#at = before;
      return null;
    }
  }
  /** Of the readings that failed, what came furthest into the text tells most. */
  mostTelling(error: CypherError): CypherError {
    return this.#furthest && offsetOf(this.#furthest) > offsetOf(error) ? this.#furthest : error;
  }

  unexpected(expected: string): CypherError {
    const { kind, text } = this.token;
    const found = kind === 'end' ? 'the end of the statement' : `"${this.source.slice(this.start, this.token.end)}"`;
    const detail = kind === 'arrow' ? 'InvalidUnicodeCharacter' : 'UnexpectedSyntax';
    const hint = kind === 'symbol' && text === '!' ? ' ("<>" means not equal)' : '';
    return syntaxError(`Expected ${expected} here, not ${found}${hint}.`, this.start, detail);
  }
}

const offsetOf = (error: CypherError | null): number => error?.about.offset ?? -1;
