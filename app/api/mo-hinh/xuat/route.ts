import { todayInVietnam } from '@/lib/dates';
import { workbookResponse } from '@/lib/excel/answer.server';
import { modelFilterFromParams } from '@/lib/models/filter';
import { exportModels } from '@/lib/models/queries';
import { modelSheet } from '@/lib/models/sheet';
import { signedIn } from '@/lib/signed-in.server';

/** The registry as filtered and sorted on screen, whole, as an Excel file. */
export const GET = signedIn(async ({ actor, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportModels(actor, modelFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  return workbookResponse(`Mô hình ${todayInVietnam()}.xlsx`, modelSheet(found.value));
});
