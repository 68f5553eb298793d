import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import type { Establishment } from '@/lib/loans/stored';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { formatNumber, shownDong } from '@/lib/money';
import { formatShare } from '@/lib/percent';

/** The establishment of a Mẫu 02, with the share of its workforce. */
export function EstablishmentFacts({ establishment: e, workers }: { establishment: Establishment; workers: number }) {
  return (
    <Card title={e.name}>
      <Facts
        items={[
          ['Loại cơ sở', establishmentKindLabels[e.kind]],
          ['Số đăng ký', e.registrationNumber],
          ['Người đại diện', e.representativeName],
          ['Địa chỉ', e.address],
          ['Tổng số lao động', `${formatNumber(e.workforce)} (${formatDate(e.workforceOn)})`],
          ['Lao động là người chấp hành xong án phạt tù', formatShare(workers, e.workforce)],
          ['Số tiền đề nghị vay', shownDong(e.amount)],
          ['Phương án vay vốn', e.plan],
        ]}
      />
      {e.proof && <ProofChecklist conditions={e.proof.conditions} />}
    </Card>
  );
}
