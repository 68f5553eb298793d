import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changeGroupAction, createGroupAction } from '@/app/(app)/vay-von/to-tiet-kiem/actions';
import { ChangeGroup, CreateGroup } from '@/components/loans/groups/group-forms';
import { GroupList } from '@/components/loans/groups/group-list';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { type GroupRow, listGroups } from '@/lib/loans/groups/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tổ tiết kiệm và vay vốn' };

export default async function GroupsPage() {
  const actor = await requireActor();
  const found = await listGroups(actor, {});
  if (!found.ok) notFound();
  const { groups, communes, mayKeep } = found.value;
  return (
    <>
      <PageHeader
        title="Tổ tiết kiệm và vay vốn"
        context="Tổ của các xã mà đơn vị phụ trách; hộ vay qua tổ, tổ thuộc một hội nhận ủy thác."
        back={{ href: '/vay-von/ho-so', label: 'Hồ sơ vay' }}
      />
      <div className={stack.stack}>
        {mayKeep && (
          <Card>
            <Disclosure label="Thêm tổ" isOpen={groups.length === 0}>
              <CreateGroup communes={communes} action={createGroupAction} />
            </Disclosure>
          </Card>
        )}
        <GroupList
          groups={groups}
          edit={
            mayKeep ? (group) => <ChangeGroup defaults={defaultsOf(group)} action={changeGroupAction} /> : undefined
          }
        />
      </div>
    </>
  );
}

const defaultsOf = (group: GroupRow) => ({
  groupId: group.id,
  version: group.version,
  code: group.code,
  name: group.name,
  leaderName: group.leaderName ?? '',
  transactionDay: group.transactionDay === null ? '' : String(group.transactionDay),
});
