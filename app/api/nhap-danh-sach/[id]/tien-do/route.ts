import { importProgress } from '@/lib/imports/queries';
import { currentSession } from '@/lib/session';

/** Asked while an import runs: server actions of one page wait for each other, a plain request does not. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response(null, { status: 404 });
  const { id } = await params;
  const progress = await importProgress(session.actor, { batchId: id });
  if (!progress.ok) return new Response(null, { status: 404 });
  return Response.json(progress.value, { headers: { 'cache-control': 'private, no-store' } });
}
