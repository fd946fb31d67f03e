/** Whether bytes that are no UTF-8 read oddly as Windows-1252, so that they are likelier of another encoding. */
import { decoded } from './decoded.js';

const NOT_ASCII = /[^\0-\x7f]/g;
/**
 * What Windows-1252 has no letter for; three letters with accents in a row, as other scripts have them; within words,
 * signs that are letters of Central Europe's encodings.
 */
const ODD = /[\x81\x8d\x8f\x90\x9d]|[^\0-\x7f]{3}|(?<=\p{L})[¡-©¬-¯±-³µ¶¸¹¼-¿×÷](?=\p{Ll})/gu;

export class DoubtfulLetters {
  #all = 0;
  #odd = 0;

  add(bytes: Buffer): void {
    const text = decoded(bytes, 'windows-1252');
    this.#all += text.match(NOT_ASCII)?.length ?? 0;
    this.#odd += text.match(ODD)?.length ?? 0;
  }
  /** One in twenty is odd. */
  get many(): boolean {
    return this.#odd * 20 > this.#all;
  }
}
