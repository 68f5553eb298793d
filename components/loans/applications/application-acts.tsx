import type { FormAction } from '@/components/form/form-action';
import {
  AppraiseApplication,
  ApproveApplication,
  ReturnApplication,
} from '@/components/loans/applications/decision-forms';
import { EndApplication, RecordPaper } from '@/components/loans/applications/follow-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { missingBeforeAppraisal } from '@/lib/loans/applications/days';
import type { ApplicationPage } from '@/lib/loans/applications/queries';
import { formatNumber, shownDong } from '@/lib/money';

interface Props {
  application: ApplicationPage;
  /** As a date field shows it. */
  today: string;
  actions: Record<'record' | 'appraise' | 'approve' | 'return' | 'end', FormAction>;
}

/** What this person may do with the application now: the next thing open, the rest folded away. */
export function ApplicationActs({ application: a, today, actions }: Props) {
  const of = { applicationId: a.id, version: a.version };
  const missing = missingBeforeAppraisal(a.days, a.borrowerKind);
  const paper = a.papers.find((one) => a.days[one] === null) ?? a.papers[0];
  const proposed = a.appraisal && {
    amount: formatNumber(a.appraisal.amount),
    termMonths: String(a.appraisal.termMonths),
  };
  return (
    <>
      {a.may.record && paper && (
        <Card title="Ghi ngày giấy tờ">
          <RecordPaper
            key={a.version}
            defaults={{ ...of, paper, on: today }}
            papers={a.papers}
            action={actions.record}
          />
        </Card>
      )}
      {a.may.appraise &&
        (missing ? (
          <Notice>{missing}</Notice>
        ) : (
          <Card title="Thẩm định">
            <AppraiseApplication
              key={a.version}
              defaults={{
                ...of,
                appraisedOn: today,
                amount: formatNumber(a.amount),
                termMonths: String(a.termMonths),
                note: '',
              }}
              action={actions.appraise}
            />
          </Card>
        ))}
      {a.may.approve && !a.may.approveAmount && (
        <Notice>
          Cán bộ được phê duyệt đến {shownDong(a.officerLimit)}: hồ sơ này chờ người giữ vai trò phê duyệt.
        </Notice>
      )}
      {a.may.approve && a.may.approveAmount && proposed && (
        <Card title="Phê duyệt">
          <ApproveApplication defaults={{ ...of, approvedOn: today, ...proposed }} action={actions.approve} />
        </Card>
      )}
      {a.may.return && (
        <Card>
          <Disclosure label="Trả lại để thẩm định lại…">
            <ReturnApplication defaults={{ ...of, reason: '' }} action={actions.return} />
          </Disclosure>
        </Card>
      )}
      {a.may.end && (
        <Card>
          <Disclosure label="Dừng hồ sơ vay…">
            <EndApplication key={a.version} defaults={{ ...of, endedOn: today, note: '' }} action={actions.end} />
          </Disclosure>
        </Card>
      )}
    </>
  );
}
