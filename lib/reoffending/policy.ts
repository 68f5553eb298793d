import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import type { CaseStatus } from '@/lib/cases/lifecycle';

export interface ReOffenderTarget {
  status: CaseStatus;
  closingGround: string | null;
}

const communePolice = (actor: Actor) => when(isCommunePolice(actor.role), 'role');
/** Nobody re-offends before they are released, nor in a file that should not be there. A closed file is written to as well. */
const mayReOffend = ({ status, closingGround }: ReOffenderTarget) =>
  status !== 'EXPECTED' && closingGround !== 'ENTERED_BY_MISTAKE';

export const canReadReOffences = (actor: Actor): Decision => when(isPolice(actor.role), 'role');
export const canRecordReOffence = (actor: Actor, target: ReOffenderTarget): Decision =>
  all(communePolice(actor), when(mayReOffend(target), 'state'));
export const canWithdrawReOffence = (actor: Actor, target: { withdrawnOn: Date | null }): Decision =>
  all(communePolice(actor), when(target.withdrawnOn === null, 'state'));

/** Convictions are the police's: whoever else counts them sees no small number, those who open files included. */
export const countsConvictions = (actor: Actor): boolean => isPolice(actor.role);
