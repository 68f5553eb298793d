import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { neighbouringCommunes } from '@/lib/imports/list-units';
import { fileCountsSchema } from '@/lib/loans/files/counts';
import { differenceRows } from '@/lib/loans/files/difference-sheet';
import { aboutFile, findFile, kindLabels, newerFile } from '@/lib/loans/files/file';
import { linkRows } from '@/lib/loans/files/link';
import {
  canAcceptDifference,
  canDropLoanFile,
  canLinkLoanRow,
  canReadLoanFiles,
  canTakeOverLoanFile,
  canUploadLoanFile,
} from '@/lib/loans/files/policy';
import { differencesPerPage, loanFilePageSchema, loanFileSchema } from '@/lib/loans/files/schema';
import { lineChoices, rowViews, standing } from '@/lib/loans/files/standing';
import type { JudgedFileRow } from '@/lib/loans/files/types';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

async function scopeWithFormer(tx: Tx): Promise<number[]> {
  const [row] = await tx.$queryRaw<{ communes: number[] }[]>`SELECT app.scope_with_former() AS communes`;
  return row?.communes ?? [];
}

/** What reading a file needs from the database: the communes it may name, and which of them are the office's. */
export const prepareLoanFile = query({
  name: 'loan-file.prepare',
  input: z.object({}),
  can: canUploadLoanFile,
  run: async ({ tx, actor }) => ({
    units: await neighbouringCommunes(tx, actor.unitId),
    scope: await scopeWithFormer(tx),
  }),
});

const readRows = z.custom<JudgedFileRow[]>((rows) => Array.isArray(rows));

/** The loans and confirmed lines that rows of a file are about, within the actor's scope. */
export const matchLoanFile = query({
  name: 'loan-file.match',
  input: z.object({ rows: readRows }),
  can: canUploadLoanFile,
  run: ({ tx, input }) => linkRows(tx, input.rows),
});

/** The files of the actor's office, newest first. */
export const listLoanFiles = query({
  name: 'loan-file.list',
  input: z.object({}),
  can: canReadLoanFiles,
  run: async ({ tx, actor }) => {
    const files = await tx.loanImport.findMany({
      where: { status: { not: 'DROPPED' } },
      orderBy: { createdAt: 'desc' },
      take: 50,
    });
    const names = await userNames(
      tx,
      files.map(({ createdBy }) => createdBy),
    );
    return {
      mayUpload: canUploadLoanFile(actor).allowed,
      files: files.map((file) => ({
        id: file.id,
        fileName: file.fileName,
        kind: kindLabels[file.kind],
        asOf: fromDbDate(file.asOf),
        status: file.status,
        rows: fileCountsSchema.parse(file.counts).rows,
        createdAt: file.createdAt,
        createdBy: names[file.createdBy] ?? '',
      })),
    };
  },
});

/** One file as it stands: what would happen or has happened, what differs, what waits for a person. Looking is recorded. */
export const getLoanFile = query({
  name: 'loan-file.read',
  input: loanFilePageSchema,
  can: canReadLoanFiles,
  run: async ({ tx, actor, input }) => {
    const file = await findFile(tx, input.importId);
    if (!file || file.status === 'DROPPED') return null;
    const mayLink = canLinkLoanRow(actor, file).allowed;
    const rows = await rowViews(tx, file.id, input.page);
    return {
      id: file.id,
      fileName: file.fileName,
      kind: file.kind,
      kindLabel: kindLabels[file.kind],
      asOf: fromDbDate(file.asOf),
      status: file.status,
      counts: fileCountsSchema.parse(file.counts),
      standing: await standing(tx, file.id),
      older: file.status === 'READY' ? await newerFile(tx, file) : null,
      ...rows,
      choices: mayLink && rows.unlinked.length > 0 ? await lineChoices(tx) : [],
      pageSize: differencesPerPage,
      may: {
        takeOver: canTakeOverLoanFile(actor, file).allowed,
        drop: canDropLoanFile(actor, file).allowed,
        accept: canAcceptDifference(actor, file).allowed && (await newerFile(tx, file)) === null,
        link: mayLink,
      },
    };
  },
  audit: aboutFileName,
});

function aboutFileName({ fileName }: { fileName: string }) {
  return { subject: fileName };
}

/** The differences of a file as a workbook. */
export const exportDifferences = query({
  name: 'loan-file.export',
  input: loanFileSchema,
  can: canReadLoanFiles,
  run: async ({ tx, input }) => {
    const file = await findFile(tx, input.importId);
    if (!file || file.status === 'DROPPED') return null;
    return { ...aboutFile(file), ...(await differenceRows(tx, file.id)) };
  },
  audit: ({ subject, rows }) => ({ subject, reason: `${rows.length} dòng` }),
});
