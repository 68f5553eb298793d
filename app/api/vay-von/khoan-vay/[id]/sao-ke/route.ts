import { paperResponse } from '@/lib/documents/answer.server';
import { printStatement } from '@/lib/loans/papers/queries';
import { signedIn } from '@/lib/signed-in.server';

/** Sao kê of one loan as Word or PDF. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await printStatement(actor, { loanId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
});
