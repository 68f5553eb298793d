import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { proposeGroupAction } from '@/app/(app)/ho-so/[id]/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { ProposeGroup } from '@/components/cases/case-forms';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { canProposeGroup } from '@/lib/cases/policy';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { groupLabels, isDifficulty } from '@/lib/followups/vocabulary';
import type { PageProps } from '@/lib/page-props';

export const metadata: Metadata = { title: 'Đề xuất phân nhóm' };

export default async function ProposeGroupPage({ params }: PageProps<'id'>) {
  const file = await openCaseFor((await params).id, canProposeGroup);
  // What waits for a signature is decided on the file itself.
  if (file.hasProposal) redirect(`/ho-so/${file.id}`);
  const suggestion = file.police?.suggestion;
  return (
    <>
      <PageHeader
        title="Đề xuất phân nhóm"
        context={`${file.person.fullName} · nhóm hiện tại: ${file.currentGroup ? `${file.currentGroup} · ${groupLabels[file.currentGroup]}` : 'chưa có'}`}
        back={{ href: `/ho-so/${file.id}`, label: file.person.fullName }}
      />
      {suggestion && (
        <Notice tone="success">
          <p>
            <strong>
              Theo những gì đã ghi: nhóm {suggestion.group} · {groupLabels[suggestion.group]}.
            </strong>{' '}
            Vì: {suggestion.reasons.join('; ')}.
          </p>
          <p>Đây chỉ là gợi ý. Cán bộ quyết định đề xuất, Trưởng Công an xã ký.</p>
        </Notice>
      )}
      <br />
      <ProposeGroup
        defaults={{
          caseId: file.id,
          group: suggestion?.group ?? 'B',
          difficulties: file.difficulties.filter(isDifficulty),
          effectiveFrom: formatDate(todayInVietnam()),
          note: '',
        }}
        action={proposeGroupAction}
      />
    </>
  );
}
