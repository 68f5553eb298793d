'use client';

import { useState } from 'react';
import { FollowUpFields } from '@/components/followups/follow-up-form';
import { ActionForm } from '@/components/form/action-form';
import { LocalDraft } from '@/components/form/local-draft';
import { forgetDraft } from '@/components/form/use-local-draft';
import { NoticeFields } from '@/components/intake/notice-fields';
import { decide, keepDraft, keepFollowUp } from '@/components/offline/keep';
import type { Offline } from '@/components/offline/use-offline';
import { IdentityFields, ResidenceFields } from '@/components/people/person-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { done, invalid, type Outcome } from '@/lib/access/outcome';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { type NewFollowUpForm, type RecordFollowUpForm, recordFollowUpSchema } from '@/lib/followups/schema';
import { emptyIntake } from '@/lib/intake/empty-form';
import { writtenDraftSchema } from '@/lib/intake/schema';
import { type DraftEntry, edited, insisted } from '@/lib/offline/entry';

const back = { href: '#', label: 'Khi mất mạng' };
const savedWords = 'Đã lưu trên máy, sẽ gửi khi có mạng.';
const notKept = invalid({}, 'Phiên trên máy này đã kết thúc. Nội dung vẫn còn ở đây: hãy đăng nhập lại khi có mạng.');

/** Leaves the form as the browser's own "back" would. */
function close(): undefined {
  window.location.hash = '';
}

const kept = (isKept: boolean): Outcome<null> => (isKept ? done(null) : notKept);

interface Props {
  offline: Extract<Offline, { status: 'open' }>;
  /** A new contact with a person of the list, an entry of the outbox written anew, or a new draft. */
  part: 'ghi-nhan' | 'sua' | 'ban-nhap';
  id: string;
}

export function Write({ offline, part, id }: Props) {
  // As it was when the form opened: a fresh list or a sent entry must not take the form away from under what is typed.
  const [visit] = useState(() => offline.copy?.visits.find((v) => part === 'ghi-nhan' && v.id === id));
  const [entry] = useState(() => offline.entries.find((e) => part === 'sua' && e.id === id));
  if (part === 'ban-nhap') return <Draft hamlets={offline.copy?.hamlets ?? []} entry={null} />;
  if (entry?.kind === 'draft') return <Draft hamlets={offline.copy?.hamlets ?? []} entry={entry} />;
  if (entry) {
    return (
      <FollowUp
        title="Sửa ghi nhận chưa gửi"
        label={entry.label}
        defaults={entry.values}
        save={async (values) => kept(await decide(({ session }) => edited(entry, values, session)))}
      />
    );
  }
  if (!visit?.defaults)
    return <EmptyState title="Mục này không còn trên máy" action={<a href={back.href}>Về danh sách</a>} />;
  const { fullName: label, basedOn } = visit;
  return (
    <FollowUp
      title="Ghi nhận"
      label={label}
      // The list may be of yesterday; the contact is of today.
      defaults={{ ...visit.defaults, happenedOn: formatDate(todayInVietnam()) }}
      draftName={`followup:${visit.id}`}
      save={async (values, key) => kept(await keepFollowUp({ label, basedOn, key, values }))}
    />
  );
}

interface FollowUpProps {
  title: string;
  label: string;
  defaults: NewFollowUpForm;
  draftName?: string;
  save: (values: RecordFollowUpForm, key: string) => Promise<Outcome<null>>;
}

function FollowUp({ title, label, defaults, draftName, save }: FollowUpProps) {
  return (
    <>
      <PageHeader title={title} context={label} back={back} />
      <ActionForm<RecordFollowUpForm, null>
        schema={recordFollowUpSchema}
        defaultValues={defaults}
        action={save}
        onDone={() => {
          if (draftName) forgetDraft(draftName);
          return close();
        }}
        doneMessage={savedWords}
        submitLabel="Lưu trên máy"
        isSticky
        isLocal
      >
        {draftName && <LocalDraft name={draftName} />}
        <FollowUpFields isPrefilled={draftName !== undefined} />
      </ActionForm>
    </>
  );
}

const draftName = 'intake:offline';

/** An intake on one page, without the checks that need the register; or one that was not sent, gone on with. */
function Draft({ hamlets, entry }: { hamlets: readonly string[]; entry: DraftEntry | null }) {
  const [empty] = useState(() => emptyIntake(entry?.values.draftId ?? crypto.randomUUID()));
  return (
    <>
      <PageHeader
        title="Bản nháp hồ sơ sắp về"
        context="Khi có mạng, bản nháp nằm ở trang Lập hồ sơ sắp về; kiểm tra trùng và lập hồ sơ ở đó."
        back={back}
      />
      <ActionForm
        schema={writtenDraftSchema}
        defaultValues={entry ? { ...empty, ...JSON.parse(entry.values.content) } : empty}
        action={async (values) => {
          const label = values.person.fullName.trim();
          const draft = { draftId: String(values.draftId), label, content: JSON.stringify(values) };
          const basedOn = entry ? insisted(entry, entry.session).basedOn : null;
          return kept(await keepDraft({ values: draft, basedOn }));
        }}
        onDone={() => {
          forgetDraft(draftName);
          return close();
        }}
        doneMessage={savedWords}
        submitLabel="Lưu bản nháp trên máy"
        isSticky
        isLocal
      >
        {!entry && <LocalDraft name={draftName} />}
        <IdentityFields />
        <NoticeFields />
        <ResidenceFields hamlets={hamlets} />
      </ActionForm>
    </>
  );
}
