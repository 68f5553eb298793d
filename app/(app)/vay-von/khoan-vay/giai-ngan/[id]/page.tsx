import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { disburseLoanAction } from '@/app/(app)/vay-von/khoan-vay/actions';
import { DisburseForm } from '@/components/loans/account/disburse-form';
import { Card, Facts } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { getToDisburse } from '@/lib/loans/account/queries';
import type { ToDisburse } from '@/lib/loans/account/to-disburse';
import { purposeInWords } from '@/lib/loans/vocabulary';
import { formatNumber, shownDong } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Giải ngân' };

export default async function DisbursePage({ params }: PageProps<'id'>) {
  const found = await getToDisburse(await requireActor(), { applicationId: (await params).id });
  if (!found.ok) notFound();
  const it = found.value;
  const refusal = refusalOf(it);
  const back = it.loanId
    ? { href: `/vay-von/khoan-vay/${it.loanId}`, label: 'Khoản vay' }
    : { href: '/vay-von', label: 'Hôm nay' };
  return (
    <>
      <PageHeader title="Giải ngân" context={`${it.subject} · ${it.borrowerName}`} back={back} />
      <div className={stack.stack}>
        <Card title="Đã phê duyệt">
          <Facts
            items={[
              ['Người đứng tên vay', it.borrowerName],
              ['Người thụ hưởng', it.beneficiaryName],
              ['Mục đích', purposeInWords(it.purpose)],
              ['Phương án', it.plan],
              ['Mức phê duyệt', shownDong(it.approved)],
              ['Ngày phê duyệt', it.approvedOn && formatDate(it.approvedOn)],
              ['Thời hạn', it.termMonths && `${it.termMonths} tháng`],
              ['Đã giải ngân', shownDong(it.paidOut)],
            ]}
          />
        </Card>
        {refusal ? (
          <Notice tone="attention">{refusal}</Notice>
        ) : (
          <Card title={it.loanId ? 'Giải ngân đợt tiếp theo' : 'Giải ngân lần đầu'}>
            <DisburseForm
              left={it.left}
              isFirst={it.loanId === null}
              action={disburseLoanAction}
              defaults={{
                applicationId: it.applicationId,
                happenedOn: formatDate(todayInVietnam()),
                amount: it.loanId ? '' : formatNumber(it.left),
                fund: it.fund === 'LOCAL' ? 'LOCAL' : 'CENTRAL',
                paidOutBefore: it.paidOut,
              }}
            />
          </Card>
        )}
      </div>
    </>
  );
}

/** Why there is no form, said before anybody fills one in. */
function refusalOf({ mayDisburse, left, standing, paidOut }: ToDisburse): string | null {
  if (!mayDisburse.allowed)
    return mayDisburse.reason === 'other-person'
      ? 'Người phê duyệt không tự giải ngân: việc này cần một cán bộ khác.'
      : 'Khoản vay đã tất toán: không giải ngân thêm được.';
  if (left === 0) return 'Đã giải ngân đủ mức phê duyệt.';
  if (paidOut > 0 || standing === null || standing === 'HERE') return null;
  return standing === 'MOVED'
    ? 'Người thụ hưởng đã chuyển khỏi địa bàn: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.'
    : 'Công an xã đã kết thúc quản lý người thụ hưởng: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.';
}
