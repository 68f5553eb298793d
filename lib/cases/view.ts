import type { CaseFile } from '@/lib/cases/read';
import { type Milestone, milestones } from '@/lib/cases/ribbon';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';

/** What the buttons of a case page may offer; decided by policy, shown by components. */
export interface CaseAbilities {
  followUp: boolean;
  propose: boolean;
  receive: boolean;
  checkAddress: boolean;
  close: boolean;
  reopen: boolean;
  transfer: boolean;
  moveBack: boolean;
  search: boolean;
  correct: boolean;
  reveal: boolean;
}

export const milestonesOf = (file: CaseFile): Milestone[] =>
  milestones({
    today: todayInVietnam(),
    noticeReceivedOn: fromDbDate(file.noticeReceivedOn),
    addressCheckDueOn: fromDbDate(file.addressCheckDueOn),
    expectedReleaseOn: fromDbDate(file.expectedReleaseOn),
    releaseOn: fromDbDate(file.releaseOn),
    receivedOn: fromDbDate(file.receivedOn),
    lastContactOn: fromDbDate(file.lastContactOn),
    nextVisitOn: fromDbDate(file.nextVisitOn),
    closedOn: fromDbDate(file.closedOn),
    loanWindow: file.loanWindow,
  });
