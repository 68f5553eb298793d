import { todayInVietnam } from '@/lib/dates';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { loanFilterFromParams } from '@/lib/loans/account/filter';
import { exportLoans } from '@/lib/loans/account/queries';
import { loanSheet } from '@/lib/loans/account/sheet';
import { currentSession } from '@/lib/session';

/** The list of loans as filtered and sorted on screen, whole, as an Excel file. */
export async function GET(request: Request) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportLoans(session.actor, loanFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  const content = await writeWorkbook(loanSheet(found.value));
  return new Response(new Uint8Array(content), { headers: workbookHeaders(`Khoản vay ${todayInVietnam()}.xlsx`) });
}
