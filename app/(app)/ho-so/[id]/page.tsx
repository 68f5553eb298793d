import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { recordReOffenceAction, withdrawReOffenceAction } from '@/app/(app)/ho-so/[id]/actions';
import {
  addNeedAction,
  assignHelperAction,
  closeNeedAction,
  endHelperAction,
  planNeedAction,
  takeNeedStepAction,
} from '@/app/(app)/nhu-cau/actions';
import { CaseHeader } from '@/components/cases/case-header';
import { History } from '@/components/cases/history';
import { OverviewTab } from '@/components/cases/overview-tab';
import { PapersTab } from '@/components/cases/papers-tab';
import { Ribbon } from '@/components/cases/ribbon';
import { Whereabouts } from '@/components/cases/whereabouts';
import { WorkTab } from '@/components/cases/work-tab';
import { ReOffenceCard } from '@/components/evidence/reoffence-card';
import { FollowUpsTab } from '@/components/followups/follow-ups-tab';
import { LoanTab } from '@/components/loans/loan-tab';
import { HelperCard } from '@/components/needs/helper-card';
import { NeedCards } from '@/components/needs/need-cards';
import { TrainingCard } from '@/components/training/training-card';
import { Tabs } from '@/components/ui/tabs';
import {
  canCheckAddress,
  canCloseCase,
  canCorrectPerson,
  canMoveBack,
  canProposeGroup,
  canReadPoliceTabs,
  canReceiveCase,
  canRecordFollowUp,
  canReopenCase,
  canRevealIdentity,
} from '@/lib/cases/policy';
import { getCase } from '@/lib/cases/queries';
import { milestonesOf } from '@/lib/cases/view';
import { todayInVietnam } from '@/lib/dates';
import { canDraftList } from '@/lib/loans/lists/policy';
import { getLoanSigns } from '@/lib/loans/signs';
import { findKept } from '@/lib/merging/merge-queries';
import { canSupportCase } from '@/lib/needs/policy';
import { getSupport } from '@/lib/needs/queries';
import type { PageProps } from '@/lib/page-props';
import { getReOffences } from '@/lib/reoffending/queries';
import { canOpenSearch } from '@/lib/searches/policy';
import { requireActor } from '@/lib/session';
import { trainingOf } from '@/lib/training/queries';
import { isPending } from '@/lib/transfers/lifecycle';
import { canProposeTransfer } from '@/lib/transfers/policy';

export const metadata: Metadata = { title: 'Hồ sơ' };

const needActions = {
  addNeed: addNeedAction,
  planNeed: planNeedAction,
  takeStep: takeNeedStepAction,
  closeNeed: closeNeedAction,
};
const helperActions = { assignHelper: assignHelperAction, endHelper: endHelperAction };

export default async function CasePage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await getCase(actor, { caseId: id });
  if (!found.ok) {
    const kept = found.kind === 'not-found' ? await findKept(actor, { caseId: id }) : null;
    if (kept?.ok) redirect(`/ho-so/${kept.value.id}`);
    notFound();
  }
  const file = found.value;
  const seesPolice = canReadPoliceTabs(actor).allowed;
  const tabs = [
    { key: 'tong-quan', label: 'Tổng quan' },
    ...(seesPolice ? [{ key: 'theo-doi', label: 'Theo dõi' }] : []),
    { key: 'viec-lam', label: 'Nhu cầu & việc làm' },
    { key: 'vay-von', label: 'Vay vốn' },
    { key: 'giay-to', label: 'Giấy tờ' },
    { key: 'nhat-ky', label: 'Nhật ký' },
  ];
  const { muc } = await searchParams;
  const tab = tabs.find((t) => t.key === muc)?.key ?? 'tong-quan';
  const support = tab === 'viec-lam' ? await getSupport(actor, { caseId: file.id }) : null;
  const training = tab === 'viec-lam' ? await trainingOf(actor, { caseId: file.id }) : null;
  const maySupport = canSupportCase(actor, file).allowed;
  const signs = tab === 'vay-von' ? await getLoanSigns(actor, { caseId: file.id }) : null;
  const reOffences = tab === 'giay-to' && seesPolice ? await getReOffences(actor, { caseId: file.id }) : null;
  const may = {
    followUp: canRecordFollowUp(actor, file).allowed,
    propose: canProposeGroup(actor, file).allowed,
    receive: canReceiveCase(actor, file).allowed,
    checkAddress: canCheckAddress(actor, file).allowed && file.addressCheckDueOn !== null,
    close: canCloseCase(actor, file).allowed,
    reopen: canReopenCase(actor, file).allowed,
    transfer: canProposeTransfer(actor, file).allowed && !file.police?.transfers.some((t) => isPending(t.status)),
    moveBack: canMoveBack(actor, file).allowed,
    search: canOpenSearch(actor, file).allowed,
    correct: canCorrectPerson(actor).allowed,
    reveal: canRevealIdentity(actor).allowed,
  };
  return (
    <>
      <CaseHeader file={file} may={may} />
      <Whereabouts file={file} may={may} />
      <Ribbon milestones={milestonesOf(file)} today={todayInVietnam()} />
      <Tabs tabs={tabs} current={tab} base={`/ho-so/${file.id}`} label="Mục của hồ sơ" />
      {tab === 'tong-quan' && (
        <OverviewTab file={file} actorId={actor.userId} isChief={actor.role === 'COMMUNE_POLICE_CHIEF'} may={may} />
      )}
      {tab === 'theo-doi' && <FollowUpsTab file={file} mayCorrect={may.followUp} />}
      {support?.ok && (
        <WorkTab file={file}>
          <NeedCards support={support.value} actions={maySupport ? needActions : null} />
          {training?.ok && <TrainingCard training={training.value} maySupport={maySupport} />}
          <HelperCard support={support.value} actions={maySupport ? helperActions : null} />
        </WorkTab>
      )}
      {signs?.ok && <LoanTab signs={signs.value} mayDraft={canDraftList(actor).allowed} />}
      {tab === 'giay-to' && <PapersTab file={file} />}
      {reOffences?.ok && (
        <ReOffenceCard found={reOffences.value} record={recordReOffenceAction} withdraw={withdrawReOffenceAction} />
      )}
      {tab === 'nhat-ky' ? (
        <History entries={file.history} />
      ) : (
        <History entries={file.history.slice(0, 5)} moreHref={`/ho-so/${file.id}?muc=nhat-ky`} />
      )}
    </>
  );
}
