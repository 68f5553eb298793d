import { filterFromParams } from '@/lib/cases/filter';
import { exportCases } from '@/lib/cases/queries';
import { caseSheet } from '@/lib/cases/sheet';
import { todayInVietnam } from '@/lib/dates';
import { workbookResponse } from '@/lib/excel/answer.server';
import { signedIn } from '@/lib/signed-in.server';

/** The list as filtered and sorted on screen, whole, as an Excel file. */
export const GET = signedIn(async ({ actor, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportCases(actor, filterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  return workbookResponse(`Hồ sơ ${todayInVietnam()}.xlsx`, caseSheet(found.value));
});
