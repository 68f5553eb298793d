import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { activityLabel } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import type { ActivityView } from '@/lib/models/view';
import styles from './models.module.css';

const shownFirst = 3;

/** What is planned, then what was held, the newest first. */
export function Activities({ model }: { model: ModelView }) {
  const planned = model.activities.filter((a) => a.heldOn === null);
  const held = model.activities.filter((a) => a.heldOn !== null);
  const older = held.slice(shownFirst);
  return (
    <Card title={`Hoạt động (${held.length} đã tổ chức)`}>
      {model.activities.length === 0 && (
        <p className={styles.muted}>Chưa có hoạt động nào. Ghi buổi sinh hoạt đầu tiên ở mục Việc tiếp theo.</p>
      )}
      <List activities={[...planned, ...held.slice(0, shownFirst)]} model={model} />
      {older.length > 0 && (
        <Disclosure label={`Các hoạt động trước (${older.length})`}>
          <List activities={older} model={model} />
        </Disclosure>
      )}
      <p className={styles.muted}>Phần mềm không lưu ảnh: ảnh có mặt người cần bảo vệ như hồ sơ của họ.</p>
    </Card>
  );
}

function List({ activities, model }: { activities: readonly ActivityView[]; model: ModelView }) {
  const today = todayInVietnam();
  return (
    <ul className={styles.lines}>
      {activities.map((a) => (
        <li key={a.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span className={styles.name}>
              {formatDate(a.heldOn ?? a.plannedOn)} · {a.title}
            </span>
            {a.heldOn === null && (
              <Chip tone={a.plannedOn < today ? 'attention' : 'plain'}>
                {a.plannedOn < today ? 'Chưa ghi kết quả' : 'Sắp tổ chức'}
              </Chip>
            )}
          </div>
          <div className={styles.muted}>
            {[
              activityLabel(a.kind),
              a.place,
              a.attendance !== null && `${a.attendance} người dự`,
              a.memberIds.length > 0 && `${a.memberIds.length} thành viên có mặt`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {a.result && <div className={styles.pre}>{a.result}</div>}
          {model.may.work && (
            <div className={styles.links}>
              <Link href={`/mo-hinh/${model.id}?viec=ket-qua&dong=${a.id}#viec`} prefetch={false}>
                {a.heldOn === null ? 'Ghi kết quả' : 'Sửa kết quả'}
              </Link>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
