import { paperResponse } from '@/lib/documents/answer.server';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { reportFiles } from '@/lib/reports/board';
import { exportReport } from '@/lib/reports/queries';
import { currentSession } from '@/lib/session';

/** A report as Word, PDF (?dang=docx, pdf) or its numbers as Excel (?dang=xlsx), as the reader may have it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await exportReport(session.actor, { reportId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const files = await reportFiles(session.actor, found.value);
  if (!files) return new Response('Không tìm thấy hồ sơ này.', { status: 404 });
  if (new URL(request.url).searchParams.get('dang') !== 'xlsx') return paperResponse(request, files);
  const content = await writeWorkbook(files.sheet);
  return new Response(new Uint8Array(content), {
    headers: workbookHeaders(`${files.subject.replaceAll('/', '-')}.xlsx`),
  });
}
