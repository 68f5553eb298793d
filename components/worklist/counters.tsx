import Link from 'next/link';
import { type Bucket, bucketKeys, buckets } from '@/lib/worklist/obligations';
import styles from './worklist.module.css';

/** Four counters that are also the filter; each equals the rows it opens. */
export function Counters({ counts, current }: { counts: Record<Bucket, number>; current: Bucket }) {
  return (
    <nav className={styles.counters} aria-label="Lọc việc">
      {bucketKeys.map((bucket) => (
        <Link
          key={bucket}
          href={`/hom-nay?muc=${bucket}`}
          aria-current={bucket === current ? 'page' : undefined}
          data-bucket={bucket}
        >
          <span className={styles.count}>{counts[bucket]}</span>
          <span>{buckets[bucket]}</span>
        </Link>
      ))}
    </nav>
  );
}
