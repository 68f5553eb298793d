import { Card, Facts } from '@/components/ui/card';
import type { MergeView } from '@/lib/merging/merge-queries';
import { formatMoment } from '@/lib/moments';

type Step = MergeView['proposed'];
const said = (step: Step, waiting: string | null) => (step ? `${step.by}, ${formatMoment(step.at)}` : waiting);

/** Who proposed, who said yes or no, when it was done and taken back. */
export function MergeSteps({ merge }: { merge: MergeView }) {
  const waiting = merge.status === 'PROPOSED' ? 'chưa trả lời' : null;
  const answers: [string, string | null][] = merge.isAcross
    ? [
        [`Xã của ${merge.keptNumber} đồng ý`, said(merge.kept, waiting)],
        [`Xã của ${merge.goneNumber} đồng ý`, said(merge.gone, waiting)],
      ]
    : [['Trưởng Công an xã ký', said(merge.kept, waiting && 'chưa ký')]];
  const items: [string, string | null][] = [
    ['Đề xuất', said(merge.proposed, null)],
    ['Lý do gộp', merge.reason],
    ...answers,
    ...(merge.refused
      ? [['Không gộp', `${said(merge.refused, null)}: ${merge.answer ?? ''}`] satisfies [string, string]]
      : []),
    ...(merge.doneAt ? [['Đã gộp lúc', formatMoment(merge.doneAt)] satisfies [string, string]] : []),
    ...(merge.taken.length > 0 ? [['Lấy từ hồ sơ gộp vào', merge.taken.join(', ')] satisfies [string, string]] : []),
    ...(merge.undone
      ? [['Hoàn tác', `${said(merge.undone, null)}: ${merge.undoReason ?? ''}`] satisfies [string, string]]
      : []),
  ];
  return (
    <Card title="Biên bản">
      <Facts items={items} />
    </Card>
  );
}
