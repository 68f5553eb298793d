import Link from 'next/link';
import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { monthsInWords } from '@/lib/jobs/profiles/profile';
import { conditionLabel, tradeLabel } from '@/lib/jobs/trades';
import type { VacancyView } from '@/lib/jobs/vacancies/queries';
import { contractLabels, payInWords } from '@/lib/jobs/vacancies/vacancy';

/** What the work is and what it asks. */
export function VacancyFacts({ vacancy: v }: { vacancy: VacancyView }) {
  return (
    <Card title="Công việc">
      <Facts
        items={[
          ['Nghề', tradeLabel(v.trade)],
          [
            'Cơ sở',
            <Link key="employer" href={`/viec-lam/co-so/${v.employer.id}`}>
              {v.employer.name}
            </Link>,
          ],
          ['Nơi làm', v.communeName],
          ['Lương', payInWords(v)],
          ['Hợp đồng', contractLabels[v.contract]],
          ['Số người', `đã nhận ${v.filled}/${v.places}`],
          ['Kinh nghiệm', v.experienceMonths === 0 ? 'không cần' : monthsInWords(v.experienceMonths)],
          ['Tuyển đến', v.closesOn && formatDate(v.closesOn)],
          ['Điều kiện làm việc', v.conditions.map(conditionLabel).join(', ') || 'không có gì đặc biệt'],
          ...(v.needsPoliceCheck
            ? ([['Vị trí có hạn chế', 'Công an xã trả lời phù hợp hay không trước khi gửi giới thiệu']] as const)
            : []),
          ...(v.description ? ([['Mô tả', v.description]] as const) : []),
        ]}
      />
    </Card>
  );
}
