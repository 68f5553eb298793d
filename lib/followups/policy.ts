import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { isCommunePolice } from '@/lib/access/roles';
import { openStatuses } from '@/lib/cases/lifecycle';
import type { CaseTarget } from '@/lib/cases/policy';

/** An obligation of an open case may be put off by those who answer for it. */
export const canSnooze = (actor: Actor, target: CaseTarget): Decision =>
  all(
    when(isCommunePolice(actor.role), 'role'),
    when(
      openStatuses.some((s) => s === target.status),
      'state',
    ),
  );
