import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import {
  decideListAction,
  draftListAction,
  dropListAction,
  removeLineAction,
  signListAction,
} from '@/app/(app)/vay-von/danh-sach/actions';
import { LineApplication } from '@/components/loans/applications/line-application';
import { Candidates } from '@/components/loans/candidates';
import { DecideList } from '@/components/loans/decide-list-form';
import { EstablishmentFacts } from '@/components/loans/establishment-facts';
import { DropList, RemoveLine, StartList } from '@/components/loans/list-buttons';
import { ListFacts } from '@/components/loans/list-facts';
import { ListLines } from '@/components/loans/list-lines';
import { SignListForm } from '@/components/loans/sign-list-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { listStatusLabels } from '@/lib/loans/lists/list';
import { getLoanList, listCandidates } from '@/lib/loans/lists/queries';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Danh sách vay vốn' };

export default async function LoanListPage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const listId = (await params).id;
  const found = await getLoanList(actor, { listId });
  if (!found.ok) notFound();
  const list = found.value;
  const { may, version } = list;
  const q = String((await searchParams).ten ?? '');
  const candidates = may.edit ? await listCandidates(actor, { listId, q }) : null;
  const today = formatDate(todayInVietnam());
  return (
    <>
      <PageHeader
        title={list.subject}
        context={`${list.communeName} · ${listStatusLabels[list.status]} · ${list.lines.length} người`}
        back={{ href: '/vay-von/danh-sach', label: 'Danh sách vay vốn' }}
        action={may.supplement && <StartList action={draftListAction} supplementOf={list.id} />}
      />
      <div className={stack.stack}>
        {list.status === 'DRAFT' && !may.sign && list.lines.length > 0 && (
          <Notice>Lập xong thì báo Trưởng Công an xã ký. Người lập không tự ký.</Notice>
        )}
        {may.sign && (
          <Card title="Ký danh sách">
            <SignListForm listId={list.id} version={version} today={today} action={signListAction} />
          </Card>
        )}
        {list.establishment && <EstablishmentFacts establishment={list.establishment} workers={list.lines.length} />}
        {may.decide ? (
          <Card title="Quyết định từng dòng">
            <DecideList
              action={decideListAction}
              lines={list.lines.map((line) => ({
                id: line.id,
                label: `${line.position}. ${line.fullName}`,
                detail: [
                  line.address,
                  line.purpose && loanPurposeLabels[line.purpose],
                  line.amount && shownDong(line.amount),
                  line.note,
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
              defaults={{
                listId: list.id,
                version,
                decidedOn: today,
                rows: list.lines.map((line) => ({ rowId: line.id, returnReason: '' })),
              }}
            />
          </Card>
        ) : list.lines.length === 0 ? (
          <EmptyState title="Chưa có ai trong danh sách">Chọn người ở dưới để đưa vào.</EmptyState>
        ) : (
          <ListLines
            lines={list.lines}
            showsOutcome={list.status === 'CONFIRMED' || list.status === 'RETURNED'}
            openFile={may.openFile}
            actions={
              may.edit
                ? (line) => (
                    <>
                      <Link href={`/vay-von/danh-sach/${list.id}/dong/${line.caseId}`}>Sửa dòng này</Link>
                      <RemoveLine
                        listId={list.id}
                        version={version}
                        rowId={line.id}
                        fullName={line.fullName}
                        action={removeLineAction}
                      />
                    </>
                  )
                : (line) => (
                    <LineApplication
                      rowId={line.id}
                      applicationId={list.applicationOf[line.id]}
                      isReceivable={list.receivable.includes(line.id)}
                    />
                  )
            }
          />
        )}
        {candidates?.ok && <Candidates listId={list.id} q={q} {...candidates.value} />}
        <ListFacts list={list} />
        {may.drop && (
          <p>
            <DropList listId={list.id} version={version} action={dropListAction} />
          </p>
        )}
      </div>
    </>
  );
}
