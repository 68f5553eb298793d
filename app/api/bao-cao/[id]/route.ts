import { paperResponse } from '@/lib/documents/answer.server';
import { workbookResponse } from '@/lib/excel/answer.server';
import { reportFiles } from '@/lib/reports/board';
import { exportReport } from '@/lib/reports/queries';
import { signedIn } from '@/lib/signed-in.server';

/** A report as Word, PDF (?dang=docx, pdf) or its numbers as Excel (?dang=xlsx), as the reader may have it. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await exportReport(actor, { reportId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const files = await reportFiles(actor, found.value);
  if (!files) return new Response('Không tìm thấy hồ sơ này.', { status: 404 });
  if (new URL(request.url).searchParams.get('dang') !== 'xlsx') return paperResponse(request, files);
  return workbookResponse(`${files.subject.replaceAll('/', '-')}.xlsx`, files.sheet);
});
