import { workbookResponse } from '@/lib/excel/answer.server';
import { exportDifferences } from '@/lib/loans/files/queries';
import { signedIn } from '@/lib/signed-in.server';

/** What the bank's file and our ledgers say otherwise, as an Excel file. */
export const GET = signedIn(async ({ actor, id }) => {
  const found = await exportDifferences(actor, { importId: id });
  if (!found.ok) return new Response(found.message, { status: 404 });
  const { subject, ...content } = found.value;
  return workbookResponse(`Chênh lệch - ${subject.replace(/\.\w+$/, '')}.xlsx`, content);
});
