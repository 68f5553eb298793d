import { paperResponse } from '@/lib/documents/answer.server';
import { printLoanList } from '@/lib/loans/papers/queries';
import { currentSession } from '@/lib/session';

/** Mẫu 01 or 02 as Word or PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await printLoanList(session.actor, { listId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
}
