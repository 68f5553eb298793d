import { todayInVietnam } from '@/lib/dates';
import { employerFilterFromParams } from '@/lib/employers/filter';
import { exportEmployers } from '@/lib/employers/queries';
import { employerSheet } from '@/lib/employers/sheet';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { currentSession } from '@/lib/session';

/** The list of firms as filtered on screen, whole, as an Excel file. */
export async function GET(request: Request) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportEmployers(session.actor, employerFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  const content = await writeWorkbook(employerSheet(found.value));
  return new Response(new Uint8Array(content), {
    headers: workbookHeaders(`Cơ sở tuyển dụng ${todayInVietnam()}.xlsx`),
  });
}
