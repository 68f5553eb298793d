import Link from 'next/link';
import styles from './committee-links.module.css';

const outliers = '/ban-chi-dao/khac-thuong';
const links = [
  ['/ban-chi-dao/hoi-nghi', 'Hội nghị'],
  ['/ban-chi-dao/van-ban', 'Văn bản chỉ đạo'],
  [outliers, 'Khác thường'],
  ['/ban-chi-dao/tai-pham', 'Tái phạm'],
  ['/ban-chi-dao/hieu-qua-mo-hinh', 'Hiệu quả mô hình'],
  ['/ban-chi-dao/toi-pham', 'Tội phạm'],
] as const;

/** From the dashboard to what looks closer at one thing; one unit alone stands out from nobody. */
export function CommitteeLinks({ hasPeers }: { hasPeers: boolean }) {
  return (
    <nav className={styles.links} aria-label="Xem kỹ hơn">
      {links
        .filter(([href]) => hasPeers || href !== outliers)
        .map(([href, label]) => (
          <Link key={href} href={href} prefetch={false}>
            {label}
          </Link>
        ))}
    </nav>
  );
}
