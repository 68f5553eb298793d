import { paperResponse } from '@/lib/documents/answer.server';
import { printApplication } from '@/lib/loans/papers/queries';
import { signedIn } from '@/lib/signed-in.server';

/** An application as Word or PDF. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await printApplication(actor, { applicationId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
});
