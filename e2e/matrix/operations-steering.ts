import {
  addContribution,
  addParticipant,
  cancelConference,
  changeConference,
  closeConference,
  conclude,
  markPresence,
  openConference,
  planConference,
} from '../../lib/steering/conferences/commands';
import { printMinutes } from '../../lib/steering/conferences/minutes';
import { getConference, getMeeting, listConferences } from '../../lib/steering/conferences/queries';
import { endDirective, recordDirective } from '../../lib/steering/directives/commands';
import { getDirectiveChoices, listDirectives } from '../../lib/steering/directives/queries';
import { assignTasks, decideOnTask, workOnTask } from '../../lib/steering/tasks/commands';
import { getTask, getTaskChoices, listTasks } from '../../lib/steering/tasks/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const today = inDays(0);
const conferenceId = ({ steering }: Target) => steering.conferenceId;
const conference = (t: Target) => ({ conferenceId: conferenceId(t), version: 1 });
const task = ({ steering }: Target) => ({ taskId: steering.taskId, version: 1 });
const held = { heldOn: '2026-09-01', startsAt: '08:00', place: 'Hội trường' };

export const steeringCommands: readonly Operation[] = [
  {
    name: 'directive.record',
    cell: 'directive.create',
    on: 'installation',
    ...asks(recordDirective, (t) => ({
      ...{ kind: 'PLAN' as const, number: `${t.fresh}/KH-M`, title: 'Kế hoạch', issuer: 'UBND' },
      ...{ issuedOn: today, inForceFrom: today },
    })),
  },
  {
    name: 'directive.end',
    cell: 'directive.close',
    on: 'planned',
    wrongState: 'over',
    ...asks(endDirective, ({ steering: { directiveId } }) => ({
      ...{ directiveId, version: 1, endedOn: today, endReason: 'Có văn bản khác' },
    })),
  },
  {
    name: 'conference.plan',
    cell: 'conference.create',
    on: 'installation',
    ...asks(planConference, (t) => ({ kind: 'REGULAR' as const, title: `Giao ban ${t.fresh}`, ...held })),
  },
  {
    name: 'conference.change',
    cell: 'conference.change',
    on: 'planned',
    wrongState: 'over',
    ...asks(changeConference, (t) => ({ ...conference(t), title: 'Tên khác', ...held })),
  },
  {
    name: 'conference.open',
    cell: 'conference.decide',
    on: 'planned',
    wrongState: 'over',
    ...asks(openConference, conference),
  },
  {
    name: 'conference.cancel',
    cell: 'conference.close',
    on: 'planned',
    wrongState: 'sitting',
    ...asks(cancelConference, (t) => ({ ...conference(t), cancelReason: 'Trùng lịch' })),
  },
  {
    name: 'conference.close',
    cell: 'conference.close',
    on: 'sitting',
    wrongState: 'planned',
    ...asks(closeConference, conference),
  },
  {
    name: 'conference.add-participant',
    cell: 'conference.change',
    on: 'planned',
    wrongState: 'over',
    ...asks(addParticipant, (t) => ({
      ...{ conferenceId: conferenceId(t), organisation: 'Công an xã', post: `Phó ${t.fresh}`, part: 'MEMBER' as const },
    })),
  },
  {
    name: 'conference.presence',
    cell: 'conference.change',
    on: 'sitting',
    wrongState: 'over',
    ...asks(markPresence, (t) => ({
      ...{ ...conference(t), participantId: t.steering.participantId, isPresent: true },
    })),
  },
  {
    name: 'conference.contribute',
    cell: 'conference.change',
    on: 'sitting',
    wrongState: 'over',
    ...asks(addContribution, (t) => ({
      ...{ conferenceId: conferenceId(t), organisation: 'Hội Phụ nữ', topic: 'Giúp nhau làm ăn' },
    })),
  },
  {
    name: 'conference.conclude',
    cell: 'conference.decide',
    on: 'sitting',
    wrongState: 'planned',
    ...asks(conclude, (t) => ({
      ...{ conferenceId: conferenceId(t), conclusion: 'Phải gặp mọi người', content: 'Gặp từng người' },
      ...{ ownerUnitIds: [t.account.unit.id], desk: 'COMMITTEE' as const, dueOn: inDays(20) },
    })),
  },
  {
    name: 'task.assign',
    cell: 'task.create',
    on: 'installation',
    ...asks(assignTasks, (t) => ({
      ...{ content: `Rà soát ${t.fresh}`, ownerUnitIds: [t.account.unit.id], desk: 'COMMITTEE' as const },
      dueOn: inDays(20),
    })),
  },
  {
    name: 'task.work',
    cell: 'task.change',
    on: 'planned',
    wrongState: 'over',
    ...asks(workOnTask, (t) => ({ ...task(t), step: 'accept' as const })),
  },
  {
    name: 'task.decide',
    cell: 'task.decide',
    on: 'reportedTask',
    wrongState: 'planned',
    ...asks(decideOnTask, (t) => ({ ...task(t), step: 'confirm' as const })),
  },
];

export const steeringQueries: readonly Operation[] = [
  {
    name: 'directive.list',
    cell: 'directive.list',
    on: 'planned',
    isList: true,
    ...asks(listDirectives, () => ({})),
    shows: (value, t) => holds(value, t.steering.directiveId),
  },
  {
    name: 'directive.choices',
    cell: 'directiveChoice.list',
    on: 'installation',
    isList: true,
    ...asks(getDirectiveChoices, () => ({})),
  },
  {
    name: 'conference.list',
    cell: 'conference.list',
    on: 'planned',
    isList: true,
    ...asks(listConferences, () => ({})),
    shows: (value, t) => holds(value, conferenceId(t)),
  },
  {
    name: 'conference.read',
    cell: 'conference.read',
    on: 'planned',
    ...asks(getConference, (t) => ({ conferenceId: conferenceId(t) })),
  },
  {
    name: 'conference.meeting',
    cell: 'meeting.read',
    on: 'sitting',
    ...asks(getMeeting, (t) => ({ conferenceId: conferenceId(t) })),
  },
  {
    name: 'conference.print',
    cell: 'conference.export',
    on: 'over',
    ...asks(printMinutes, (t) => ({ conferenceId: conferenceId(t) })),
  },
  {
    name: 'task.list',
    cell: 'task.list',
    on: 'planned',
    isList: true,
    ...asks(listTasks, () => ({ view: 'all' as const })),
    shows: (value, t) => holds(value, t.steering.taskId),
  },
  {
    name: 'task.read',
    cell: 'task.read',
    on: 'planned',
    ...asks(getTask, ({ steering: { taskId } }) => ({ taskId })),
  },
  {
    name: 'task.choices',
    cell: 'taskChoice.list',
    on: 'installation',
    isList: true,
    ...asks(getTaskChoices, () => ({})),
  },
];
