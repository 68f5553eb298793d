import type { Movement } from '@/lib/committee/movement';
import { type Count, fewWord } from '@/lib/committee/suppression';
import { formatNumber } from '@/lib/money';
import styles from './committee.module.css';

/** Each step is hidden by its own size alone. */
const told = (n: Count) => (n === null ? fewWord : formatNumber(n));

const groupName = (group: string) => (group === 'NONE' ? 'Chưa phân nhóm' : `Nhóm ${group}`);

/** What happened between the two days: who came and went, and who changed groups. */
export function MovementList({ movement }: { movement: Movement }) {
  const { arrived, closed, movedIn, movedOut, steps } = movement;
  const counts: [string, Count][] = [
    ['Đưa vào diện', arrived],
    ['Kết thúc quản lý', closed],
    ['Chuyển đến từ xã khác', movedIn],
    ['Chuyển đi xã khác', movedOut],
  ];
  return (
    <>
      <dl className={styles.movement}>
        {counts.map(([label, n]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{told(n)}</dd>
          </div>
        ))}
        {steps.map(({ from, to, people }) => (
          <div key={`${from}${to}`}>
            <dt>
              {groupName(from)} → {groupName(to)}
            </dt>
            <dd>{told(people)}</dd>
          </div>
        ))}
      </dl>
      {steps.length === 0 && <p className={styles.muted}>Không ai đổi nhóm trong thời gian này.</p>}
    </>
  );
}
