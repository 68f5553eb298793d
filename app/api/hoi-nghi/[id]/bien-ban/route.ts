import { paperResponse } from '@/lib/documents/answer.server';
import { currentSession } from '@/lib/session';
import { printMinutes } from '@/lib/steering/conferences/minutes';

/** The minutes of a conference, as Word or PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await printMinutes(session.actor, { conferenceId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
}
