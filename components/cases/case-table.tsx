'use client';

import { useTable } from '@tanstack/react-table';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import type { BulkActions } from '@/components/bulk/bulk-bar';
import { features, tableColumns } from '@/components/cases/case-columns';
import { NextPage } from '@/components/ui/pager';
import type { ColumnKey } from '@/lib/cases/columns';
import type { CaseFilterInput, sortKeys } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import type { CaseRow } from '@/lib/cases/list';
import styles from './case-table.module.css';

// Most who read the list select nothing: what acts on a selection comes when there is one.
const BulkBar = dynamic(() => import('@/components/bulk/bulk-bar').then((m) => m.BulkBar), { ssr: false });

type SortKey = (typeof sortKeys)[number];

const sortable: readonly string[] = ['name', 'release', 'lastContact', 'nextVisit'] satisfies SortKey[];
const isSortKey = (id: string): id is SortKey => sortable.includes(id);

interface Props {
  rows: CaseRow[];
  filter: CaseFilterInput;
  next: [string, string] | null;
  total: number;
  columns: readonly ColumnKey[];
  showCommune: boolean;
  /** For those who may act on many files at once. */
  bulk?: BulkActions | undefined;
}

/** The register: sorted and paged by the server over the whole set; on a phone each row is a card. */
export function CaseTable({ rows, filter, next, total, columns, showCommune, bulk }: Props) {
  const shown = useMemo(() => tableColumns(columns), [columns]);
  const table = useTable({ features, columns: shown, data: rows });
  const selection = useSelection(rows);
  const sort = filter.sort ?? 'name';
  const nextParams = paramsFromFilter(filter);
  if (next) {
    nextParams.set('sau', next[0]);
    nextParams.set('sauid', next[1]);
  }
  return (
    <>
      <div className={styles.wide}>
        <table className={styles.table} data-commune={showCommune || undefined}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {bulk && (
                  <th scope="col" className={styles.select}>
                    <Tick label="Chọn cả trang này" isOn={selection.isWholePage} onChange={selection.togglePage} />
                  </th>
                )}
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
              <tr key={row.original.id} data-selected={selection.has(row.original.id) || undefined}>
                {bulk && (
                  <td className={styles.select}>
                    <Tick
                      label={`Chọn ${row.original.fullName}, ${row.original.number}`}
                      isOn={selection.has(row.original.id)}
                      onChange={() => selection.toggle(row.original.id)}
                    />
                  </td>
                )}
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-column={cell.column.id} data-label={String(cell.column.columnDef.header)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NextPage
        href={next && `/ho-so?${nextParams}`}
        isFirst={!filter.after}
        firstHref={`/ho-so?${paramsFromFilter(filter)}`}
        summary={`${rows.length} trong ${total} hồ sơ`}
      />
      {bulk && selection.ids.length > 0 && (
        <BulkBar ids={selection.ids} total={total} filter={filter} onClear={selection.clear} {...bulk} />
      )}
    </>
  );
}

function sortHref(filter: CaseFilterInput, key: SortKey): string {
  const isSame = (filter.sort ?? 'name') === key;
  return `/ho-so?${paramsFromFilter({ ...filter, sort: key, descending: isSame ? !filter.descending : false })}`;
}

/** Which rows of this page are ticked. A new page begins with none. */
function useSelection(rows: readonly CaseRow[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = rows.map((row) => row.id).filter((id) => ticked.has(id));
  const isWholePage = rows.length > 0 && ids.length === rows.length;
  return {
    ids,
    isWholePage,
    has: (id: string) => ticked.has(id),
    toggle: (id: string) => {
      const after = new Set(ticked);
      if (!after.delete(id)) after.add(id);
      setTicked(after);
    },
    togglePage: () => setTicked(new Set(isWholePage ? [] : rows.map((row) => row.id))),
    clear: () => setTicked(new Set()),
  };
}

/** A check box with room for a thumb. */
function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: () => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} onChange={onChange} />
      <span className="visually-hidden">{label}</span>
    </label>
  );
}
