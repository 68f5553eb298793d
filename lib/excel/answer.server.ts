import { type WorkbookContent, workbookHeaders, writeWorkbook } from '@/lib/excel/write';

/** A workbook as a file to keep. */
export async function workbookResponse(fileName: string, content: WorkbookContent): Promise<Response> {
  const bytes = await writeWorkbook(content);
  return new Response(new Uint8Array(bytes), { headers: workbookHeaders(fileName) });
}
