import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@/lib/db';
import {
  type FileReading,
  readAndMatch,
  sentenceOf,
  storeLoanFile,
  takeOverLoanFile,
} from '@/lib/loans/files/commands';
import { sumUpFile } from '@/lib/loans/files/counts';
import { kindLabels } from '@/lib/loans/files/file';
import { formatDong } from '@/lib/money';
import { actorOfOffice } from './bank-actor';
import { loanFileJson } from './loan-file-json';

interface Request {
  ownerUrl: string;
  fileName: string;
  bytes: Uint8Array;
  office: string;
  username: string | null;
  commit: boolean;
  jsonFile: string | null;
}

const refusedExit = 2;

/** Reads, checks and, when asked, takes over one file of the bank's, through the same doors as the web. */
export async function importLoanFile(request: Request): Promise<number> {
  const { fileName, bytes, commit, jsonFile } = request;
  const owner = createClient(request.ownerUrl, 1);
  const actor = await actorOfOffice(owner, request.office, request.username).finally(() => owner.$disconnect());
  const read = await readAndMatch(actor, { fileName, bytes });
  const file = { fileName, bytes, reading: read.ok ? read.value : null };
  if (!read.ok) {
    // The command runs also without a reading: it says why not, and leaves the refusal in the trail.
    const said = await storeLoanFile(actor, { ...file, keep: commit });
    return refuse(jsonFile, said.ok ? read : said);
  }
  const stored = await storeLoanFile(actor, { ...file, keep: commit });
  if (read.value.refused) return refuse(jsonFile, read.value);
  writeJson(jsonFile, loanFileJson(read.value));
  tell(fileName, read.value);
  // The same file again: said, and nothing changes.
  if (!stored.ok) return stored.kind === 'conflict' ? unchanged(stored.message) : refuse(null, stored);
  if (stored.value.importId === null) return unchanged('Chạy thử: chưa ghi gì vào sổ. Thêm --commit để ghi.');
  for (;;) {
    const taken = await takeOverLoanFile(actor, { importId: stored.value.importId, withDifferences: true });
    if (!taken.ok) return refuse(null, taken);
    console.log(`${sentenceOf(taken.value)}.`);
    if (taken.value.isLast) return 0;
  }
}

function unchanged(sentence: string): number {
  console.log(sentence);
  return 0;
}

function refuse(jsonFile: string | null, why: { message: string; code?: string; kind?: string }): number {
  writeJson(jsonFile, { refused: true, code: why.code ?? why.kind ?? null, message: why.message });
  console.error(why.message);
  return refusedExit;
}

function writeJson(file: string | null, content: object): void {
  if (file === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // Names and numbers of people: for whoever asked alone.
  writeFileSync(file, `${JSON.stringify(content)}\n`, { mode: 0o600 });
}

function tell(fileName: string, { file, rows }: Extract<FileReading, { refused: false }>): void {
  const counts = sumUpFile(rows);
  const differing = rows.filter(({ comparison }) => comparison !== null).length;
  console.log(
    `${fileName}: ${kindLabels[file.kind]}${file.asOf ? `, số liệu ngày ${file.asOf.split('-').reverse().join('/')}` : ''}; ${counts.rows} dòng: ` +
      `${counts.usable} dùng được, ${counts.duplicates} lặp lại, ${counts.ignored} chương trình khác, ${counts.errors} lỗi.`,
  );
  if (file.kind === 'MAU01') return;
  console.log(
    `Mức vay ${formatDong(counts.amount)}; trong hạn ${formatDong(counts.inTime)}, quá hạn ${formatDong(counts.overdue)}, khoanh ${formatDong(counts.frozen)}; ` +
      `${differing} khoản khác sổ.`,
  );
}
