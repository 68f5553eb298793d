import { formatDate, type LegalDate } from '@/lib/dates';
import { upper } from '@/lib/documents/letterhead';
import type { Block, Paper } from '@/lib/documents/paper';
import {
  type ConferenceKind,
  conferenceKinds,
  type ParticipantPart,
  partLabels,
} from '@/lib/steering/conferences/conference';
import { deskLabels, type TaskDesk } from '@/lib/steering/tasks/task';

export interface MinutesFacts {
  unit: { form: string; name: string };
  kind: ConferenceKind;
  title: string;
  heldOn: LegalDate;
  startsAt: string;
  /** The day and 'HH:MM' when it was closed here. */
  ended: { on: LegalDate; at: string };
  place: string;
  sites: readonly string[];
  agenda: readonly string[];
  participants: readonly { organisation: string; post: string; part: ParticipantPart; isPresent: boolean | null }[];
  contributions: readonly { organisation: string; topic: string; content: string | null }[];
  /** With those tasks that this copy's reader reads, as they were decided. */
  conclusions: readonly {
    content: string;
    /** The meeting took all of them back that this copy's reader reads. */
    isWithdrawn: boolean;
    tasks: readonly { content: string; owner: string; desk: TaskDesk; dueOn: LegalDate }[];
  }[];
  closingWords: string | null;
}

const heading = (text: string): Block => ({ kind: 'paragraph', text, isBold: true });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The minutes (biên bản) of a conference in the layout of Nghị định 30/2020/NĐ-CP. */
export function minutesPaper(facts: MinutesFacts): Paper {
  const { unit } = facts;
  return {
    head: {
      ...{ above: upper(`${unit.form} ${unit.name}`), own: 'BAN CHỈ ĐẠO 138', number: 'Số:      /BB-BCĐ' },
      ...{ place: unit.name, on: facts.heldOn },
    },
    title: 'BIÊN BẢN',
    subtitle: facts.title,
    isLandscape: false,
    blocks: [
      ...opening(facts),
      ...whoCame(facts),
      ...contributions(facts),
      heading('III. Kết luận và nhiệm vụ'),
      concluded(facts),
      ...(facts.closingWords
        ? [heading('IV. Lời kết luận của chủ trì'), ...facts.closingWords.split('\n').map(paragraph)]
        : []),
      paragraph(`Hội nghị kết thúc lúc ${endOf(facts)}.`),
    ],
    signatures: [
      { capacity: ['THƯ KÝ'], name: null },
      { capacity: ['CHỦ TRÌ'], name: null },
    ],
    recipients: ['Thành viên Ban chỉ đạo', 'Các đơn vị được giao nhiệm vụ', 'Lưu: VT'],
  };
}

const opening = (facts: MinutesFacts): Block[] => [
  {
    kind: 'facts',
    items: [
      ['Loại hội nghị', conferenceKinds[facts.kind]],
      ['Thời gian', `${facts.startsAt}, ngày ${formatDate(facts.heldOn)}`],
      ['Địa điểm', facts.place],
      ...(facts.sites.length > 0 ? [['Điểm cầu trực tuyến', facts.sites.join('; ')] as const] : []),
      ...(facts.agenda.length > 0 ? [['Chương trình', facts.agenda.join('; ')] as const] : []),
    ],
  },
];

const endOf = ({ ended, heldOn }: MinutesFacts): string =>
  ended.on === heldOn ? ended.at : `${ended.at}, ngày ${formatDate(ended.on)}`;

function whoCame({ participants }: MinutesFacts): Block[] {
  const said = ({ post, organisation, part }: MinutesFacts['participants'][number]) =>
    paragraph(`- ${post}, ${organisation} (${partLabels[part].toLocaleLowerCase('vi')})`);
  const those = (isPresent: boolean | null) => participants.filter((one) => one.isPresent === isPresent).map(said);
  const [absent, unmarked] = [those(false), those(null)];
  return [
    heading('I. Thành phần dự'),
    ...those(true),
    ...(absent.length > 0 ? [paragraph('Vắng mặt:'), ...absent] : []),
    ...(unmarked.length > 0 ? [paragraph('Chưa ghi nhận có mặt:'), ...unmarked] : []),
  ];
}

function contributions({ contributions: said }: MinutesFacts): Block[] {
  if (said.length === 0) return [heading('II. Tham luận'), paragraph('Không có tham luận.')];
  return [
    heading('II. Tham luận'),
    ...said.map(({ organisation, topic, content }) =>
      paragraph(`- ${organisation}: ${topic}${content ? `. ${content}` : ''}`),
    ),
  ];
}

function concluded(facts: MinutesFacts): Block {
  if (facts.conclusions.length === 0) return paragraph('Hội nghị không ghi kết luận thành nhiệm vụ.');
  if (facts.conclusions.every(({ tasks, isWithdrawn }) => tasks.length === 0 && !isWithdrawn))
    return paragraph(
      'Bản in này không có nhiệm vụ nào: nhiệm vụ của đơn vị khác chỉ in ở bản của đơn vị đó và của nơi giao.',
    );
  return taskTable(facts);
}

const taskTable = ({ conclusions }: MinutesFacts): Block => ({
  kind: 'table',
  columns: [
    { label: 'STT', width: 6, align: 'center' },
    { label: 'Kết luận', width: 28 },
    { label: 'Việc phải làm', width: 30 },
    { label: 'Đơn vị thực hiện', width: 22 },
    { label: 'Hạn', width: 14, align: 'center' },
  ],
  rows: conclusions.flatMap((conclusion, index) => [
    ...(conclusion.isWithdrawn ? [[String(index + 1), conclusion.content, 'Đã rút tại hội nghị', '', '']] : []),
    ...conclusion.tasks.map((task, nth) => [
      ...(nth === 0 ? [String(index + 1), conclusion.content] : ['', '']),
      ...[task.content, `${task.owner}, ${deskLabels[task.desk]}`, formatDate(task.dueOn)],
    ]),
  ]),
});
