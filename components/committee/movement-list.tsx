import { shownCount } from '@/components/ui/stat-tile';
import type { Movement } from '@/lib/committee/movement';
import type { Count } from '@/lib/committee/suppression';
import styles from './committee.module.css';

const groupName = (group: string) => (group === 'NONE' ? 'Chưa phân nhóm' : `Nhóm ${group}`);

/** What happened between the two days: who came and went, and who changed groups. */
export function MovementList({ movement }: { movement: Movement }) {
  const { arrived, closed, movedIn, movedOut, steps, hidesSteps } = movement;
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
            <dd>{shownCount(n)}</dd>
          </div>
        ))}
        {steps.map(({ from, to, people }) => (
          <div key={`${from}${to}`}>
            <dt>
              {groupName(from)} → {groupName(to)}
            </dt>
            <dd>{shownCount(people)}</dd>
          </div>
        ))}
      </dl>
      {steps.length === 0 && !hidesSteps && <p className={styles.muted}>Không ai đổi nhóm trong thời gian này.</p>}
      {hidesSteps && (
        <p className={styles.muted}>
          Còn có người đổi nhóm khác; số ít nên không nêu, để không suy ra được từng người.
        </p>
      )}
    </>
  );
}
