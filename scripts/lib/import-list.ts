import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Failure } from '@/lib/access/outcome';
import { isLegalDate } from '@/lib/dates';
import { createClient } from '@/lib/db';
import { commitImport, storeList } from '@/lib/imports/commands';
import { readList } from '@/lib/imports/read-list.server';
import type { ImportRefusal } from '@/lib/imports/refusal';
import type { Reading } from '@/lib/imports/store';
import { formatDong } from '@/lib/money';
import { actorForUnit } from './import-actor';
import { truthOf } from './import-json';
import { PlainError } from './plain-error';

interface Request {
  ownerUrl: string;
  fileName: string;
  bytes: Uint8Array;
  unitCode: string;
  asOf: string;
  username: string;
  commit: boolean;
  jsonFile: string | null;
}

const refusedExit = 2;

/** Reads, checks and, when asked, takes in one list, through the same doors as the web. */
export async function importList(request: Request): Promise<number> {
  const { asOf, fileName, bytes, commit, jsonFile } = request;
  if (!isLegalDate(asOf)) throw new PlainError('--as-of là ngày chốt số liệu, viết năm-tháng-ngày, ví dụ 2024-12-15.');
  const { actor, unitId } = await withOwner(request.ownerUrl, (owner) => actorForUnit(owner, request));
  const read = await readList(actor, { unitId, asOf, fileName, bytes });
  // The command runs also without a reading: it says why not, and leaves the refusal in the trail.
  const stored = await storeList(actor, {
    unitId,
    asOf,
    fileName,
    bytes,
    reading: read.ok ? read.value : null,
    keep: commit,
  });
  if (!read.ok) return refuse(jsonFile, stored.ok ? read : stored);
  if (read.value.refused) return refuse(jsonFile, read.value);
  if (!stored.ok) return refuse(jsonFile, stored);
  writeJson(jsonFile, truthOf(read.value.analysis, read.value.matches));
  tellReading(read.value);
  const { batchId } = stored.value;
  if (!batchId) {
    console.log('Chạy thử: chưa nhập gì vào sổ. Thêm --commit để nhập.');
    return 0;
  }
  const committed = await commitImport(actor, { batchId });
  if (!committed.ok) return refuse(null, committed);
  const { imported, linked, heldBack } = committed.value;
  console.log(
    `Đã nhập ${imported} người; ${linked} người đã có hồ sơ nên được gắn vào; ${heldBack} dòng chờ quyết định trên màn hình Nhập danh sách.`,
  );
  return 0;
}

async function withOwner<T>(
  ownerUrl: string,
  work: (owner: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const owner = createClient(ownerUrl, 1);
  try {
    return await work(owner);
  } finally {
    await owner.$disconnect();
  }
}

function refuse(jsonFile: string | null, why: Failure | ImportRefusal): number {
  const code = 'code' in why ? why.code : why.kind;
  writeJson(jsonFile, { refused: true, code, message: why.message, file_codes: 'code' in why ? [why.code] : [] });
  console.error(why.message);
  return refusedExit;
}

function writeJson(file: string | null, content: object): void {
  if (file === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // Names and numbers of people: for whoever asked alone.
  writeFileSync(file, `${JSON.stringify(content)}\n`, { mode: 0o600 });
}

function tellReading({ analysis: { file, totals }, matches }: Reading): void {
  const { A, B, C, D } = totals.importable_groups;
  const known = matches.filter((m) => m?.confidence === 'certain').length;
  console.log(
    `${file}: ${totals.rows} dòng; ${totals.ok} đạt, ${totals.warning} cảnh báo, ${totals.duplicate} trùng, ${totals.error} lỗi.`,
  );
  console.log(
    `Nhập được ${totals.importable} người (A ${A}, B ${B}, C ${C}, D ${D}); ${totals.importable_loans} khoản vay, ` +
      `${formatDong(totals.importable_loan_sum)}; ${known} người đã có hồ sơ.`,
  );
}
