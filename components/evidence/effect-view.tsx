import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RecordTable } from '@/components/ui/record-table';
import {
  type Conclusion,
  concludeReOffending,
  concludeStable,
  formatP,
  points,
  type Verdict,
  verdictWords,
} from '@/lib/evidence/conclusion';
import { fewestEvents, fewestPairs, shareOf } from '@/lib/evidence/effect';
import type { ModelEffect } from '@/lib/evidence/queries';
import { formatShare } from '@/lib/percent';
import { formatPercent } from '@/lib/reoffending/words';
import styles from './evidence.module.css';

const tones = { TOO_FEW: 'info', UNCLEAR: 'info', BETTER: 'success', WORSE: 'attention' } as const;
const Said = ({ verdict, words }: Conclusion) => <Notice tone={tones[verdict]}>{words}</Notice>;

/** To those who see no small number. */
const Told = ({ verdict }: { verdict: Verdict | null }) =>
  verdict ? (
    <Said verdict={verdict} words={verdictWords[verdict]} />
  ) : (
    <p className={styles.muted}>Có số từ 1 đến 4 trong phép so sánh này, nên không hiển thị.</p>
  );

type Stable = ModelEffect['stable'][number];

/** Stability after so many months: both sides with their intervals, the difference, and what may be said of it. */
export function StableCard({ one }: { one: Stable }) {
  const { months, effect } = one;
  if (!effect)
    return (
      <Card title={`Tạm ổn định sau ${months} tháng`}>
        <Told verdict={one.verdict} />
      </Card>
    );
  const { members, others, difference } = effect;
  const row = (label: string, arm: typeof members) => {
    const share = shareOf(arm);
    return {
      key: label,
      cells: [
        label,
        formatShare(arm.stable, arm.n),
        share && `${formatPercent(share.low, 1)} đến ${formatPercent(share.high, 1)}`,
      ],
    };
  };
  return (
    <Card title={`Tạm ổn định sau ${months} tháng`}>
      <div className={styles.card}>
        <Said {...concludeStable(effect)} />
        {members.n > 0 && (
          <RecordTable
            caption={`Tỷ lệ tạm ổn định sau ${months} tháng`}
            columns={['Bên', 'Nhóm A', 'Khoảng tin cậy 95 %']}
            rows={[row('Thành viên', members), row('Người giống họ, không tham gia', others)]}
          />
        )}
        {difference && (
          <p className={styles.note}>
            Chênh lệch: {difference.value < 0 ? '−' : '+'}
            {points(difference.value)} điểm phần trăm, trên {members.n} cặp. Khoảng tin cậy theo Newcombe.
          </p>
        )}
      </div>
    </Card>
  );
}

/** New judgments over time on both sides. */
export function ReOffendingCard({ effect, verdict }: ModelEffect['reOffending']) {
  if (!effect)
    return (
      <Card title="Bản án mới">
        <Told verdict={verdict} />
      </Card>
    );
  const { members, others, test, membersAfterYear, othersAfterYear } = effect;
  const row = (label: string, arm: typeof members, expected: number, afterYear: number | null) => ({
    key: label,
    cells: [
      label,
      arm.n.toLocaleString('vi-VN'),
      arm.events.toLocaleString('vi-VN'),
      expected.toLocaleString('vi-VN', { maximumFractionDigits: 1 }),
      afterYear === null ? null : formatPercent(1 - afterYear, 1),
    ],
  });
  return (
    <Card title="Bản án mới">
      <div className={styles.card}>
        <Said {...concludeReOffending(effect)} />
        {members.n > 0 && (
          <>
            <RecordTable
              caption="Bản án mới của hai bên"
              columns={['Bên', 'Người', 'Bản án mới', 'Nếu hai bên như nhau', 'Có bản án mới sau 12 tháng']}
              rows={[
                row('Thành viên', members, test.expected[0] ?? 0, membersAfterYear),
                row('Người giống họ, không tham gia', others, test.expected[1] ?? 0, othersAfterYear),
              ]}
            />
            <p className={styles.note}>
              Kiểm định log-rank: χ² = {test.chiSquared.toLocaleString('vi-VN', { maximumFractionDigits: 2 })},{' '}
              {formatP(test.p)}.
            </p>
          </>
        )}
      </div>
    </Card>
  );
}

/** How it is compared, and what that leaves out: on the page itself, for whoever reads the number. */
export function MethodCard() {
  return (
    <Card title="Cách so sánh và giới hạn">
      <ul>
        <li>
          Mỗi thành viên được ghép với một người cùng địa bàn đến lúc đó chưa tham gia loại mô hình này (nếu sau đó tham
          gia thì chỉ theo dõi đến ngày ấy), giống nhau ở: phân nhóm, độ tuổi, nhóm tội danh, khoảng mức án, thời gian
          từ ngày về, tình trạng việc làm, vốn và hoàn cảnh. Mốc bắt đầu là ngày 01 của tháng sau khi tham gia.
        </li>
        <li>
          Kết quả: ở nhóm A sau 6 và 12 tháng; thời gian đến khi có bản án mới có hiệu lực. Chỉ tính cặp còn biết cả
          hai.
        </li>
        <li>
          Chỉ kết luận khi có ít nhất {fewestPairs} cặp (và {fewestEvents} bản án mới khi so tái phạm), và khoảng tin
          cậy không chứa “không khác nhau”.
        </li>
        <li>
          Không phải thử nghiệm ngẫu nhiên: ai muốn tham gia và được chọn có thể đã khác ở những điều không ghi trong hồ
          sơ (quyết tâm, gia đình). Thành viên không có người giống họ bị để ngoài phép so sánh.
        </li>
        <li>Tội danh chỉ dùng để ghép bên trong cơ sở dữ liệu; không ai xem được. Không ai bị chấm điểm.</li>
      </ul>
    </Card>
  );
}
