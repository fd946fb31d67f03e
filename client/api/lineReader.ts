/** Parts a growing text into its lines. Pure. */

/**
 * Give it the whole text so far, again and again; each complete line comes out once. `end` gives what stands after the
 * last line end.
 */
export class LineReader {
  #read = 0;

  push(textSoFar: string): string[] {
    const lines: string[] = [];
    for (let at = textSoFar.indexOf('\n', this.#read); at >= 0; at = textSoFar.indexOf('\n', this.#read)) {
      const line = textSoFar.slice(this.#read, at).trim();
      if (line !== '') lines.push(line);
      this.#read = at + 1;
    }
    return lines;
  }

  end(text: string): string[] {
    const lines = this.push(text);
    const rest = text.slice(this.#read).trim();
    this.#read = text.length;
    return rest === '' ? lines : [...lines, rest];
  }
}
