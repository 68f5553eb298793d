import { SaxesParser } from 'saxes';
import { READ_LIMITS } from '@/lib/imports/read/workbook';
import type { ZipArchive } from '@/lib/imports/read/zip';
import { RefusalError } from '@/lib/imports/refusal';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open?: (tag: string, attributes: XmlAttributes) => void;
  close?: (tag: string) => void;
  text?: (text: string) => void;
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** Streams one XML part. A DOCTYPE refuses the file: no entity is ever declared, expanded or fetched. */
export async function readXml(archive: ZipArchive, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new RefusalError('F_XML_DOCTYPE');
  });
  parser.on('error', () => {
    throw new RefusalError('F_CORRUPT');
  });
  let untagged = 0;
  parser.on('opentag', (tag) => {
    untagged = 0;
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    untagged = 0;
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8');
  await archive.read(part, (chunk) => {
    untagged += chunk.length;
    if (untagged > READ_LIMITS.untaggedBytes) throw new RefusalError('F_TOO_LARGE_UNZIPPED');
    parser.write(decoder.decode(chunk, { stream: true }));
  });
  parser.write(decoder.decode()).close();
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
