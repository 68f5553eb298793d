import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/access/actor';
import type { Decision } from '@/lib/access/decision';
import type { CaseTarget } from '@/lib/cases/policy';
import { getCase } from '@/lib/cases/queries';
import { requireActor } from '@/lib/session';

/** The case a form page works on, when the actor may do there what the page is for; otherwise the page does not exist. */
export async function openCaseFor(caseId: string, can: (actor: Actor, target: CaseTarget) => Decision) {
  const actor = await requireActor();
  const found = await getCase(actor, { caseId });
  if (!found.ok || !can(actor, found.value).allowed) notFound();
  return found.value;
}
