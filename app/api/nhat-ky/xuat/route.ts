import type { NextRequest } from 'next/server';
import { exportTrail } from '@/lib/audit/queries';
import { trailFilterFromParams } from '@/lib/audit/schema';
import { trailWorkbook } from '@/lib/audit/workbook';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { currentSession } from '@/lib/session';

/** The trail of the same filter as a workbook. No redirect here: a download answers with a status. */
export async function GET(request: NextRequest) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Cần đăng nhập.', { status: 401 });
  const filter = trailFilterFromParams(Object.fromEntries(request.nextUrl.searchParams));
  const result = await exportTrail(session.actor, filter);
  if (!result.ok) return new Response(result.message, { status: result.kind === 'forbidden' ? 403 : 400 });
  const file = await writeWorkbook(trailWorkbook(result.value));
  return new Response(new Uint8Array(file), { headers: workbookHeaders(`Nhật ký ${filter.from} ${filter.to}.xlsx`) });
}
