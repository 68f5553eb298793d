import { renderDocx } from '@/lib/documents/docx.server';
import { isPaperFormat, type Paper, paperTypes } from '@/lib/documents/paper';
import { renderPdf } from '@/lib/documents/pdf.server';
import { downloadHeaders } from '@/lib/download';

const renderers = { docx: renderDocx, pdf: renderPdf } as const;

/** The paper as a file to keep, in the format the request asks for (?dang=), else PDF. */
export async function paperResponse(
  request: Request,
  { paper, subject }: { paper: Paper; subject: string },
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('dang');
  const format = isPaperFormat(asked) ? asked : 'pdf';
  const content = await renderers[format](paper);
  const fileName = `${subject.replaceAll('/', '-')}.${format}`;
  return new Response(content, { headers: downloadHeaders(fileName, paperTypes[format]) });
}
