import Link from 'next/link';
import styles from './merging.module.css';

/** One line on the register: how many questions wait, and the way there. */
export function DuplicatesLine({ open, toSign }: { open: number; toSign: number }) {
  const waiting = [open > 0 && `${open} cặp chờ xem`, toSign > 0 && `${toSign} đề xuất gộp chờ bạn ký`].filter(Boolean);
  return (
    <p>
      <Link className={styles.link} href="/ho-so/trung">
        Hồ sơ có thể trùng{waiting.length > 0 ? `: ${waiting.join(', ')}` : ''}
      </Link>
    </p>
  );
}
