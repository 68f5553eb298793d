import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import { memberWords } from '@/lib/models/member-count';
import { memberKindLabels } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import type { MemberView } from '@/lib/models/view';
import styles from './models.module.css';

const shownFirst = 8;

/** Members of today first. People of the register stand here for those alone who see their files. */
export function Members({ model }: { model: ModelView }) {
  const now = model.members.filter((m) => m.leftOn === null);
  const left = model.members.filter((m) => m.leftOn !== null);
  return (
    <Card
      title={`Thành viên (${memberWords(model.memberCount)})`}
      action={
        model.may.work && (
          <Link href={`/mo-hinh/${model.id}/thanh-vien`} prefetch={false}>
            Thêm thành viên
          </Link>
        )
      }
    >
      {!model.listsMembers && <p className={styles.muted}>Ai là thành viên chỉ hiện với Công an và cán bộ xã.</p>}
      {model.listsMembers && model.memberCount === 0 && (
        <p className={styles.muted}>
          {model.may.work
            ? 'Chưa có thành viên. Thêm người trong sổ quản lý, doanh nghiệp, đoàn thể hoặc người tình nguyện.'
            : 'Chưa có thành viên. Thành viên được thêm sau khi mô hình ra mắt.'}
        </p>
      )}
      <List members={now.slice(0, shownFirst)} model={model} />
      {now.length > shownFirst && (
        <Disclosure label={`Thành viên khác (${now.length - shownFirst})`}>
          <List members={now.slice(shownFirst)} model={model} />
        </Disclosure>
      )}
      {model.unseenMembers > 0 && (
        <p className={styles.muted}>
          Có {model.unseenMembers} người trong sổ quản lý là thành viên; tên chỉ hiện với người được xem hồ sơ của họ.
        </p>
      )}
      {left.length > 0 && (
        <Disclosure label={`Đã thôi tham gia (${left.length})`}>
          <List members={left} model={model} />
        </Disclosure>
      )}
    </Card>
  );
}

function List({ members, model }: { members: readonly MemberView[]; model: ModelView }) {
  return (
    <ul className={styles.lines}>
      {members.map((m) => (
        <li key={m.id} className={styles.line}>
          <div className={styles.lineHead}>
            {m.caseId ? (
              <Link href={`/ho-so/${m.caseId}`} prefetch={false}>
                {m.name}
              </Link>
            ) : (
              <span className={styles.name}>{m.name}</span>
            )}
            {m.leftOn === null && model.may.change && (
              <Link href={`/mo-hinh/${model.id}?viec=thoi&dong=${m.id}#viec`} prefetch={false}>
                Thôi tham gia
              </Link>
            )}
          </div>
          <div className={styles.muted}>
            {[
              memberKindLabels[m.kind],
              m.role,
              `từ ${formatDate(m.joinedOn)}`,
              m.leftOn && `đến ${formatDate(m.leftOn)}`,
              m.leaveReason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
