import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { addGroup, groupLabel } from '@/lib/loans/groups/group';
import { canKeepGroups } from '@/lib/loans/groups/policy';
import { changeGroupSchema, createGroupSchema } from '@/lib/loans/groups/schema';
import { findCommune } from '@/lib/loans/office';

export const createGroup = command({
  name: 'savings-group.create',
  input: createGroupSchema,
  load: async () => ({}),
  can: (actor) => canKeepGroups(actor),
  run: async ({ tx, input }) => {
    const commune = await findCommune(tx, input.communeId);
    if (!commune)
      throw new Refused(invalid({ communeId: 'Xã này không thuộc địa bàn của đơn vị: chọn xã trong danh sách' }));
    const group = await addGroup(tx, input);
    return { value: { groupId: group.id }, audit: { subject: groupLabel(group), communeId: group.communeId } };
  },
});

/** A leader who changed, a new day on which the bank comes. Loans keep the group they belong to. */
export const changeGroup = command({
  name: 'savings-group.change',
  input: changeGroupSchema,
  load: ({ tx, input }) => tx.savingsGroup.findUnique({ where: { id: input.groupId } }),
  can: (actor) => canKeepGroups(actor),
  run: async ({ tx, input, target }) => {
    const { groupId, version, ...fields } = input;
    if (fields.code !== target.code)
      throw new Refused(invalid({ code: 'Mã tổ không đổi được. Tổ có mã khác thì thêm tổ mới' }));
    const changed = await tx.savingsGroup.updateMany({
      where: { id: groupId, version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const changes = [
      { field: 'groupName', before: target.name, after: fields.name },
      { field: 'groupLeader', before: target.leaderName, after: fields.leaderName },
      { field: 'organisation', before: target.organisation, after: fields.organisation },
      {
        field: 'transactionDay',
        before: target.transactionDay === null ? null : String(target.transactionDay),
        after: fields.transactionDay === null ? null : String(fields.transactionDay),
      },
    ];
    return { value: { groupId }, audit: { subject: groupLabel(target), communeId: target.communeId, changes } };
  },
});
