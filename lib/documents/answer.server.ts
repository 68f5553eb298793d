import { renderDocx } from '@/lib/documents/docx.server';
import { type Paper, type PaperFormat, paperTypes } from '@/lib/documents/paper';
import { renderPdf } from '@/lib/documents/pdf.server';
import { downloadHeaders } from '@/lib/download';

const renderers = { docx: renderDocx, pdf: renderPdf } as const;

/** The paper as a file to keep. */
export async function paperResponse(paper: Paper, format: PaperFormat, fileName: string): Promise<Response> {
  const content = await renderers[format](paper);
  return new Response(content, { headers: downloadHeaders(`${fileName}.${format}`, paperTypes[format]) });
}
