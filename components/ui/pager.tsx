import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './pager.module.css';

/** Numbered pages for short, computed lists. */
export function Pager({
  page,
  pageSize,
  total,
  href,
}: {
  page: number;
  pageSize: number;
  total: number;
  href: (page: number) => string;
}) {
  const pages = Math.ceil(total / pageSize);
  if (pages < 2) return null;
  return (
    <nav className={styles.pager} aria-label="Trang">
      {page > 1 && <Link href={href(page - 1)}>‹ Trang trước</Link>}
      <span>
        Trang {page}/{pages} · {total} dòng
      </span>
      {page < pages && <Link href={href(page + 1)}>Trang sau ›</Link>}
    </nav>
  );
}

interface NextPageProps {
  href: string | null;
  isFirst: boolean;
  firstHref: string;
  /** How many are shown, of how many. */
  summary?: ReactNode;
}

/** Where a long list goes on: by position, never by counting pages. */
export function NextPage({ href, isFirst, firstHref, summary }: NextPageProps) {
  if (!href && isFirst && !summary) return null;
  return (
    <nav className={styles.pager} aria-label="Trang">
      {!isFirst && <a href={firstHref}>‹ Về đầu danh sách</a>}
      {summary && <span>{summary}</span>}
      {href && <a href={href}>Trang sau ›</a>}
    </nav>
  );
}
