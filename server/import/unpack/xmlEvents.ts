/** The elements of a part of a workbook, as they come. */
import { BoundedXml, type XmlFaults, type XmlTakers } from '../files/BoundedXml.js';
import { FileRefused } from '../ProblemLog.js';

const AGAIN = 'save it again, or save its sheets as CSV';
const FAULTS: XmlFaults = {
  broken: (message) => new FileRefused(`the workbook is damaged (${message}): ${AGAIN}`),
  doctype: () => new FileRefused(`the workbook declares entities of its own: ${AGAIN}`),
};

/** Throws FileRefused where the XML is broken. */
export async function xmlEvents(bytes: AsyncIterable<Buffer>, takers: XmlTakers): Promise<void> {
  for await (const step of xmlSteps(bytes, takers)) void step;
}

/** The same, a step a chunk: what came with it has been taken. */
export async function* xmlSteps(bytes: AsyncIterable<Buffer>, takers: XmlTakers): AsyncGenerator<void> {
  const xml = new BoundedXml(takers, FAULTS);
  const decoder = new TextDecoder();
  let any = false;
  for await (const chunk of bytes) {
    any = true;
    xml.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (any) xml.close();
}
