import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { decidePairAction, proposeMergeAction } from '@/app/(app)/ho-so/trung/actions';
import { DecidePair } from '@/components/merging/decide-pair';
import { FieldTable, MergeConsequences, TwoFiles } from '@/components/merging/preview-cards';
import { ProposeMerge } from '@/components/merging/propose-merge';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { id as uuid } from '@/lib/fields';
import { previewMerge } from '@/lib/merging/pair-queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Xem và gộp hai hồ sơ' };

export default async function PairPage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const { giu } = await searchParams;
  const found = await previewMerge(actor, { pairId: id, keptCaseId: uuid.safeParse(giu).data ?? null });
  if (!found.ok) notFound();
  const pair = found.value;
  const mayPropose = pair.may.propose && pair.problem === null;
  return (
    <>
      <PageHeader
        title="Hai hồ sơ có phải của một người?"
        context={`${pair.reasons.join(' · ')} (${pair.score}/100 điểm)`}
        back={{ href: '/ho-so/trung', label: 'Hồ sơ có thể trùng' }}
      />
      <div className={stack.stack}>
        {pair.problem && <Notice tone="attention">{pair.problem}</Notice>}
        {pair.mergeId && (
          <Notice>
            Hai hồ sơ này đang có đề xuất gộp chờ ký.{' '}
            <LinkButton href={`/ho-so/trung/gop/${pair.mergeId}`} variant="quiet">
              Mở đề xuất
            </LinkButton>
          </Notice>
        )}
        <TwoFiles
          preview={pair}
          {...(mayPropose ? { swap: `/ho-so/trung/${pair.pairId}?giu=${pair.gone.caseId}` } : {})}
        />
        <MergeConsequences preview={pair} />
        <FieldTable preview={pair} isChosen={!mayPropose} />
        {mayPropose && (
          <ProposeMerge
            key={pair.kept.caseId}
            pairId={pair.pairId}
            preview={{ kept: pair.kept, gone: pair.gone, rows: pair.rows, seen: pair.seen }}
            signers={pair.isAcross ? 'Trưởng Công an hai xã' : 'Trưởng Công an xã'}
            propose={proposeMergeAction}
          />
        )}
        {pair.may.decide && (
          <Disclosure label="Không phải một người…">
            <DecidePair
              pairId={pair.pairId}
              version={pair.version}
              verdict="NOT_SAME"
              action={decidePairAction}
              then="/ho-so/trung"
            />
          </Disclosure>
        )}
      </div>
    </>
  );
}
