import { todayInVietnam } from '@/lib/dates';
import { workbookResponse } from '@/lib/excel/answer.server';
import { vacancyFilterFromParams } from '@/lib/jobs/vacancies/filter';
import { exportVacancies } from '@/lib/jobs/vacancies/queries';
import { vacancySheet } from '@/lib/jobs/vacancies/sheet';
import { signedIn } from '@/lib/signed-in.server';

/** The vacancy board as filtered on screen, whole, as an Excel file. */
export const GET = signedIn(async ({ actor, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportVacancies(actor, vacancyFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  return workbookResponse(`Việc làm ${todayInVietnam()}.xlsx`, vacancySheet(found.value));
});
