import type { ReactNode } from 'react';
import { findPeopleAction, signOutAction, switchAssignmentAction } from '@/app/(app)/actions';
import { DraftOwner } from '@/components/form/draft-owner';
import { OfflineWatch } from '@/components/offline/offline-watch';
import { AccountMenu } from '@/components/shell/account-menu';
import { AppShell } from '@/components/shell/app-shell';
import { navigation, withWaiting } from '@/components/shell/navigation';
import { QuickSearch } from '@/components/shell/quick-search';
import { RoleSwitcher } from '@/components/shell/role-switcher';
import { isCommunePolice, type Role, roleLabels, seesPeople } from '@/lib/access/roles';
import { canReadDigest } from '@/lib/digest/policy';
import { sessionTags } from '@/lib/offline/session-keys.server';
import { currentSession, listOwnAssignments, requireActor } from '@/lib/session';
import { incomingOf } from '@/lib/transfers/waiting.server';

/** Beside its role: what the role's own words end with is not said again ("Công an xã", "Hoằng Lộc"). */
const unitLabel = (role: Role, form: string, name: string) =>
  roleLabels[role].endsWith(` ${form}`) ? name : `${form} ${name}`;

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const session = await currentSession();
  const choices = (session ? await listOwnAssignments(session.sid) : []).map((c) => ({
    assignmentId: c.assignmentId,
    roleLabel: roleLabels[c.role],
    unitLabel: unitLabel(c.role, c.unitForm, c.unitName),
  }));
  const current = {
    assignmentId: actor.assignmentId,
    roleLabel: roleLabels[actor.role],
    unitLabel: unitLabel(actor.role, actor.unitForm, actor.unitName),
  };
  const waiting = isCommunePolice(actor.role) ? await incomingOf(actor) : null;
  const items = withWaiting(navigation[actor.role], waiting?.ok ? waiting.value.waiting : 0);
  return (
    <AppShell
      items={items}
      switcher={<RoleSwitcher current={current} choices={choices} onSwitch={switchAssignmentAction} />}
      search={<QuickSearch screens={items} {...(seesPeople(actor.role) ? { find: findPeopleAction } : {})} />}
      account={
        <AccountMenu displayName={actor.displayName} hasDigest={canReadDigest(actor).allowed} signOut={signOutAction} />
      }
    >
      <DraftOwner username={actor.username} />
      {session && <OfflineWatch {...sessionTags(session.sid, actor)} takesAlong={isCommunePolice(actor.role)} />}
      {children}
    </AppShell>
  );
}
