import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { refuseMergeAction, signMergeAction, undoMergeAction } from '@/app/(app)/ho-so/trung/actions';
import { IdentityPair } from '@/components/merging/identity-pair';
import { MergeSteps } from '@/components/merging/merge-steps';
import { FieldTable, MergeConsequences, TwoFiles } from '@/components/merging/preview-cards';
import { SignMerge } from '@/components/merging/sign-merge';
import { UndoMerge } from '@/components/merging/undo-merge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { readMerge } from '@/lib/merging/merge-queries';
import { mergeStatusLabels } from '@/lib/merging/words';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Gộp hồ sơ' };

export default async function MergePage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await readMerge(actor, { mergeId: id });
  if (!found.ok) notFound();
  const merge = found.value;
  const { preview, identities, undo, may } = merge;
  return (
    <>
      <PageHeader
        title={`Gộp ${merge.goneNumber} vào ${merge.keptNumber}`}
        context={mergeStatusLabels[merge.status]}
        back={{ href: '/ho-so/trung', label: 'Hồ sơ có thể trùng' }}
        action={merge.mayOpenKept && <LinkButton href={`/ho-so/${merge.keptCaseId}`}>Mở {merge.keptNumber}</LinkButton>}
      />
      <div className={stack.stack}>
        {merge.isStale && (
          <Notice tone="attention">
            Một trong hai hồ sơ đã thay đổi sau khi đề xuất nên không ký được nữa. Hãy từ chối hoặc rút lại đề xuất này,
            xem lại hai hồ sơ rồi đề xuất lại.
          </Notice>
        )}
        <MergeSteps merge={merge} />
        {preview && <TwoFiles preview={preview} />}
        {identities.length > 0 && (
          <Card title="Đề xuất về ai">
            <IdentityPair sides={identities} keptCaseId={merge.keptCaseId} />
            <p className={stack.muted}>
              Chỉ gồm thông tin nhận dạng. Ghi nhận của xã kia không hiện ở đây. Sau khi cả hai xã đồng ý, người này
              thuộc xã của hồ sơ giữ lại; xã còn lại chỉ thấy biên bản này.
            </p>
          </Card>
        )}
        {preview && <FieldTable preview={preview} isChosen />}
        {preview && <MergeConsequences preview={preview} />}
        <SignMerge
          mergeId={merge.id}
          may={{ sign: may.sign, refuse: may.refuse }}
          isAcross={merge.isAcross}
          keptNumber={merge.keptNumber}
          isStale={merge.isStale}
          sign={signMergeAction}
          refuse={refuseMergeAction}
        />
        {undo && (
          <UndoMerge
            merge={{ id: merge.id, keptNumber: merge.keptNumber, goneNumber: merge.goneNumber }}
            plan={undo}
            undo={undoMergeAction}
          />
        )}
        {may.undo && !undo && (
          <Notice>Hồ sơ giữ lại đã được gộp tiếp vào hồ sơ khác. Muốn hoàn tác, hãy hoàn tác lần gộp sau trước.</Notice>
        )}
      </div>
    </>
  );
}
