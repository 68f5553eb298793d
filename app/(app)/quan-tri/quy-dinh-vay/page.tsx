import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changePaperColumnsAction, changeRuleAction } from '@/app/(app)/quan-tri/quy-dinh-vay/actions';
import { PaperColumnsList } from '@/components/loans/paper-columns-list';
import { RuleList } from '@/components/loans/rule-list';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getLendingRules } from '@/lib/loans/administration/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Quy định cho vay' };

export default async function LendingRulesPage() {
  const found = await getLendingRules(await requireActor(), {});
  if (!found.ok) notFound();
  const { mayChange, rules, papers } = found.value;
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Quy định cho vay"
        context="Mỗi mức có điều khoản, nguồn và ngày áp dụng. Quyết định đã có giữ nguyên mức của ngày đó."
      />
      {!mayChange && (
        <Notice>Các mục này dùng chung cho toàn tỉnh nên chỉ quản trị viên cấp tỉnh thay đổi; bạn xem được.</Notice>
      )}
      <RuleList rules={rules} action={mayChange ? changeRuleAction : null} />
      <Card title="Cột của danh sách khi in">
        <PaperColumnsList papers={papers} action={mayChange ? changePaperColumnsAction : null} />
      </Card>
    </div>
  );
}
