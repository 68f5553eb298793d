import { exportTrail } from '@/lib/audit/queries';
import { trailFilterFromParams } from '@/lib/audit/schema';
import { trailWorkbook } from '@/lib/audit/workbook';
import { workbookResponse } from '@/lib/excel/answer.server';
import { signedIn } from '@/lib/signed-in.server';

/** The trail of the same filter as a workbook. */
export const GET = signedIn(async ({ actor, request }) => {
  const filter = trailFilterFromParams(Object.fromEntries(new URL(request.url).searchParams));
  const result = await exportTrail(actor, filter);
  if (!result.ok) return new Response(result.message, { status: result.kind === 'forbidden' ? 403 : 400 });
  return workbookResponse(`Nhật ký ${filter.from} ${filter.to}.xlsx`, trailWorkbook(result.value));
});
