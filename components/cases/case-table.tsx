'use client';

import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import Link from 'next/link';
import { GroupChip, StatusChip } from '@/components/cases/chips';
import { NextPage } from '@/components/ui/pager';
import type { CaseFilterInput, sortKeys } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import type { CaseRow } from '@/lib/cases/list';
import { formatDate } from '@/lib/dates';
import { workLabels } from '@/lib/followups/vocabulary';
import { formatPartialDate } from '@/lib/people/labels';
import styles from './case-table.module.css';

type SortKey = (typeof sortKeys)[number];

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, CaseRow>();
const dateOrDash = (date: string | null) => (date ? formatDate(date) : '–');

const columns = helper.columns([
  helper.accessor('fullName', {
    id: 'name',
    header: 'Họ và tên',
    cell: ({ row: { original: r } }) => (
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
  }),
  helper.accessor('birthDate', {
    id: 'birth',
    header: 'Ngày sinh',
    cell: ({ row: { original: r } }) => formatPartialDate(r.birthDate, r.birthPrecision),
  }),
  helper.accessor('hamlet', {
    id: 'place',
    header: 'Nơi cư trú',
    cell: ({ row: { original: r } }) => (
      <>
        {r.hamlet}
        <span className={styles.commune}>{r.communeName}</span>
      </>
    ),
  }),
  helper.accessor('status', {
    id: 'status',
    header: 'Trạng thái, nhóm',
    cell: ({ row: { original: r } }) => (
      <span className={styles.chips}>
        <StatusChip status={r.status} />
        {r.status !== 'EXPECTED' && <GroupChip group={r.group} />}
      </span>
    ),
  }),
  helper.accessor('work', {
    id: 'work',
    header: 'Việc làm',
    cell: ({ row: { original: r } }) => (r.work ? [workLabels[r.work], r.occupation].filter(Boolean).join(': ') : '–'),
  }),
  helper.accessor('releaseOn', {
    id: 'release',
    header: 'Về địa phương',
    cell: ({ row: { original: r } }) => formatPartialDate(r.releaseOn, r.releasePrecision),
  }),
  helper.accessor('lastContactOn', { id: 'lastContact', header: 'Liên hệ', cell: (c) => dateOrDash(c.getValue()) }),
  helper.accessor('nextVisitOn', { id: 'nextVisit', header: 'Thăm tới', cell: (c) => dateOrDash(c.getValue()) }),
]);

const sortable: readonly string[] = ['name', 'release', 'lastContact', 'nextVisit'] satisfies SortKey[];
const isSortKey = (id: string): id is SortKey => sortable.includes(id);

interface Props {
  rows: CaseRow[];
  filter: CaseFilterInput;
  next: [string, string] | null;
  total: number;
  showCommune: boolean;
}

/** The register: sorted and paged by the server over the whole set; on a phone each row is a card. */
export function CaseTable({ rows, filter, next, total, showCommune }: Props) {
  const table = useTable({ features, columns, data: rows });
  const sort = filter.sort ?? 'name';
  const nextParams = paramsFromFilter(filter);
  if (next) {
    nextParams.set('sau', next[0]);
    nextParams.set('sauid', next[1]);
  }
  return (
    <>
      <table className={styles.table} data-commune={showCommune || undefined}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={header.id === sort ? (filter.descending ? 'descending' : 'ascending') : undefined}
                >
                  {isSortKey(header.id) ? (
                    <Link href={sortHref(filter, header.id)}>
                      <table.FlexRender header={header} />
                      <span aria-hidden="true">{header.id === sort ? (filter.descending ? ' ↓' : ' ↑') : ' ↕'}</span>
                    </Link>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.original.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-column={cell.column.id} data-label={String(cell.column.columnDef.header)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <NextPage
        href={next && `/ho-so?${nextParams}`}
        isFirst={!filter.after}
        firstHref={`/ho-so?${paramsFromFilter(filter)}`}
        summary={`${rows.length} trong ${total} hồ sơ`}
      />
    </>
  );
}

function sortHref(filter: CaseFilterInput, key: SortKey): string {
  const isSame = (filter.sort ?? 'name') === key;
  return `/ho-so?${paramsFromFilter({ ...filter, sort: key, descending: isSame ? !filter.descending : false })}`;
}
