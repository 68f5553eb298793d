import { workbookResponse } from '@/lib/excel/answer.server';
import { exportErrorRows } from '@/lib/imports/queries';
import { signedIn } from '@/lib/signed-in.server';

/** The rows that need repair, as an Excel file that can be corrected and sent again. */
export const GET = signedIn(async ({ actor, id }) => {
  const found = await exportErrorRows(actor, { batchId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { fileName, ...content } = found.value;
  return workbookResponse(`Dòng cần sửa - ${fileName.replace(/\.\w+$/, '')}.xlsx`, content);
});
