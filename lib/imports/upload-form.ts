import { webFileLimit } from '@/lib/imports/schema';

/** The fields of the upload form; a file over the limit is not even read. Left-out parts are told by the command's own schema. */
export async function readUploadForm(form: FormData) {
  const file = form.get('file');
  const isFile = file instanceof File && file.size > 0;
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    unitId: text('unitId'),
    asOf: text('asOf'),
    fileName: isFile ? file.name : '',
    bytes: isFile && file.size <= webFileLimit ? new Uint8Array(await file.arrayBuffer()) : null,
  };
}
