import { paperResponse } from '@/lib/documents/answer.server';
import { signedIn } from '@/lib/signed-in.server';
import { printMinutes } from '@/lib/steering/conferences/minutes';

/** The minutes of a conference, as Word or PDF. */
export const GET = signedIn(async ({ actor, request, id }) => {
  const found = await printMinutes(actor, { conferenceId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  return paperResponse(request, found.value);
});
