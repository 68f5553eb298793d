import { todayInVietnam } from '@/lib/dates';
import { employerFilterFromParams } from '@/lib/employers/filter';
import { exportEmployers } from '@/lib/employers/queries';
import { employerSheet } from '@/lib/employers/sheet';
import { workbookResponse } from '@/lib/excel/answer.server';
import { signedIn } from '@/lib/signed-in.server';

/** The list of firms as filtered on screen, whole, as an Excel file. */
export const GET = signedIn(async ({ actor, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportEmployers(actor, employerFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  return workbookResponse(`Cơ sở tuyển dụng ${todayInVietnam()}.xlsx`, employerSheet(found.value));
});
