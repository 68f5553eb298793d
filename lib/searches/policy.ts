import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice, isPolice } from '@/lib/access/roles';
import { isInScope } from '@/lib/cases/lifecycle';
import type { CaseTarget } from '@/lib/cases/policy';
import { lastStep, type SearchEnding, type SearchStatus, searchEndings } from '@/lib/searches/protocol';

/** What a policy needs to know of a search. */
export interface SearchTarget {
  status: SearchStatus;
  step: number;
}

const officer = (actor: Actor) => when(isCommunePolice(actor.role), 'role');
const open = (target: SearchTarget) => when(target.status === 'OPEN', 'state');

export const canReadSearch = (actor: Actor): Decision => when(isPolice(actor.role), 'role');
export const canOpenSearch = (actor: Actor, target: CaseTarget): Decision =>
  all(officer(actor), when(isInScope(target.status), 'state'));
export const canDoSearchStep = (actor: Actor, target: SearchTarget): Decision =>
  all(officer(actor), open(target), when(target.step <= lastStep, 'state'));
export const canCloseSearch = (actor: Actor, target: SearchTarget, ending: SearchEnding): Decision => {
  const { byChief, needsAllSteps } = searchEndings[ending];
  return all(
    officer(actor),
    when(!byChief || actor.role === 'COMMUNE_POLICE_CHIEF', 'role'),
    open(target),
    when(!needsAllSteps || target.step > lastStep, 'state'),
  );
};
