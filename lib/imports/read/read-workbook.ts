import { readCsv } from '@/lib/imports/read/csv';
import { OLE_SIGNATURE, refusalForOle } from '@/lib/imports/read/ole';
import { READ_LIMITS, type RowSieve, type Workbook } from '@/lib/imports/read/workbook';
import { readXlsx } from '@/lib/imports/read/xlsx';
import { type ImportRefusal, RefusalError, refuse } from '@/lib/imports/refusal';

const ZIP_SIGNATURES = [Buffer.from('PK\u0003\u0004'), Buffer.from('PK\u0005\u0006')];
const CSV_NAME = /\.(csv|tsv|txt)$/i;

const startsWith = (bytes: Buffer, signature: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);

/** HTML, XML, PDF, images … – known by how they begin, whatever the file is called. */
function isOtherDocument(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 512).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  return /^(<!doctype|<html|<\?xml|<table|<head|<body|<script|%pdf|\{\\rtf|\u0089png|gif8|ÿøÿ|rar!|7z)/.test(start);
}

async function readByContent(bytes: Buffer, fileName: string, sieve?: RowSieve): Promise<Workbook> {
  if (bytes.length === 0) throw new RefusalError('F_EMPTY');
  if (bytes.length > READ_LIMITS.fileBytes) throw new RefusalError('F_TOO_LARGE_UNZIPPED');
  if (ZIP_SIGNATURES.some((signature) => startsWith(bytes, signature))) return readXlsx(bytes, sieve);
  if (startsWith(bytes, OLE_SIGNATURE)) throw new RefusalError(refusalForOle(bytes));
  // Text is only read as CSV when it says so itself: text called .xlsx was never written by a spreadsheet program.
  if (isOtherDocument(bytes) || !CSV_NAME.test(fileName.trim())) throw new RefusalError('F_NOT_A_SPREADSHEET');
  return readCsv(bytes, sieve);
}

/** File bytes → sheets, or a refusal. Never throws for anything a file may hold; writes nothing, fetches nothing. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  sieve?: RowSieve,
): Promise<Workbook | ImportRefusal> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await readByContent(buffer, fileName, sieve);
  } catch (error) {
    return refuse(error instanceof RefusalError ? error.code : 'F_CORRUPT');
  }
}
