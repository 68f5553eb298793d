import { paperResponse } from '@/lib/documents/answer.server';
import { printLoanList } from '@/lib/loans/papers/queries';
import { signedIn } from '@/lib/signed-in.server';

/** Mẫu 01 or 02 as Word or PDF. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await printLoanList(actor, { listId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
});
