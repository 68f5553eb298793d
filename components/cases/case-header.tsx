import { revealIdentityAction } from '@/app/(app)/ho-so/[id]/actions';
import { GroupChip, StatusChip } from '@/components/cases/chips';
import { RevealIdentity } from '@/components/cases/reveal-identity';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { closingGrounds } from '@/lib/cases/closing';
import type { CaseFile } from '@/lib/cases/read';
import type { CaseAbilities } from '@/lib/cases/view';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';
import styles from './case-header.module.css';

/** Who, where, which group, what state, and the one next step. */
export function CaseHeader({ file, may }: { file: CaseFile; may: CaseAbilities }) {
  const { person } = file;
  const base = `/ho-so/${file.id}`;
  const place = [person.hamlet, `${file.commune.form} ${file.commune.name}`].filter(Boolean).join(', ');
  return (
    <header className={styles.header}>
      <a href="/ho-so" className={styles.back}>
        ‹ Danh sách hồ sơ
      </a>
      <div className={styles.top}>
        <h1>{person.fullName}</h1>
        <span className={styles.chips}>
          {file.status !== 'EXPECTED' && <GroupChip group={file.currentGroup} />}
          <StatusChip status={file.status} />
        </span>
      </div>
      <p className={styles.facts}>
        {[
          person.sex && sexLabels[person.sex],
          `sinh ${formatPartialDate(person.birthDate, person.birthPrecision)}`,
          place,
          person.phone,
          file.number,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.facts}>
        CCCD {person.cccdMasked ?? (person.hasOldId ? 'chưa có (có CMND cũ)' : 'chưa có')}{' '}
        {may.reveal && (person.cccdMasked || person.hasOldId) && (
          <RevealIdentity caseId={file.id} action={revealIdentityAction} />
        )}
      </p>
      <div className={styles.actions}>
        {may.checkAddress && <LinkButton href={`${base}/xac-minh`}>Ghi kết quả xác minh</LinkButton>}
        {may.receive && (
          <LinkButton href={`${base}/tiep-nhan`} variant={may.checkAddress ? 'quiet' : 'primary'}>
            Tiếp nhận trình diện
          </LinkButton>
        )}
        {may.followUp && <LinkButton href={`${base}/ghi-nhan`}>Ghi nhận</LinkButton>}
        {may.propose && !file.hasProposal && (
          <LinkButton href={`${base}/phan-nhom`} variant="quiet">
            Đề xuất phân nhóm
          </LinkButton>
        )}
        {may.correct && (
          <LinkButton href={`${base}/nhan-than`} variant="quiet">
            Sửa nhân thân
          </LinkButton>
        )}
        {may.transfer && (
          <LinkButton href={`${base}/chuyen-dia-ban`} variant="quiet">
            Chuyển địa bàn
          </LinkButton>
        )}
        {may.moveBack && <LinkButton href={`${base}/di-noi-khac`}>Ghi nhận trở về</LinkButton>}
        {may.close && (
          <LinkButton href={`${base}/ket-thuc`} variant="quiet">
            Kết thúc quản lý
          </LinkButton>
        )}
        {may.reopen && <LinkButton href={`${base}/ket-thuc`}>Mở lại hồ sơ</LinkButton>}
      </div>
      {file.status === 'CLOSED' && file.closingGround && (
        <Notice>
          Kết thúc ngày {formatDate(fromDbDate(file.closedOn) ?? '')}: {groundLabel(file.closingGround)}
        </Notice>
      )}
    </header>
  );
}

const groundLabel = (key: string) => Object.entries(closingGrounds).find(([k]) => k === key)?.[1].label ?? key;
