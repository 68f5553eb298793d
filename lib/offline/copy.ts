import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { LegalDate } from '@/lib/dates';
import type { NewFollowUpForm } from '@/lib/followups/schema';
import type { Group } from '@/lib/followups/vocabulary';
import type { Obligation } from '@/lib/worklist/obligations';

/** One person to see, as the phone keeps it: what the list shows and what the form starts from, nothing of the file. */
export interface Visit {
  id: string;
  fullName: string;
  hamlet: string | null;
  status: CaseStatus;
  group: Group | null;
  obligation: Obligation;
  dueOn: LegalDate;
  lastContactOn: LegalDate | null;
  /** The newest contact known when the list was taken. */
  basedOn: string | null;
  /** null while no contact can be recorded (not yet home). */
  defaults: NewFollowUpForm | null;
}

/** What a phone takes along. */
export interface OfflineCopy {
  takenOn: LegalDate;
  visits: Visit[];
  /** Suggestions for the intake form. */
  hamlets: string[];
}

/** Who a session is, in words that say nothing to whoever finds them on the machine. */
export interface SessionTags {
  owner: string;
  session: string;
  assignment: string;
}

/** What the server gives a signed-in session: the copy, and the two keys that open what the machine keeps. */
export interface OfflinePackage extends SessionTags {
  /** ISO moment after which the machine must have asked again. */
  until: string;
  copyKey: string;
  outboxKey: string;
  copy: OfflineCopy;
}
