/** Parts a script of Cypher into its statements, while it is read. Pure. */

/** What a `;` may stand in without ending the statement, the `;` itself, and all between. */
const TOKEN =
  /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*"|`[^`]*`|\/\/[^\n]*\n|\/\*[^]*?\*\/|;|[^'"`;/]+|\/(?=[^/*])/y;

export interface ScriptStatement {
  text: string;
  /** Line of the script that the text begins on, from 1. */
  line: number;
}

export class ScriptStatements {
  #waiting = '';
  /** Up to where the waiting text has been looked through. */
  #seen = 0;
  #line = 1;

  /** Characters of the statement that is not whole yet. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Gives the statements that end in what has come; each with its `;`. */
  *add(chunk: string): Generator<ScriptStatement> {
    this.#waiting += chunk;
    for (;;) {
      TOKEN.lastIndex = this.#seen;
      const token = TOKEN.exec(this.#waiting)?.[0];
      if (token === undefined) return;
      this.#seen += token.length;
      if (token === ';') yield this.#take();
    }
  }

  /** What is left behind the last `;`. */
  rest(): ScriptStatement {
    this.#seen = this.#waiting.length;
    return this.#take();
  }

  #take(): ScriptStatement {
    const statement = { text: this.#waiting.slice(0, this.#seen), line: this.#line };
    this.#line += lineBreaks(statement.text, 0, statement.text.length);
    this.#waiting = this.#waiting.slice(this.#seen);
    this.#seen = 0;
    return statement;
  }
}

export function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
