import type { ReadTable, TableShape } from '@/lib/excel/read-table';
import { readApart } from '@/lib/imports/read-apart.server';
import { refuse } from '@/lib/imports/refusal';

const heapLimit = 200;

/** Reads a small sheet under known labels, apart from the server. Nothing is written. */
export async function readTableApart(bytes: Uint8Array, fileName: string, shape: TableShape): Promise<ReadTable> {
  const answers: ReadTable[] = [];
  await readApart<ReadTable>({
    ...{ entry: 'lib/excel/read-table-child.ts', bytes, request: { fileName, shape }, heapLimit },
    onMessage: (message) => answers.push(message),
  });
  return answers[0] ?? { ok: false, problem: refuse('F_TOO_LARGE_UNZIPPED').message };
}

/** The same from a form with one file. */
export async function readTableForm(form: FormData, shape: TableShape, limit: number): Promise<ReadTable> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0)
    return { ok: false, problem: 'Chưa chọn tệp: chọn tệp .xlsx hoặc .csv.' };
  if (file.size > limit) return { ok: false, problem: 'Tệp lớn hơn 10 MB: hãy chia nhỏ tệp.' };
  return readTableApart(new Uint8Array(await file.arrayBuffer()), file.name, shape);
}
