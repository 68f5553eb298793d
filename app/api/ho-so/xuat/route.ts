import { filterFromParams } from '@/lib/cases/filter';
import { exportCases } from '@/lib/cases/queries';
import { caseSheet } from '@/lib/cases/sheet';
import { todayInVietnam } from '@/lib/dates';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { currentSession } from '@/lib/session';

/** The list as filtered and sorted on screen, whole, as an Excel file. */
export async function GET(request: Request) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportCases(session.actor, filterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  const content = await writeWorkbook(caseSheet(found.value));
  return new Response(new Uint8Array(content), { headers: workbookHeaders(`Hồ sơ ${todayInVietnam()}.xlsx`) });
}
