import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { Conference } from '@/lib/generated/prisma/client';
import { aboutConference, changeConferenceRow, loadConference } from '@/lib/steering/conferences/load';
import { canRunConference } from '@/lib/steering/conferences/policy';
import {
  addContributionSchema,
  addParticipantSchema,
  cancelConferenceSchema,
  changeConferenceSchema,
  closeConferenceSchema,
  concludeSchema,
  markPresenceSchema,
  openConferenceSchema,
  planConferenceSchema,
} from '@/lib/steering/conferences/schema';
import { canSteer } from '@/lib/steering/policy';
import { addTasks } from '@/lib/steering/tasks/load';
import { takeTurns } from '@/lib/take-turns';

/** A conference of a unit is known by its name and day; two who enter it at once come one after the other. */
async function refuseSame(
  tx: Tx,
  same: Pick<Conference, 'unitId' | 'title' | 'heldOn'>,
  besides?: string,
): Promise<void> {
  await takeTurns(tx, 'conference', same.unitId);
  const others = { status: { not: 'CANCELLED' as const }, ...(besides ? { id: { not: besides } } : {}) };
  if (await tx.conference.findFirst({ where: { ...same, ...others } }))
    throw new Refused(invalid({ title: 'Hội nghị này đã được lập: mở trong danh sách để ghi tiếp' }));
}

export const planConference = command({
  name: 'conference.plan',
  input: planConferenceSchema,
  load: async () => ({}),
  can: (actor) => canSteer(actor),
  run: async ({ tx, actor, input }) => {
    const { heldOn, ...facts } = input;
    const same = { unitId: actor.unitId, title: input.title, heldOn: toDbDate(heldOn) };
    await refuseSame(tx, same);
    const conference = await tx.conference.create({ data: { ...facts, ...same, createdBy: actor.userId } });
    return { value: { conferenceId: conference.id }, audit: aboutConference(conference) };
  },
});

export const changeConference = command({
  name: 'conference.change',
  input: changeConferenceSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'change'),
  run: async ({ tx, input: { conferenceId, version, heldOn, ...facts }, target }) => {
    await refuseSame(tx, { unitId: target.unitId, title: facts.title, heldOn: toDbDate(heldOn) }, target.id);
    await changeConferenceRow(tx, target, version, { ...facts, heldOn: toDbDate(heldOn) });
    const before = `${target.title}, ${formatDate(fromDbDate(target.heldOn))}`;
    const changes = [{ field: 'conference', before, after: `${facts.title}, ${formatDate(heldOn)}` }];
    return { value: { conferenceId }, audit: { ...aboutConference(target), changes } };
  },
});

/** The committee sits: conclusions are typed from now on. */
export const openConference = command({
  name: 'conference.open',
  input: openConferenceSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'open'),
  run: async ({ tx, input: { conferenceId, version }, target }) => {
    const heldOn = fromDbDate(target.heldOn);
    if (heldOn > todayInVietnam())
      throw new Refused(
        invalid({ form: `Hội nghị này họp ngày ${formatDate(heldOn)}: đổi ngày họp trước nếu họp sớm hơn` }),
      );
    await changeConferenceRow(tx, target, version, { status: 'IN_SESSION', openedAt: new Date() });
    return { value: { conferenceId }, audit: aboutConference(target) };
  },
});

export const closeConference = command({
  name: 'conference.close',
  input: closeConferenceSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'close'),
  run: async ({ tx, input: { conferenceId, version, closingWords }, target }) => {
    await changeConferenceRow(tx, target, version, { status: 'CLOSED', closedAt: new Date(), closingWords });
    return { value: { conferenceId }, audit: aboutConference(target) };
  },
});

export const cancelConference = command({
  name: 'conference.cancel',
  input: cancelConferenceSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'cancel'),
  run: async ({ tx, input: { conferenceId, version, cancelReason }, target }) => {
    await changeConferenceRow(tx, target, version, { status: 'CANCELLED', cancelReason });
    return { value: { conferenceId }, audit: { ...aboutConference(target), reason: cancelReason } };
  },
});

/** What a conference can hold and its minutes can print. */
const most = 300;
function refuseBeyond(there: number): void {
  if (there >= most)
    throw new Refused(invalid({ form: `Hội nghị này đã có ${most} dòng ở mục này: lập hội nghị khác để ghi tiếp` }));
}

export const addParticipant = command({
  name: 'conference.add-participant',
  input: addParticipantSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'contribute'),
  run: async ({ tx, actor, input, target }) => {
    const { organisation, post } = input;
    refuseBeyond(await tx.conferenceParticipant.count({ where: { conferenceId: target.id } }));
    if (await tx.conferenceParticipant.findFirst({ where: { conferenceId: target.id, organisation, post } }))
      throw new Refused(invalid({ post: 'Chức vụ này của cơ quan này đã có trong danh sách' }));
    await tx.conferenceParticipant.create({ data: { ...input, recordedBy: actor.userId } });
    const reason = `${post}, ${organisation}`;
    return { value: { conferenceId: target.id }, audit: { ...aboutConference(target), reason } };
  },
});

export const markPresence = command({
  name: 'conference.presence',
  input: markPresenceSchema,
  load: async ({ tx, input }) => {
    const conference = await loadConference(tx, input.conferenceId);
    const { conferenceId, participantId } = input;
    const participant = await tx.conferenceParticipant.findFirst({ where: { id: participantId, conferenceId } });
    return conference && participant && { ...conference, participant };
  },
  can: (actor, target) => canRunConference(actor, target, 'contribute'),
  run: async ({ tx, input: { participantId, version, isPresent }, target }) => {
    const changed = await tx.conferenceParticipant.updateMany({
      where: { id: participantId, version },
      data: { isPresent, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const reason = `${target.participant.post}: ${isPresent ? 'có mặt' : 'vắng'}`;
    return { value: { conferenceId: target.id }, audit: { ...aboutConference(target), reason } };
  },
});

export const addContribution = command({
  name: 'conference.contribute',
  input: addContributionSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'contribute'),
  run: async ({ tx, actor, input, target }) => {
    refuseBeyond(await tx.contribution.count({ where: { conferenceId: target.id } }));
    await tx.contribution.create({ data: { ...input, recordedBy: actor.userId } });
    return { value: { conferenceId: target.id }, audit: { ...aboutConference(target), reason: input.topic } };
  },
});

/** What is concluded becomes tasks in the same breath: a conclusion without somebody who answers for it is not written. */
export const conclude = command({
  name: 'conference.conclude',
  input: concludeSchema,
  load: ({ tx, input }) => loadConference(tx, input.conferenceId),
  can: (actor, target) => canRunConference(actor, target, 'conclude'),
  run: async ({ tx, actor, input, target }) => {
    const { conferenceId, conclusion, ...assignment } = input;
    refuseBeyond(await tx.conclusion.count({ where: { conferenceId } }));
    const made = await tx.conclusion.create({
      data: { conferenceId, content: conclusion, recordedBy: actor.userId },
    });
    const from = { unitId: target.unitId, conclusionId: made.id, createdBy: actor.userId };
    const taskIds = await addTasks(tx, { ...assignment, ...from });
    const changes = [{ field: 'conclusion', after: conclusion }];
    return { value: { conferenceId, taskIds }, audit: { ...aboutConference(target), changes } };
  },
});
