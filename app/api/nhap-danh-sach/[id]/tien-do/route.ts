import { importProgress } from '@/lib/imports/queries';
import { signedIn } from '@/lib/signed-in.server';

/** Asked while an import runs: server actions of one page wait for each other, a plain request does not. */
export const GET = signedIn(async ({ actor, id }) => {
  const progress = await importProgress(actor, { batchId: id });
  if (!progress.ok) return new Response(null, { status: 404 });
  return Response.json(progress.value, { headers: { 'cache-control': 'private, no-store' } });
});
