import Link from 'next/link';
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
