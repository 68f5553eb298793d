import Link from 'next/link';
import styles from '@/components/models/models.module.css';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { sessionFormLabel } from '@/lib/communication/campaign';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';

export interface SessionView {
  id: string;
  form: string;
  plannedOn: LegalDate;
  heldOn: LegalDate | null;
  place: string;
  audience: string;
  attendance: number | null;
  materials: string | null;
  note: string | null;
  version: number;
}

interface Props {
  campaignId: string;
  sessions: readonly SessionView[];
  mayWork: boolean;
}

/** Every session of a campaign with what came of it. */
export function Sessions({ campaignId, sessions, mayWork }: Props) {
  const today = todayInVietnam();
  return (
    <Card title="Các buổi tuyên truyền">
      {sessions.length === 0 && (
        <p className={styles.muted}>
          {mayWork ? 'Chưa có buổi nào. Thêm buổi đầu tiên ở mục Việc tiếp theo.' : 'Chưa có buổi nào.'}
        </p>
      )}
      <ul className={styles.lines}>
        {sessions.map((s) => (
          <li key={s.id} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>
                {formatDate(s.heldOn ?? s.plannedOn)} · {sessionFormLabel(s.form)}
              </span>
              {s.heldOn === null && (
                <Chip tone={s.plannedOn < today ? 'attention' : 'plain'}>
                  {s.plannedOn < today ? 'Chưa ghi kết quả' : 'Sắp tổ chức'}
                </Chip>
              )}
            </div>
            <div className={styles.muted}>
              {[s.place, s.audience, s.attendance !== null && `${s.attendance} người dự`, s.materials]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {s.note && <div className={styles.pre}>{s.note}</div>}
            {mayWork && (
              <div className={styles.links}>
                <Link href={`/tuyen-truyen/${campaignId}?viec=ket-qua&dong=${s.id}#viec`} prefetch={false}>
                  {s.heldOn === null ? 'Ghi kết quả' : 'Sửa kết quả'}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
