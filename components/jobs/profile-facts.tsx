import { Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { educationLabel, experienceInWords } from '@/lib/jobs/profiles/profile';
import type { JobFile } from '@/lib/jobs/profiles/queries';
import { conditionLabel, tradeLabel } from '@/lib/jobs/trades';
import { shownDong } from '@/lib/money';

/** What work the person looks for. */
export function ProfileFacts({ profile: p }: { profile: NonNullable<JobFile['profile']> }) {
  return (
    <Facts
      items={[
        ['Tìm việc', p.isSeeking ? 'đang tìm việc' : 'không tìm việc'],
        ['Nghề muốn làm', p.trades.map(tradeLabel).join(', ') || null],
        ['Kinh nghiệm', experienceInWords(p.experience) || null],
        ['Không làm được', p.cannot.map(conditionLabel).join(', ') || 'không có gì'],
        ['Đi xa nhất', p.maxDistanceKm === null ? 'đâu cũng được' : `${p.maxDistanceKm} km`],
        ['Lương mong muốn', p.payWanted === null ? null : shownDong(p.payWanted)],
        ['Làm được từ', p.availableFrom === null ? 'ngay' : formatDate(p.availableFrom)],
        ['Học vấn', p.education && educationLabel(p.education)],
        ...(p.note ? ([['Ghi chú', p.note]] as const) : []),
      ]}
    />
  );
}
