import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { changeUnitAction, coverUnitAction } from '@/app/(app)/quan-tri/don-vi/actions';
import { Card, Facts } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { ChangeUnitForm, CoverUnitForm } from '@/components/units/unit-forms';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { choosesCoverage, unitKindLabels } from '@/lib/units/kinds';
import { type BriefUnit, getUnit } from '@/lib/units/queries';
import { unitTitle, unitWords, validityWords } from '@/lib/units/words';

export const metadata: Metadata = { title: 'Đơn vị' };

const UnitLinks = ({ units }: { units: readonly BriefUnit[] }) =>
  units.map((u) => (
    <p key={u.id}>
      <Link href={`/quan-tri/don-vi/${u.id}`} prefetch={false}>
        {unitWords(u)}
      </Link>
    </p>
  ));

export default async function UnitPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const result = await getUnit(actor, { unitId: (await params).id });
  if (!result.ok) notFound();
  const unit = result.value;
  return (
    <div className={stack.stack}>
      <PageHeader
        title={unitTitle(unit)}
        context={`${unitKindLabels[unit.kind]} · mã ${unit.code} · ${validityWords(unit)}`}
        back={{ href: '/quan-tri/don-vi', label: 'Đơn vị' }}
      />
      <Card>
        <Facts
          items={[
            ['Trực thuộc', unit.parent ? unitWords(unit.parent) : 'không có cấp trên trong phần mềm'],
            [
              'Sáp nhập từ',
              unit.predecessors.length > 0 ? <UnitLinks key="before" units={unit.predecessors} /> : 'không có',
            ],
            ['Nay thuộc', unit.successors.length > 0 ? <UnitLinks key="after" units={unit.successors} /> : 'không có'],
            ['Vai trò đang giao', String(unit.assignments)],
          ]}
        />
        {unit.mayChange && (
          <Disclosure label="Sửa tên hoặc hiệu lực">
            {unit.assignments > 0 && (
              <Notice tone="attention">
                Còn {unit.assignments} vai trò ở đơn vị này. Khi đặt ngày hết hiệu lực, hãy giao vai trò ở đơn vị mới
                trước để công việc không gián đoạn.
              </Notice>
            )}
            <ChangeUnitForm unit={unit} action={changeUnitAction} />
          </Disclosure>
        )}
      </Card>
      {unit.kind !== 'COMMUNE' && (
        <Card title={`Địa bàn: ${unit.covered.length} xã, kể cả xã cũ`}>
          {unit.covered.length === 0 && (
            <p>
              {unit.mayCover
                ? 'Chưa chọn xã nào, nên người ở đơn vị này chưa xem được gì. Hãy chọn ở dưới.'
                : 'Chưa có xã nào trực thuộc.'}
            </p>
          )}
          {unit.covered.length > 0 && <p className={stack.muted}>{unit.covered.map(unitWords).join(' · ')}</p>}
          {unit.mayCover ? (
            <Disclosure label="Chọn xã phụ trách">
              <CoverUnitForm unit={unit} action={coverUnitAction} />
            </Disclosure>
          ) : (
            !choosesCoverage(unit.kind) && (
              <p className={stack.muted}>Tính từ các đơn vị trực thuộc và những gì chúng trở thành sau sáp nhập.</p>
            )
          )}
        </Card>
      )}
    </div>
  );
}
