/**
 * Streams an XML file as events of its elements, with the line of each. Entities of its own are refused, and nothing
 * outside the file is ever read.
 */
import { BoundedXml, type XmlFaults, type XmlTakers } from '../files/BoundedXml.js';
import { textChunks, type ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { FileRefused } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';

export type XmlHandlers = Required<XmlTakers>;

const FAULTS: XmlFaults = {
  broken: (message, { line, column }) => {
    const fault = message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    return new FileRefused(`the XML is broken at character ${column}: ${fault}; mend it, or export it again`, line);
  },
  doctype: (text, { line }) => {
    if (!/<!ENTITY/i.test(text)) return null;
    const why = 'which are not read because they can be made to swallow memory or files';
    return new FileRefused(`the XML declares entities of its own, ${why}: export it without a DOCTYPE`, line);
  },
};

/** `sink` is let settle between chunks. Throws FileRefused, with line, where the XML is broken. */
export async function readXml(
  file: SniffedFile,
  handlers: XmlHandlers,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions = {},
): Promise<void> {
  const xml = new BoundedXml(handlers, FAULTS, { position: true });
  for await (const chunk of textChunks(file, options)) {
    xml.write(chunk);
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  xml.close();
}
