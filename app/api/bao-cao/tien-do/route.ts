import { progressOf } from '@/lib/progress.server';
import { signedIn } from '@/lib/signed-in.server';

/** How far the sender's own report is being drawn (?lan=, the key of the submission): asked while its action runs. */
export const GET = signedIn(async ({ actor, request }) => {
  const key = new URL(request.url).searchParams.get('lan') ?? '';
  return Response.json(progressOf(actor, key), { headers: { 'cache-control': 'private, no-store' } });
});
