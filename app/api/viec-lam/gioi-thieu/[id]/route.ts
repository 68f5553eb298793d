import { paperResponse } from '@/lib/documents/answer.server';
import { printIntroduction } from '@/lib/jobs/profiles/queries';
import { currentSession } from '@/lib/session';

/** The letter that introduces somebody to an employer, as Word or PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await printIntroduction(session.actor, { disclosureId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
}
