import { paperResponse } from '@/lib/documents/answer.server';
import { printIntroduction } from '@/lib/jobs/profiles/queries';
import { signedIn } from '@/lib/signed-in.server';

/** The letter that introduces somebody to an employer, as Word or PDF. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await printIntroduction(actor, { disclosureId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
});
