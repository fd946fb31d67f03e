/** Cuts the text of a DOT file into tokens. */
import { FileRefused } from '../../ProblemLog.js';
import { placeAt } from '../json/jsonPlaces.js';
import { decodeEntities } from './textValue.js';

export interface DotToken {
  /** `id`: a name or value, however it is written; `word`: one without quotes, which may be a keyword. */
  kind: 'mark' | 'word' | 'id' | 'end';
  text: string;
  offset: number;
}

/** A piece of what stands between tokens. Repeated within a pattern, a long text would be too much for its stack. */
const SPACE = /(?<=^|[\n\r])[ \t]*#[^\n]*|[^\S\n\r]+|[\n\r]|\/\/[^\n]*|\/\*[^]*?\*\//y;
const MARK = /->|--|[{}[\];,=:]/y;
const NUMBER = /-?(?:\.\d+|\d+(?:\.\d*)?)/y;
const WORD = /[\p{L}_\u0080-\u00ff][\p{L}\p{M}\p{N}_\u0080-\u00ff]*/uy;

export class DotTokens {
  readonly #text: string;
  #at = 0;
  #next: DotToken;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#read();
  }

  /** The next token, which stays. */
  get next(): DotToken {
    return this.#next;
  }
  take(): DotToken {
    const token = this.#next;
    this.#next = this.#read();
    return token;
  }
  /** Takes the token when it is this mark or keyword. */
  takeIf(text: string): boolean {
    const { kind } = this.#next;
    if ((kind !== 'mark' && kind !== 'word') || this.#next.text.toLowerCase() !== text) return false;
    this.take();
    return true;
  }

  /** Throws FileRefused with the line of the token. */
  broken(what: string, { offset, text, kind }: DotToken = this.#next): never {
    const found = kind === 'end' ? 'the file ends' : `"${text.slice(0, 20)}" stands`;
    const { line } = placeAt(this.#text, offset);
    throw new FileRefused(`the DOT is broken: ${what} where ${found}; mend it, or export it again`, line);
  }

  #read(): DotToken {
    this.#skip();
    const offset = this.#at;
    if (offset >= this.#text.length) return { kind: 'end', text: '', offset };
    const mark = this.#match(MARK);
    if (mark !== null) return { kind: 'mark', text: mark, offset };
    const number = this.#match(NUMBER);
    if (number !== null) return { kind: 'id', text: number, offset };
    const word = this.#match(WORD);
    if (word !== null) return { kind: 'word', text: word, offset };
    if (this.#text[offset] === '"') return { kind: 'id', text: this.#quoted(offset), offset };
    if (this.#text[offset] === '<') return { kind: 'id', text: this.#html(offset), offset };
    return this.broken('nothing can begin', { kind: 'mark', text: this.#text.slice(offset, offset + 10), offset });
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return null;
    this.#at += found[0].length;
    return found[0];
  }

  #skip(): void {
    while (this.#match(SPACE) !== null);
  }

  /** Texts that follow each other with a + are one. */
  #quoted(offset: number): string {
    let whole = '';
    do {
      this.#skip();
      const end = this.#endOfQuoted();
      if (end === null) return this.broken('a text never ends', { kind: 'id', text: '"', offset });
      whole += this.#text
        .slice(this.#at + 1, end)
        .replace(/\\\r?\n/g, '')
        .replaceAll('\\"', '"');
      this.#at = end + 1;
      this.#skip();
    } while (this.#match(/\+/y) !== null);
    return whole;
  }

  /** Where the quote is that ends the text which begins here; null where none begins, or none ends it. */
  #endOfQuoted(): number | null {
    if (this.#text[this.#at] !== '"') return null;
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const letter = this.#text[at];
      if (letter === '"') return at;
      if (letter === '\\') at++;
    }
    return null;
  }

  /** The words of a label in HTML. */
  #html(offset: number): string {
    let depth = 0;
    for (let at = offset; at < this.#text.length; at++) {
      const letter = this.#text[at];
      if (letter === '<') depth++;
      else if (letter === '>' && --depth === 0) {
        this.#at = at + 1;
        const inside = this.#text.slice(offset + 1, at).replace(/<[^<>]*>/g, ' ');
        return decodeEntities(inside).replace(/\s+/g, ' ').trim();
      }
    }
    return this.broken('a < is never closed', { kind: 'id', text: '<', offset });
  }
}
