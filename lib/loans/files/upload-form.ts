import { webFileLimit } from '@/lib/imports/schema';

/** The one field of the upload form; a file over the limit is not even read. A left-out file is told by the command's own schema. */
export async function readLoanFileForm(form: FormData) {
  const file = form.get('file');
  const isFile = file instanceof File && file.size > 0;
  return {
    fileName: isFile ? file.name : '',
    bytes: isFile && file.size <= webFileLimit ? new Uint8Array(await file.arrayBuffer()) : null,
  };
}
