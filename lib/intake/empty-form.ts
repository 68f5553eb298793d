import type { OpenCaseForm } from '@/lib/cases/schema';
import { formatDate, todayInVietnam } from '@/lib/dates';

/** The intake form before anything is typed. */
export const emptyIntake = (draftId: string): OpenCaseForm => ({
  person: {
    fullName: '',
    sex: '',
    birth: '',
    citizenId: '',
    phone: '',
    hamlet: '',
    address: '',
    representativeName: '',
    representativeKin: '',
    representativePhone: '',
  },
  judgment: {
    offence: '',
    sentenceMonths: '',
    judgmentNumber: '',
    court: '',
    judgedOn: '',
    prison: '',
    additionalPenalties: '',
  },
  releaseKind: 'SENTENCE_COMPLETED',
  noticeReceivedOn: formatDate(todayInVietnam()),
  expectedReleaseOn: '',
  draftId,
  isNotDuplicate: false,
});
