import { bulkProgress } from '@/lib/bulk/queries';
import { currentSession } from '@/lib/session';

/** Asked while an act runs: server actions of one page wait for each other, a plain request does not. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response(null, { status: 404 });
  const { id } = await params;
  const progress = await bulkProgress(session.actor, { bulkId: id });
  if (!progress.ok) return new Response(null, { status: 404 });
  return Response.json(progress.value, { headers: { 'cache-control': 'private, no-store' } });
}
