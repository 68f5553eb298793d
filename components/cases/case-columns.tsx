'use client';

import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import Link from 'next/link';
import styles from '@/components/cases/case-table.module.css';
import { GroupChip, StatusChip } from '@/components/cases/chips';
import { Chip } from '@/components/ui/chip';
import { type ColumnKey, columnLabels } from '@/lib/cases/columns';
import type { CaseRow } from '@/lib/cases/list';
import { formatDate } from '@/lib/dates';
import { workLabels } from '@/lib/followups/vocabulary';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, CaseRow>();
const dateOrDash = (date: string | null) => (date ? formatDate(date) : '–');

/** How each column of the register looks; what it is called and which there are is said in lib/cases/columns.ts. */
const cells = {
  name: (r) => (
    <>
      <Link className={styles.name} href={`/ho-so/${r.id}`}>
        {r.fullName}
      </Link>
      <span className={styles.sub}>
        {r.number}
        {r.cccdMasked && <br />}
        {r.cccdMasked && `CCCD ${r.cccdMasked}`}
      </span>
    </>
  ),
  birth: (r) => formatPartialDate(r.birthDate, r.birthPrecision),
  place: (r) => (
    <>
      {r.hamlet}
      <span className={styles.commune}>{r.communeName}</span>
    </>
  ),
  status: (r) => (
    <span className={styles.chips}>
      <StatusChip status={r.status} />
      {r.status !== 'EXPECTED' && <GroupChip group={r.group} />}
    </span>
  ),
  work: (r) => (r.work ? [workLabels[r.work], r.occupation].filter(Boolean).join(': ') : '–'),
  release: (r) => formatPartialDate(r.releaseOn, r.releasePrecision),
  lastContact: (r) => dateOrDash(r.lastContactOn),
  nextVisit: (r) => dateOrDash(r.nextVisitOn),
  officer: (r) => r.details?.officer ?? '–',
  tags: (r) =>
    r.details?.tags.length ? (
      <span className={styles.chips}>
        {r.details.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </span>
    ) : (
      '–'
    ),
  sex: (r) => (r.sex ? sexLabels[r.sex] : '–'),
  cccd: (r) => r.cccdMasked ?? '–',
  phone: (r) => r.details?.phone ?? '–',
  address: (r) => r.details?.address ?? '–',
  representative: (r) =>
    [r.details?.representativeName, r.details?.representativeKin, r.details?.representativePhone]
      .filter(Boolean)
      .join(', ') || '–',
} as const satisfies Record<ColumnKey, (row: CaseRow) => React.ReactNode>;

export const tableColumns = (keys: readonly ColumnKey[]) =>
  keys.map((key) =>
    helper.display({ id: key, header: columnLabels[key], cell: ({ row }) => cells[key](row.original) }),
  );
