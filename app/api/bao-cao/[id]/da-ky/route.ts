import { paperTypes } from '@/lib/documents/paper';
import { downloadHeaders } from '@/lib/download';
import { getSignedFile } from '@/lib/reports/queries';
import { currentSession } from '@/lib/session';

/** The file that was signed, byte for byte; its SHA-256 is on the report's page. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await getSignedFile(session.actor, { reportId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { subject, file } = found.value;
  const name = `${subject.replaceAll('/', '-')} (đã ký).pdf`;
  return new Response(new Uint8Array(file), { headers: downloadHeaders(name, paperTypes.pdf) });
}
