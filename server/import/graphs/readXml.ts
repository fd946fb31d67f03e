/**
 * Streams an XML file as events of its elements, with the line of each. Entities of its own are refused, and nothing
 * outside the file is ever read.
 */
import { SaxesParser } from 'saxes';
import { textChunks, type ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { XML_DEPTH, XML_GAP } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';

export interface XmlHandlers {
  /** `name` without its prefix. */
  open(name: string, attributes: Record<string, string>, line: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** `sink` is let settle between chunks. Throws FileRefused, with line, where the XML is broken. */
export async function readXml(
  file: SniffedFile,
  handlers: XmlHandlers,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions = {},
): Promise<void> {
  const parser = new SaxesParser({ position: true });
  let sinceTag = 0;
  refuseBroken(parser);
  passOn(parser, handlers, () => {
    sinceTag = 0;
  });
  for await (const chunk of textChunks(file, options)) {
    sinceTag += chunk.length;
    if (sinceTag > XML_GAP) {
      const fault = `more than ${XML_GAP.toLocaleString('en')} characters follow without a tag`;
      throw new FileRefused(`${fault}: the file is damaged, or holds a value too long to keep`, parser.line);
    }
    parser.write(chunk);
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  parser.close();
}

function refuseBroken(parser: SaxesParser): void {
  parser.on('error', (error) => {
    const fault = error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    const place = `the XML is broken at character ${parser.column}`;
    throw new FileRefused(`${place}: ${fault}; mend it, or export it again`, parser.line);
  });
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/i.test(doctype)) return;
    const why = 'which are not read because they can be made to swallow memory or files';
    throw new FileRefused(`the XML declares entities of its own, ${why}: export it without a DOCTYPE`, parser.line);
  });
}

function passOn(parser: SaxesParser, handlers: XmlHandlers, onTag: () => void): void {
  let [line, depth] = [1, 0];
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    onTag();
    if (++depth > XML_DEPTH) {
      const fault = `elements nest more than ${XML_DEPTH.toLocaleString('en')} levels deep here`;
      throw new FileRefused(`${fault}: the file is damaged, or is to be flattened`, line);
    }
    handlers.open(localName(tag.name), tag.attributes as Record<string, string>, line);
  });
  parser.on('closetag', (tag) => {
    onTag();
    depth--;
    handlers.close(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
