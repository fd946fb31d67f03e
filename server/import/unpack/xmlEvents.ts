/** The elements of a part of a workbook, as they come. */
import { SaxesParser } from 'saxes';
import { FileRefused } from '../ProblemLog.js';

export interface XmlTakers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Throws FileRefused where the XML is broken. */
export async function xmlEvents(bytes: AsyncIterable<Buffer>, takers: XmlTakers): Promise<void> {
  for await (const step of xmlSteps(bytes, takers)) void step;
}

/** The same, a step a chunk: what came with it has been taken. */
export async function* xmlSteps(bytes: AsyncIterable<Buffer>, { open, text, close }: XmlTakers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  parser.on('error', (error) => {
    throw new FileRefused(`the workbook is damaged (${error.message}): save it again, or save its sheets as CSV`);
  });
  parser.on('doctype', () => {
    throw new FileRefused('the workbook declares entities of its own: save it again, or save its sheets as CSV');
  });
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes as Record<string, string>));
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) for (const event of ['text', 'cdata'] as const) parser.on(event, text);
  let any = false;
  for await (const chunk of bytes) {
    any = true;
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (any) parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
