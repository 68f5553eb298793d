import { todayInVietnam } from '@/lib/dates';

/** An Excel file as a download, named after its content and day; never kept by a cache. */
export function downloadWorkbook(name: string, content: Buffer): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}-${todayInVietnam()}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
}
