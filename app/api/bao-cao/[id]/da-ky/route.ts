import { paperTypes } from '@/lib/documents/paper';
import { downloadHeaders } from '@/lib/download';
import { getSignedFile } from '@/lib/reports/queries';
import { signedIn } from '@/lib/signed-in.server';

/** The file that was signed, byte for byte; its SHA-256 is on the report's page. */
export const GET = signedIn(async ({ actor, id }) => {
  const found = await getSignedFile(actor, { reportId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { subject, file } = found.value;
  const name = `${subject.replaceAll('/', '-')} (đã ký).pdf`;
  return new Response(new Uint8Array(file), { headers: downloadHeaders(name, paperTypes.pdf) });
});
