import { todayInVietnam } from '@/lib/dates';
import { workbookHeaders, writeWorkbook } from '@/lib/excel/write';
import { modelFilterFromParams } from '@/lib/models/filter';
import { exportModels } from '@/lib/models/queries';
import { modelSheet } from '@/lib/models/sheet';
import { currentSession } from '@/lib/session';

/** The registry as filtered and sorted on screen, whole, as an Excel file. */
export async function GET(request: Request) {
  const session = await currentSession();
  if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const found = await exportModels(session.actor, modelFilterFromParams(params));
  if (!found.ok) return new Response(found.message, { status: 404 });
  const content = await writeWorkbook(modelSheet(found.value));
  return new Response(new Uint8Array(content), { headers: workbookHeaders(`Mô hình ${todayInVietnam()}.xlsx`) });
}
