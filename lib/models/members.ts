import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { aboutModel, changeModelRow, type LoadedModel, loadModel, standing } from '@/lib/models/load';
import { memberKindLabels } from '@/lib/models/model';
import { canChangeModel, canWorkInModel } from '@/lib/models/policy';
import { addBoardMemberSchema, addMemberSchema, endBoardMemberSchema, endMemberSchema } from '@/lib/models/schema';
import { nameKey } from '@/lib/text';

/** Somebody takes part in a model from a day on, or did so until a day that has come. */
export const addMember = command({
  name: 'model.add-member',
  input: addMemberSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canWorkInModel,
  run: async ({ tx, actor, input, target }) => {
    const { modelId, version, kind, role, leaveReason, joinedOn, leftOn } = input;
    const who = await whoJoins(tx, target, input);
    await refuseOverlap(tx, modelId, who, { joinedOn, leftOn });
    await changeModelRow(tx, target, version, {});
    const { caseId, employerId, name } = who;
    await tx.modelMember.create({
      data: {
        ...{ modelId, kind, caseId, employerId, name, role, recordedBy: actor.userId },
        ...{ joinedOn: toDbDate(joinedOn), leftOn: toDbDateOrNull(leftOn), leaveReason: leftOn ? leaveReason : null },
      },
    });
    const changes = [{ field: 'modelMember', after: `${target.name}, từ ${formatDate(joinedOn)}` }];
    // Of a person of the register it stands in their own file's history; who it is stays out of the model's line.
    const facts = who.file
      ? { subject: who.file.number, caseId: who.caseId, communeId: who.file.communeId, changes }
      : { ...aboutModel(target), changes, reason: memberKindLabels[kind] };
    return { value: { modelId }, audit: facts };
  },
});

interface Who {
  caseId: string | null;
  employerId: string | null;
  name: string | null;
  file: { number: string; communeId: number } | null;
}
type Said = { kind: string; caseId: string | null; employerId: string | null; name: string | null };

async function whoJoins(tx: Tx, model: LoadedModel, said: Said): Promise<Who> {
  if (said.kind === 'PERSON') return person(tx, model, said.caseId ?? '');
  if (said.kind !== 'EMPLOYER') return { caseId: null, employerId: null, name: said.name, file: null };
  const employer = said.employerId ? await tx.employer.findUnique({ where: { id: said.employerId } }) : null;
  if (!employer) throw new Refused(invalid({ employerId: 'Không tìm thấy doanh nghiệp, cơ sở này: tìm lại theo tên' }));
  if (employer.closedOn)
    throw new Refused(
      invalid({ employerId: `Cơ sở này đã ngừng hoạt động từ ngày ${formatDate(fromDbDate(employer.closedOn))}` }),
    );
  return { caseId: null, employerId: employer.id, name: null, file: null };
}

/** Of the places the model's unit answers for, and managed today. */
async function person(tx: Tx, model: LoadedModel, caseId: string): Promise<Who> {
  const file = await tx.case.findUnique({ where: { id: caseId } });
  if (!file) throw new Refused(invalid({ caseId: 'Không tìm thấy người này trong sổ quản lý: tìm lại theo tên' }));
  if (file.status !== 'RECEIVED' && file.status !== 'MANAGED')
    throw new Refused(
      invalid({ caseId: 'Người này đã chuyển đi, đã kết thúc quản lý hoặc chưa về: không đưa vào mô hình được' }),
    );
  const covered = await tx.unitCoverage.findFirst({ where: { unitId: model.unitId, communeId: file.communeId } });
  if (!covered)
    throw new Refused(invalid({ caseId: 'Người này do xã khác quản lý: mô hình nhận người thuộc địa bàn của mình' }));
  return { caseId, employerId: null, name: null, file };
}

/** The same person, firm or body is in one model once at a time, also in the past. */
async function refuseOverlap(
  tx: Tx,
  modelId: string,
  who: Who,
  span: { joinedOn: LegalDate; leftOn: LegalDate | null },
) {
  const before = await tx.modelMember.findMany({
    where: {
      modelId,
      ...(who.name === null ? { caseId: who.caseId, employerId: who.employerId } : { name: { not: null } }),
    },
  });
  const same = before.filter((m) => who.name === null || nameKey(m.name ?? '') === nameKey(who.name));
  const clash = same.find(
    (m) =>
      (span.leftOn === null || fromDbDate(m.joinedOn) <= span.leftOn) &&
      (m.leftOn === null || fromDbDate(m.leftOn) >= span.joinedOn),
  );
  if (!clash) return;
  const until = clash.leftOn ? `đến ${formatDate(fromDbDate(clash.leftOn))}` : 'đến nay';
  throw new Refused(
    invalid({
      joinedOn: `Đã là thành viên của mô hình này từ ${formatDate(fromDbDate(clash.joinedOn))} ${until}: chọn thời gian khác`,
    }),
  );
}

/** Hidden is null: a person of the register is a member for those alone who see the file. */
async function loadMember(tx: Tx, memberId: string) {
  const member = await tx.modelMember.findUnique({ where: { id: memberId } });
  const model = member && (await loadModel(tx, member.modelId));
  if (!model) return null;
  const again = await tx.modelMember.findUnique({ where: { id: memberId }, include: { case: true } });
  return again && { ...standing(model), member: again, model };
}

export const endMember = command({
  name: 'model.end-member',
  input: endMemberSchema,
  load: ({ tx, input }) => loadMember(tx, input.memberId),
  can: canChangeModel,
  run: async ({ tx, input, target: { member, model } }) => {
    const joinedOn = fromDbDate(member.joinedOn);
    if (member.leftOn) throw new Refused(conflict('Thành viên này đã thôi tham gia. Hãy tải lại trang để xem.'));
    if (input.leftOn < joinedOn)
      throw new Refused(invalid({ leftOn: `Phải từ ngày tham gia (${formatDate(joinedOn)}) trở đi` }));
    const changed = await tx.modelMember.updateMany({
      where: { id: member.id, version: input.version, leftOn: null },
      data: { leftOn: toDbDate(input.leftOn), leaveReason: input.leaveReason, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const changes = [{ field: 'modelMember', before: model.name, after: `thôi từ ${formatDate(input.leftOn)}` }];
    const facts = member.case
      ? { subject: member.case.number, caseId: member.caseId, communeId: member.case.communeId, changes }
      : { ...aboutModel(model), changes };
    return { value: { modelId: model.id }, audit: facts };
  },
});

export const addBoardMember = command({
  name: 'model.add-board',
  input: addBoardMemberSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canChangeModel,
  run: async ({ tx, input, target }) => {
    const { modelId, version, validFrom, ...who } = input;
    await changeModelRow(tx, target, version, {});
    await tx.modelBoardMember.create({ data: { ...who, modelId, validFrom: toDbDate(validFrom) } });
    const changes = [{ field: 'modelBoard', after: `${who.fullName}, ${who.boardRole}` }];
    return { value: { modelId }, audit: { ...aboutModel(target), changes } };
  },
});

export const endBoardMember = command({
  name: 'model.end-board',
  input: endBoardMemberSchema,
  load: ({ tx, input }) => loadModel(tx, input.modelId),
  can: canChangeModel,
  run: async ({ tx, input, target }) => {
    const one = await tx.modelBoardMember.findFirst({ where: { id: input.boardMemberId, modelId: target.id } });
    if (!one || one.validTo) throw new Refused(conflict());
    if (input.validTo < fromDbDate(one.validFrom))
      throw new Refused(invalid({ validTo: `Phải từ ngày ${formatDate(fromDbDate(one.validFrom))} trở đi` }));
    await changeModelRow(tx, target, input.version, {});
    await tx.modelBoardMember.update({ where: { id: one.id }, data: { validTo: toDbDate(input.validTo) } });
    const changes = [
      { field: 'modelBoard', before: `${one.fullName}, ${one.boardRole}`, after: formatDate(input.validTo) },
    ];
    return { value: { modelId: target.id }, audit: { ...aboutModel(target), changes } };
  },
});
