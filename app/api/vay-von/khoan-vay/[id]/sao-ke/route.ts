import { paperResponse } from '@/lib/documents/answer.server';
import { printStatement } from '@/lib/loans/papers/queries';
import { currentSession } from '@/lib/session';

/** Sao kê of one loan as Word or PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const found = await printStatement(session.actor, { loanId: (await params).id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
}
