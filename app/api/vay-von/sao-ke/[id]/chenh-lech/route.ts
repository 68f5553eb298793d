import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { exportDifferences } from '@/lib/loans/files/queries';
import { currentSession } from '@/lib/session';

/** What the bank's file and our ledgers say otherwise, as an Excel file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const { id } = await params;
  const found = await exportDifferences(session.actor, { importId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { subject, ...content } = found.value;
  const bytes = await writeWorkbook(content);
  return new Response(new Uint8Array(bytes), {
    headers: workbookHeaders(`Chênh lệch - ${subject.replace(/\.\w+$/, '')}.xlsx`),
  });
}
