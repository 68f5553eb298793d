import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { exportErrorRows } from '@/lib/imports/queries';
import { currentSession } from '@/lib/session';

/** The rows that need repair, as an Excel file that can be corrected and sent again. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const { id } = await params;
  const found = await exportErrorRows(session.actor, { batchId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { fileName, ...content } = found.value;
  const bytes = await writeWorkbook(content);
  return new Response(new Uint8Array(bytes), {
    headers: workbookHeaders(`Dòng cần sửa - ${fileName.replace(/\.\w+$/, '')}.xlsx`),
  });
}
