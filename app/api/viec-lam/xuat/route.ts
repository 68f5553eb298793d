import { todayInVietnam } from '@/lib/dates';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { vacancyFilterFromParams } from '@/lib/jobs/vacancies/filter';
import { exportVacancies } from '@/lib/jobs/vacancies/queries';
import { vacancySheet } from '@/lib/jobs/vacancies/sheet';
import { currentSession } from '@/lib/session';

/** The vacancy board as filtered on screen, whole, as an Excel file. */
export async function GET(request: Request) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportVacancies(session.actor, vacancyFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  const content = await writeWorkbook(vacancySheet(found.value));
  return new Response(new Uint8Array(content), { headers: workbookHeaders(`Việc làm ${todayInVietnam()}.xlsx`) });
}
