import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { CaseFile } from '@/lib/cases/read';
import type { CaseAbilities } from '@/lib/cases/view';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { lastStep } from '@/lib/searches/protocol';
import { isPending, transferStatusLabels } from '@/lib/transfers/lifecycle';
import styles from './tabs.module.css';

/** What is open about where the person lives: on the way to another commune, gone, looked for, or to be looked for. */
export function Whereabouts({ file, may }: { file: CaseFile; may: CaseAbilities }) {
  const transfer = file.police?.transfers.find((t) => isPending(t.status));
  const search = file.police?.searches.find((s) => s.status === 'OPEN');
  const openedOn = search && fromDbDate(search.openedOn);
  const metSince =
    openedOn &&
    file.police?.followUps.find((f) => f.isCurrent && f.outcome === 'MET' && fromDbDate(f.happenedOn) >= openedOn);
  const left = file.status === 'MOVED_AWAY' && file.events.find((e) => e.toStatus === 'MOVED_AWAY');
  return (
    <div className={styles.notices}>
      {transfer && (
        <Notice tone="attention">
          <p>
            <strong>
              Đang chuyển đến {transfer.to.form} {transfer.to.name}:
            </strong>{' '}
            {transferStatusLabels[transfer.status]}
            {transfer.dueOn && `, hạn ${formatDate(fromDbDate(transfer.dueOn))}`}. Đơn vị vẫn quản lý người này cho đến
            khi nơi đến tiếp nhận.
          </p>
          <LinkButton href={`/chuyen-dia-ban/${transfer.id}`} variant="quiet">
            Mở lần chuyển
          </LinkButton>
        </Notice>
      )}
      {left && (
        <Notice>
          Chuyển đi ngày {formatDate(fromDbDate(left.happenedOn))}, đến: {left.ground ?? 'không rõ'}
          {left.reason && ` (${left.reason})`}
        </Notice>
      )}
      {search && (
        <Notice tone="attention">
          <p>
            <strong>Đang tìm người mất liên lạc</strong> từ ngày {formatDate(fromDbDate(search.openedOn))},{' '}
            {metSince
              ? `và đã gặp lại ngày ${formatDate(fromDbDate(metSince.happenedOn))}: kết thúc việc tìm`
              : search.step > lastStep
                ? 'đã làm đủ các bước, chờ kết luận'
                : `bước ${search.step} trên ${lastStep}`}
            .
          </p>
          <LinkButton href={`/ho-so/${file.id}/mat-lien-lac`} variant="quiet">
            {may.search ? (metSince ? 'Kết thúc việc tìm' : 'Tìm tiếp') : 'Xem việc tìm người'}
          </LinkButton>
        </Notice>
      )}
      {may.search && file.police?.isSearchOffered && (
        <Notice tone="attention">
          <p>Nhiều lần liên hệ không gặp, hoặc đã lâu chưa gặp được người này.</p>
          <LinkButton href={`/ho-so/${file.id}/mat-lien-lac`} variant="quiet">
            Bắt đầu tìm người mất liên lạc
          </LinkButton>
        </Notice>
      )}
    </div>
  );
}
