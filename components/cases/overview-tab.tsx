import { returnGroupAction, signGroupAction } from '@/app/(app)/ho-so/[id]/actions';
import { GroupChip } from '@/components/cases/chips';
import { DecideProposal } from '@/components/cases/decide-proposal';
import { TransferHistory } from '@/components/transfers/transfer-history';
import { Card, Facts } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { CaseFile } from '@/lib/cases/read';
import type { CaseAbilities } from '@/lib/cases/view';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { difficultyLabel, groupDefinitions, needLabel, workLabels } from '@/lib/followups/vocabulary';
import styles from './tabs.module.css';

interface Props {
  file: CaseFile;
  actorId: string;
  isChief: boolean;
  may: CaseAbilities;
}

export function OverviewTab({ file, actorId, isChief }: Props) {
  const waiting = file.assessments.find((a) => a.status === 'PROPOSED');
  const note = file.police?.notes.find((n) => n.assessmentId === waiting?.id);
  const { person } = file;
  return (
    <div className={styles.grid}>
      {waiting && (
        <div className={styles.wide} id="cho-ky">
          <Notice tone="attention">
            <p>
              <strong>Đề xuất phân nhóm chờ ký:</strong> nhóm {waiting.group} · {groupDefinitions[waiting.group]}. Người
              đề xuất: {file.names[waiting.proposedBy] ?? 'không rõ'}.
            </p>
            {note && <p>Căn cứ ghi nhận: {note.reasons.join('; ')}.</p>}
            {note?.note && <p>Nhận xét: {note.note}</p>}
            <p>{consequence(file, waiting)}</p>
            {isChief && waiting.proposedBy !== actorId && (
              <DecideProposal
                assessmentId={waiting.id}
                version={waiting.version}
                group={waiting.group}
                sign={signGroupAction}
                giveBack={returnGroupAction}
              />
            )}
            {isChief && waiting.proposedBy === actorId && <p>Bạn là người đề xuất nên cần người khác ký.</p>}
          </Notice>
        </div>
      )}
      <Card title="Tình hình hiện nay">
        <Facts
          items={[
            ['Phân nhóm', <GroupChip key="g" group={file.currentGroup} />],
            [
              'Việc làm',
              file.currentWork && [workLabels[file.currentWork], file.currentOccupation].filter(Boolean).join(': '),
            ],
            ['Khó khăn', difficultyWords(file.difficulties)],
            [
              'Nhu cầu',
              file.needs
                .filter((n) => !n.closedOn)
                .map((n) => needLabel(n.kind))
                .join(', ') || 'không ghi nhận',
            ],
            ['Liên hệ gần nhất', file.lastContactOn && formatDate(fromDbDate(file.lastContactOn))],
            ['Lần thăm tới', file.nextVisitOn && formatDate(fromDbDate(file.nextVisitOn))],
            ['Người phụ trách', file.officers.map((o) => file.names[o.officerId]).join(', ') || 'chưa giao'],
            ...(file.police ? [['Nhãn', file.police.tags.join(', ') || 'chưa có'] as const] : []),
          ]}
        />
      </Card>
      <Card title="Gia đình và liên hệ">
        <Facts
          items={[
            [
              'Đại diện gia đình',
              person.representativeName &&
                [person.representativeName, person.representativeKin && `(${person.representativeKin})`]
                  .filter(Boolean)
                  .join(' '),
            ],
            ['Điện thoại đại diện', person.representativePhone],
            ['Điện thoại', person.phone],
            ['Địa chỉ', person.address ?? person.hamlet],
          ]}
        />
      </Card>
      <Card title="Lịch sử phân nhóm">
        <AssessmentHistory file={file} />
      </Card>
      <Card title="Nơi cư trú qua thời gian">
        <ul className={styles.timeline}>
          {person.residences.map((r) => (
            <li key={r.id}>
              {[r.hamlet, r.place].filter(Boolean).join(', ')}
              <span className={styles.muted}>
                từ {formatDate(r.from)} {r.to ? `đến ${formatDate(r.to)}` : 'đến nay'}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {file.police && file.police.transfers.length > 0 && (
        <Card title="Các lần chuyển địa bàn">
          <TransferHistory transfers={file.police.transfers} />
        </Card>
      )}
    </div>
  );
}

const statusWords = { PROPOSED: 'chờ ký', SIGNED: 'đã ký', RETURNED: 'trả lại', WITHDRAWN: 'đã rút' } as const;

function AssessmentHistory({ file }: { file: CaseFile }) {
  if (file.assessments.length === 0) return <p className={styles.muted}>Chưa có lần phân nhóm nào.</p>;
  return (
    <ul className={styles.timeline}>
      {file.assessments.map((a) => {
        const note = file.police?.notes.find((n) => n.assessmentId === a.id);
        return (
          <li key={a.id}>
            <GroupChip group={a.group} /> từ {formatDate(fromDbDate(a.effectiveFrom))} ·{' '}
            {a.source === 'IMPORT' ? 'từ danh sách' : statusWords[a.status]}
            <span className={styles.muted}>
              {file.names[a.proposedBy]}
              {a.decidedBy && a.source !== 'IMPORT' && ` → ${file.names[a.decidedBy] ?? ''}`}
              {note?.reply && ` · lý do trả lại: ${note.reply}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const difficultyWords = (keys: readonly string[]) => keys.map(difficultyLabel).join(', ') || 'không ghi nhận';

/** What a signature changes besides the group: the proposal's difficulties take the place of those on file. */
function consequence(
  file: CaseFile,
  { group, difficulties }: Pick<CaseFile['assessments'][number], 'group' | 'difficulties'>,
) {
  const [before, after] = [difficultyWords(file.difficulties), difficultyWords(difficulties)];
  const from = file.currentGroup ? `Nhóm ${file.currentGroup}` : 'Chưa phân nhóm';
  return `Ký thì: ${from} thành nhóm ${group}${before === after ? '' : `; khó khăn: ${before} → ${after}`}.`;
}
