import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, done, invalid, invalidFromZod, type Outcome, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import type { LoanImport } from '@/lib/generated/prisma/client';
import { fileCountsSchema } from '@/lib/loans/files/counts';
import { factsOf } from '@/lib/loans/files/facts';
import { aboutFile, kindLabels, refuseOlder, sameFile, takeFile } from '@/lib/loans/files/file';
import type { LinkedRow } from '@/lib/loans/files/linked';
import { canDropLoanFile, canTakeOverLoanFile, canUploadLoanFile } from '@/lib/loans/files/policy';
import { matchLoanFile, prepareLoanFile } from '@/lib/loans/files/queries';
import { type LoanReading, readLoanFile } from '@/lib/loans/files/read-file.server';
import { loanFileSchema, loanFileUploadSchema, takeOverSchema } from '@/lib/loans/files/schema';
import { storeFile } from '@/lib/loans/files/store';
import { type TakenList, takeList } from '@/lib/loans/files/take-list';
import { type TakenOver, takeOver } from '@/lib/loans/files/take-over';
import type { LoanFileReading } from '@/lib/loans/files/types';
import { toStored } from '@/lib/loans/stored';

export interface ReadFile {
  file: LoanFileReading;
  rows: LinkedRow[];
}
export type FileReading = (ReadFile & { refused: false }) | Exclude<LoanReading, LoanFileReading>;

/** Reads a file apart and looks for what it is about. Nothing is written, and no transaction is open while the file is read. */
export async function readAndMatch(
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Outcome<FileReading>> {
  const prepared = await prepareLoanFile(actor, {});
  if (!prepared.ok) return prepared;
  const file = await readLoanFile(bytes, { fileName, options: prepared.value });
  if (file.refused) return done(file);
  const rows = await matchLoanFile(actor, { rows: file.rows });
  return rows.ok ? done({ refused: false, file, rows: rows.value }) : rows;
}

const reading = z.custom<FileReading>((v) => typeof v === 'object' && v !== null && 'refused' in v).nullable();
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a file that readAndMatch has read; `keep: false` is a dry run, which leaves the audit line alone. The reading never comes from a browser. */
export const storeLoanFile = command({
  name: 'loan-file.upload',
  input: loanFileUploadSchema.extend({ reading, keep: z.boolean() }),
  load: async ({ tx, input }) => ({ same: await sameFile(tx, hashOf(input.bytes)) }),
  can: (actor) => canUploadLoanFile(actor),
  run: async ({ tx, actor, input, target }) => {
    const { reading: read, fileName, keep } = input;
    if (read === null) throw new Refused(conflict());
    if (read.refused) throw new Refused(invalid({}, read.message), { subject: fileName, reason: read.code });
    if (keep && target.same) throw new Refused(conflict(target.same.message), { subject: fileName });
    const reason = `${kindLabels[read.file.kind]}, ${read.rows.length} dòng${keep ? '' : ' (chạy thử)'}`;
    const audit = { subject: fileName, reason };
    const value: { importId: string | null } = { importId: null };
    if (!keep) return { value, audit };
    const fileHash = hashOf(input.bytes);
    // Sent again before it was taken over: the one under review is dropped for what was read now.
    await tx.loanImport.updateMany({ where: { fileHash, status: 'READY' }, data: { status: 'DROPPED' } });
    value.importId = await storeFile(tx, actor, { fileName, fileHash, reading: read.file, rows: read.rows });
    return { value, audit };
  },
});

/** A file of the bank's comes in: read apart, held against the ledgers, kept for review. */
export async function uploadLoanFile(
  actor: Actor,
  raw: unknown,
  key?: string,
): Promise<Outcome<{ importId: string | null }>> {
  const parsed = loanFileUploadSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  const read = await readAndMatch(actor, parsed.data);
  // Without a reading the command still runs: it says why not, and leaves the refusal in the trail.
  return storeLoanFile(actor, { ...parsed.data, reading: read.ok ? read.value : null, keep: true }, key);
}

export type Taken = { list: TakenList; isLast: true } | { loans: TakenOver; isLast: boolean };

/**
 * The file is taken over once: what is new is entered, what is on file held against it. A long file goes in portions, each
 * whole; until the last one it is RUNNING and nothing else of the same file begins.
 */
export const takeOverLoanFile = command({
  name: 'loan-file.take-over',
  input: takeOverSchema,
  load: ({ tx, input }) => takeFile(tx, input.importId),
  can: canTakeOverLoanFile,
  run: async ({ tx, actor, input, target }) => {
    const same = await sameFile(tx, target.fileHash, target.id);
    if (same) throw new Refused(conflict(same.message));
    await refuseOlder(tx, target);
    const counts = fileCountsSchema.parse(target.counts);
    const taken = await takePortion(tx, actor, target, { ...input, from: counts.done ?? 0 });
    await tx.loanImport.updateMany({
      where: { id: target.id },
      data: {
        counts: toStored({ ...counts, done: taken.done }),
        status: taken.value.isLast ? 'DONE' : 'RUNNING',
        finishedAt: taken.value.isLast ? new Date() : null,
        version: { increment: 1 },
      },
    });
    return { value: taken.value, audit: { ...aboutFile(target), reason: sentenceOf(taken.value) } };
  },
});

async function takePortion(
  tx: Tx,
  actor: Actor,
  file: LoanImport,
  options: { withDifferences: boolean; from: number },
): Promise<{ value: Taken; done: number }> {
  if (file.kind === 'MAU01') {
    const list = await takeList(tx, file, actor.userId);
    return { value: { list, isLast: true }, done: list.listed + list.known };
  }
  const { done: until, isLast, ...loans } = await takeOver(tx, file, await factsOf(tx, actor, file), options);
  return { value: { loans, isLast }, done: until };
}

export function sentenceOf(taken: Taken): string {
  if ('list' in taken) {
    const { listed, known, lists } = taken.list;
    return `Ghi ${listed} người vào ${lists} danh sách đã xác nhận; ${known} người đã có`;
  }
  const { created, agreed, differing, written, waiting } = taken.loans;
  return `Ghi ${created} khoản vay mới; ${agreed} khoản khớp; ${written} khoản ghi theo sao kê; ${differing} khoản còn chênh lệch; ${waiting} dòng chờ quyết định`;
}

/** Gives a file up before it was taken over. */
export const dropLoanFile = command({
  name: 'loan-file.drop',
  input: loanFileSchema,
  load: ({ tx, input }) => takeFile(tx, input.importId),
  can: canDropLoanFile,
  run: async ({ tx, target }) => {
    await tx.loanImport.updateMany({
      where: { id: target.id },
      data: { status: 'DROPPED', version: { increment: 1 } },
    });
    return { value: { importId: target.id }, audit: aboutFile(target) };
  },
});
