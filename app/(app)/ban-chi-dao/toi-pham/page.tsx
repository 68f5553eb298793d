import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { correctFigureAction, enterFigureAction, withdrawFigureAction } from '@/app/(app)/ban-chi-dao/toi-pham/actions';
import { CorrectFigure, EnterFigure, WithdrawFigure } from '@/components/evidence/context-forms';
import { ContextList } from '@/components/evidence/context-list';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { listContextFigures } from '@/lib/crime/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tội phạm' };

export default async function CrimePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const found = await listContextFigures(actor, {});
  if (!found.ok) notFound();
  const { figures, mayEnter } = found.value;
  const { them, sua, rut } = await searchParams;
  const chosen = figures.find((f) => f.mayChange && (f.id === sua || f.id === rut));
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Tội phạm"
        context="Số liệu tội phạm của đơn vị theo kỳ, như báo cáo đã nêu và kèm nguồn. Không tính từ hồ sơ."
        back={{ href: '/ban-chi-dao', label: 'Bảng điều hành' }}
        action={mayEnter && <LinkButton href="/ban-chi-dao/toi-pham?them=1">Nhập số liệu</LinkButton>}
      />
      {mayEnter && them && (
        <Card title={`Nhập số liệu của ${actor.unitForm} ${actor.unitName}`}>
          <EnterFigure action={enterFigureAction} />
        </Card>
      )}
      {chosen && chosen.id === sua && (
        <Card title="Đính chính số liệu">
          <CorrectFigure figure={chosen} action={correctFigureAction} />
        </Card>
      )}
      {chosen && chosen.id === rut && (
        <Card title="Rút số liệu">
          <WithdrawFigure figure={chosen} action={withdrawFigureAction} />
        </Card>
      )}
      <ContextList figures={figures} mayEnter={mayEnter} />
    </div>
  );
}
