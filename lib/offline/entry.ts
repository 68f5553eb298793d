import type { Failure } from '@/lib/access/outcome';
import type { RecordFollowUpForm } from '@/lib/followups/schema';

interface Written {
  id: string;
  /** The idempotency key, from the moment it is written: however often it is sent, it counts once. */
  key: string;
  /** Whom it is about, for the list. */
  label: string;
  writtenAt: string;
  /** The session it was written in, or released to since. */
  session: string;
  /** What the version it was written on is called on the server; null: there was none. */
  basedOn: string | null;
  /** Why the server would not take it; the officer decides. */
  problem: Failure | null;
}

export interface FollowUpEntry extends Written {
  kind: 'followUp';
  values: RecordFollowUpForm;
}

export interface DraftEntry extends Written {
  kind: 'draft';
  values: { draftId: string; label: string; content: string };
}

/** Something written without a connection that the server has not confirmed. */
export type Entry = FollowUpEntry | DraftEntry;

export const kindLabels = { followUp: 'Ghi nhận', draft: 'Bản nháp hồ sơ' } as const satisfies Record<
  Entry['kind'],
  string
>;

export type EntryState = 'waiting' | 'held' | 'asked';

export const stateLabels = {
  waiting: 'Đã lưu trên máy, sẽ gửi khi có mạng',
  held: 'Viết trước khi phiên cũ kết thúc, chờ bạn cho gửi',
  asked: 'Chưa gửi được, cần bạn xem',
} as const satisfies Record<EntryState, string>;

/** `held`: whoever held the phone then may not be who signed in now, so nothing goes by itself. */
export function stateOf(entry: Entry, session: string): EntryState {
  if (entry.problem) return 'asked';
  return entry.session === session ? 'waiting' : 'held';
}

/** What an entry is about: entries about the same go in the order they were written. */
export const subjectOf = (entry: Entry): string =>
  entry.kind === 'followUp' ? entry.values.caseId : entry.values.draftId;

export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.writtenAt.localeCompare(b.writtenAt) || a.id.localeCompare(b.id));

/** The next entry that may go: waiting, with none before it about the same that waits for a decision. */
export function nextToSend(entries: readonly Entry[], session: string): Entry | undefined {
  const blocked = new Set<string>();
  for (const entry of inOrder(entries)) {
    const isFree = stateOf(entry, session) === 'waiting' && !blocked.has(subjectOf(entry));
    if (isFree) return entry;
    blocked.add(subjectOf(entry));
  }
  return undefined;
}

/** Once an entry is taken, the later ones about the same stand on it: its writer knew of it. */
export const followOn = (entries: readonly Entry[], taken: Entry, newest: string): Entry[] =>
  entries
    .filter((e) => e.id !== taken.id && e.kind === taken.kind && subjectOf(e) === subjectOf(taken) && !e.problem)
    .map((e) => ({ ...e, basedOn: newest }));

export const refused = (entry: Entry, problem: Failure): Entry => ({ ...entry, problem });

/** The officer lets what was written in a former session go in this one. */
export const released = (entries: readonly Entry[], session: string): Entry[] =>
  entries.filter((e) => e.session !== session).map((e) => ({ ...e, session }));

const newestIn = (problem: Failure | null) => (problem?.kind === 'conflict' && problem.newest) || null;

/** The officer has seen what stands now and sends all the same: only something newer still stops it. */
export const insisted = (entry: Entry, session: string): Entry => ({
  ...entry,
  session,
  basedOn: newestIn(entry.problem) ?? (entry.kind === 'draft' ? null : entry.basedOn),
  problem: null,
});

/** The same entry, with the same key, saying something else; what was seen of the conflict is known. */
export const edited = (entry: FollowUpEntry, values: RecordFollowUpForm, session: string): Entry => ({
  ...insisted(entry, session),
  kind: 'followUp',
  values,
});
