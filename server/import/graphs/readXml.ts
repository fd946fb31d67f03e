/**
 * Streams an XML file as events of its elements, with the line of each. Entities of its own are refused, and nothing
 * outside the file is ever read.
 */
import { SaxesParser } from 'saxes';
import { textChunks, type ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { XML_GAP } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';

export interface XmlHandlers {
  /** `name` without its prefix. */
  open(name: string, attributes: Record<string, string>, line: number): void;
  close(name: string): void;
  text(text: string): void;
  /** Awaited between chunks. */
  settle(): Promise<void>;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws FileRefused, with line, where the XML is broken. */
export async function readXml(file: SniffedFile, handlers: XmlHandlers, options: ReadOptions = {}): Promise<void> {
  const parser = new SaxesParser({ position: true });
  let line = 1;
  let sinceTag = 0;
  parser.on('error', (error) => {
    throw new FileRefused(
      `the XML is broken at character ${parser.column}: ${error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')}; mend it, or export it again`,
      parser.line,
    );
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new FileRefused(
        'the XML declares entities of its own, which are not read because they can be made to swallow memory or files: export it without a DOCTYPE',
        parser.line,
      );
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    handlers.open(local(tag.name), tag.attributes as Record<string, string>, line);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    handlers.close(local(tag.name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  for await (const chunk of textChunks(file, options)) {
    sinceTag += chunk.length;
    if (sinceTag > XML_GAP)
      throw new FileRefused(
        `more than ${XML_GAP.toLocaleString('en')} characters follow without a tag: the file is damaged, or holds a value too long to keep`,
        parser.line,
      );
    parser.write(chunk);
    await handlers.settle();
  }
  parser.close();
}
