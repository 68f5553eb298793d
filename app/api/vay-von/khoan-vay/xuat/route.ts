import { todayInVietnam } from '@/lib/dates';
import { workbookResponse } from '@/lib/excel/answer.server';
import { loanFilterFromParams } from '@/lib/loans/account/filter';
import { exportLoans } from '@/lib/loans/account/queries';
import { loanSheet } from '@/lib/loans/account/sheet';
import { signedIn } from '@/lib/signed-in.server';

/** The list of loans as filtered and sorted on screen, whole, as an Excel file. */
export const GET = signedIn(async ({ actor, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportLoans(actor, loanFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  return workbookResponse(`Khoản vay ${todayInVietnam()}.xlsx`, loanSheet(found.value));
});
