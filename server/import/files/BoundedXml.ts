/**
 * A parser of XML that strangers wrote: what it has to hold in memory, levels within each other and what stands between
 * two tags, is bounded.
 */
import { SaxesParser, type SaxesOptions } from 'saxes';
import { XML_DEPTH, XML_GAP } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';

export interface XmlTakers {
  /** `name` without its prefix. */
  open?: (name: string, attributes: Record<string, string>, line: number) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}
export interface XmlFaults {
  broken(message: string, parser: SaxesParser): FileRefused;
  /** Of a document type; null: it does no harm. */
  doctype(text: string, parser: SaxesParser): FileRefused | null;
}

export class BoundedXml {
  readonly #parser: SaxesParser;
  #sinceTag = 0;
  #depth = 0;
  #line = 1;

  constructor(takers: XmlTakers, faults: XmlFaults, options: SaxesOptions = {}) {
    const parser = new SaxesParser(options);
    this.#parser = parser;
    parser.on('error', (error) => {
      throw faults.broken(error.message, parser);
    });
    parser.on('doctype', (doctype) => {
      const fault = faults.doctype(doctype, parser);
      if (fault) throw fault;
    });
    parser.on('opentagstart', () => {
      this.#line = parser.line;
    });
    parser.on('opentag', (tag) => {
      this.#enter();
      takers.open?.(localName(tag.name), tag.attributes as Record<string, string>, this.#line);
    });
    parser.on('closetag', (tag) => {
      this.#sinceTag = 0;
      this.#depth--;
      takers.close?.(localName(tag.name));
    });
    for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => takers.text?.(text));
  }

  /** Throws FileRefused where the XML is broken, or more than is held. */
  write(chunk: string): void {
    this.#sinceTag += chunk.length;
    if (this.#sinceTag > XML_GAP) {
      const fault = `more than ${XML_GAP.toLocaleString('en')} characters follow without a tag`;
      throw new FileRefused(`${fault}: the file is damaged, or holds a value too long to keep`, this.#parser.line);
    }
    this.#parser.write(chunk);
  }

  /** Nothing more comes. */
  close(): void {
    this.#parser.close();
  }

  #enter(): void {
    this.#sinceTag = 0;
    if (++this.#depth <= XML_DEPTH) return;
    const fault = `elements nest more than ${XML_DEPTH.toLocaleString('en')} levels deep here`;
    throw new FileRefused(`${fault}: the file is damaged, or is to be flattened`, this.#line);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
