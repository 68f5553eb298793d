import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { formatDate } from '@/lib/dates';
import type { countedModels } from '@/lib/models/count';
import { type StandingThen, standingLabels } from '@/lib/models/health';
import { formatNumber } from '@/lib/money';
import styles from './models.module.css';

const tones: Readonly<Record<StandingThen, ChipTone>> = { ALIVE: 'success', NEW: 'success', ON_PAPER: 'danger' };

/** How many models there were on that day, in the province and in the area, and which ones of the area. */
export function ModelCounts({ counts }: { counts: Awaited<ReturnType<typeof countedModels>> }) {
  const { province, area, alive, fresh, onPaper, replicated, named, quietMonths, day } = counts;
  return (
    <Card title="Mô hình tái hòa nhập cộng đồng" action={<Link href="/mo-hinh">Mở danh sách</Link>}>
      <p>
        Đến {formatDate(day)}: toàn tỉnh có <strong>{formatNumber(province)}</strong> mô hình, địa bàn này{' '}
        <strong>{formatNumber(area)}</strong>
        {area > 0 &&
          ` (${alive} đang hoạt động, ${fresh} mới ra mắt, ${onPaper} không có hoạt động trong ${quietMonths} tháng)`}
        {replicated > 0 && `, ${replicated} mô hình được nhân rộng từ nơi khác`}.
      </p>
      <ul className={styles.lines}>
        {named.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className={styles.lineHead}>
              <Link href={`/mo-hinh/${one.id}`} prefetch={false}>
                {one.name}
              </Link>
              <Chip tone={tones[one.standing]}>{standingLabels[one.standing]}</Chip>
            </span>
            <span className={styles.muted}>
              {one.unitName} · ra mắt {formatDate(one.launchedOn)}
            </span>
          </li>
        ))}
      </ul>
      {area > named.length && <p className={styles.muted}>Và {area - named.length} mô hình nữa trong danh sách.</p>}
    </Card>
  );
}
