import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { groupLabels } from '@/lib/followups/vocabulary';
import { formatMoment } from '@/lib/moments';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';
import type { TransferView } from '@/lib/transfers/queries';
import styles from './transfers.module.css';

const dayOf = (day: string | null) => day && formatDate(day);
const signed = (day: string | null, who: string | null) => day && [formatDate(day), who].filter(Boolean).join(', ');

/** Who it is and where they go: all that both sides read. */
export function TransferFacts({ transfer: t }: { transfer: TransferView }) {
  return (
    <div className={styles.columns}>
      <Card title="Người được chuyển">
        <Facts
          items={[
            ['Họ và tên', t.fullName],
            ['Ngày sinh', formatPartialDate(t.birthDate, t.birthPrecision)],
            ['Giới tính', t.sex && sexLabels[t.sex]],
            ['CCCD', t.cccdMasked],
            ['Ngày chấp hành xong án', t.releaseOn && formatPartialDate(t.releaseOn, t.releasePrecision)],
            ['Phân nhóm', t.group ? `${t.group} · ${groupLabels[t.group]}` : 'chưa phân nhóm'],
            ['Số hồ sơ', t.number],
          ]}
        />
      </Card>
      <Card title="Nơi đến và lý do">
        <Facts
          items={[
            ['Từ', t.fromName],
            ['Đến', t.toName],
            ['Thôn, tổ dân phố', t.hamlet],
            ['Địa chỉ', t.address],
            ['Điện thoại', t.phone],
            [
              'Lý do chuyển',
              <span key="why" className={styles.pre}>
                {t.reason}
              </span>,
            ],
          ]}
        />
      </Card>
      <Card title="Quá trình">
        <Facts
          items={[
            ['Đề xuất', `${t.proposedBy}, ${formatMoment(t.proposedAt)}`],
            ['Ký và gửi', signed(t.sentOn, t.sentBy) ?? 'chưa ký'],
            ['Hạn trả lời', dayOf(t.dueOn) ?? 'tính từ ngày gửi'],
            ['Trả lời', signed(t.answeredOn, t.answeredBy) ?? 'chưa có'],
            ...(t.arrivedOn ? [['Đến ở từ ngày', dayOf(t.arrivedOn)] as const] : []),
            ...(t.reply ? [['Nội dung trả lời', t.reply] as const] : []),
          ]}
        />
      </Card>
    </div>
  );
}
