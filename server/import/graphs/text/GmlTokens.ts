/** Cuts GML into tokens as its text arrives in chunks. */
import { VALUE_LENGTH } from '../../limits.js';
import { FileRefused } from '../../ProblemLog.js';

export type GmlToken = { kind: '[' | ']' | 'word' | 'text'; text: string; line: number };

const TOKEN = /\s+|#[^\n\r]*|[[\]]|"[^"]*"|[^\s[\]"#]+/y;

export class GmlTokens {
  #rest = '';
  #line = 1;
  /** The last token was a text, and nothing stands between it and what follows. */
  #behindText = false;

  /** The tokens that are whole now; `last` for the end of the file. Throws FileRefused at a text that never ends. */
  *take(chunk: string, last = false): Generator<GmlToken> {
    const text = this.#rest + chunk;
    let at = 0;
    for (;;) {
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(text)?.[0];
      if (found === undefined) break;
      const end = at + found.length;
      // More of it may come with the next chunk.
      if (end === text.length && !last && !/[[\]"]$/.test(found)) break;
      const line = this.#line;
      if (this.#behindText && !/^[\s[\]#]/.test(found))
        throw new FileRefused('a quote stands within a text: write it as &quot;, or export the file again', line);
      this.#behindText = found.startsWith('"');
      this.#line += lineEnds(found);
      at = end;
      if (found === '[' || found === ']') yield { kind: found, text: found, line };
      else if (found.startsWith('"')) yield { kind: 'text', text: found.slice(1, -1), line };
      else if (!/^[\s#]/.test(found)) yield { kind: 'word', text: found, line };
    }
    this.#rest = text.slice(at);
    if (this.#rest !== '' && (last || this.#rest.length > 4 * VALUE_LENGTH)) {
      const fault = 'a text that begins with " here never ends';
      throw new FileRefused(`${fault}: close it, or export the file again`, this.#line);
    }
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
