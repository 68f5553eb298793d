import { describe, expect, it } from 'vitest';
import { conflict, done, type Outcome } from '@/lib/access/outcome';
import type { Entry, FollowUpEntry } from '@/lib/offline/entry';
import { type Outbox, type Reply, sendOutbox } from '@/lib/offline/send-outbox';

const entry = (id: string, caseId: string): FollowUpEntry => ({
  id,
  kind: 'followUp',
  key: `key-${id}`,
  label: caseId,
  writtenAt: `2026-11-24T08:0${id}:00.000Z`,
  session: 'now',
  basedOn: null,
  problem: null,
  values: { caseId, happenedOn: '24/11/2026', outcome: 'MET' },
});

function memory(entries: Entry[]): Outbox {
  const kept = new Map(entries.map((e) => [e.id, e]));
  return {
    list: async () => [...kept.values()],
    put: async (changed) => {
      for (const e of changed) kept.set(e.id, e);
    },
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
  };
}

/** A server with receipts: the first answer under a key is its answer for ever; one contact a new key. */
function server() {
  const receipts = new Map<string, Outcome<{ newest: string }>>();
  const newest = new Map<string, string>();
  const contacts: string[] = [];
  const answer = ({ key, label, basedOn }: Entry): Outcome<{ newest: string }> => {
    const known = receipts.get(key);
    if (known) return known;
    const now = newest.get(label) ?? null;
    if (now !== null && now !== basedOn) return conflict('Đã có lần mới hơn', now);
    newest.set(label, `made-of-${key}`);
    contacts.push(key);
    const taken = done({ newest: `made-of-${key}` });
    receipts.set(key, taken);
    return taken;
  };
  return { contacts, newest, post: async (e: Entry): Promise<Reply> => ({ kind: 'answer', outcome: answer(e) }) };
}

describe('the outbox', () => {
  it('sends each once, in order, and the second about a person stands on the first', async () => {
    const { contacts, post } = server();
    const outbox = memory([entry('3', 'an'), entry('1', 'an'), entry('2', 'binh')]);
    expect(await sendOutbox(outbox, 'now', post)).toEqual({ sent: 3, stopped: null });
    expect(contacts).toEqual(['key-1', 'key-2', 'key-3']);
    expect(await outbox.list()).toEqual([]);
  });

  it('keeps what was not answered and counts it once when only the reply was lost', async () => {
    const { contacts, post } = server();
    const outbox = memory([entry('1', 'an'), entry('2', 'an')]);
    const losesReply = async (e: Entry): Promise<Reply> => {
      await post(e);
      return { kind: 'unreachable' };
    };
    expect(await sendOutbox(outbox, 'now', losesReply)).toEqual({ sent: 0, stopped: 'unreachable' });
    expect(await outbox.list()).toHaveLength(2);
    expect(await sendOutbox(outbox, 'now', post)).toEqual({ sent: 2, stopped: null });
    expect(contacts).toEqual(['key-1', 'key-2']);
  });

  it('counts once when two send the same at the same time', async () => {
    const { contacts, post } = server();
    const outbox = memory([entry('1', 'an'), entry('2', 'binh'), entry('3', 'an')]);
    await Promise.all([sendOutbox(outbox, 'now', post), sendOutbox(outbox, 'now', post)]);
    expect([...contacts].sort()).toEqual(['key-1', 'key-2', 'key-3']);
    expect(await outbox.list()).toEqual([]);
  });

  it('a session that is over sends nothing and loses nothing', async () => {
    const { contacts, post } = server();
    const outbox = memory([entry('1', 'an')]);
    const signedOut = async (): Promise<Reply> => ({ kind: 'signed-out' });
    expect(await sendOutbox(outbox, 'now', signedOut)).toEqual({ sent: 0, stopped: 'signed-out' });
    expect(await sendOutbox(outbox, 'another', post)).toEqual({ sent: 0, stopped: null });
    expect(contacts).toEqual([]);
    expect(await outbox.list()).toEqual([entry('1', 'an')]);
  });

  it('what conflicts waits for the officer, with what stands now, and the rest goes', async () => {
    const { contacts, newest, post } = server();
    newest.set('an', 'of-a-colleague');
    const outbox = memory([entry('1', 'an'), entry('2', 'an'), entry('3', 'binh')]);
    expect(await sendOutbox(outbox, 'now', post)).toEqual({ sent: 1, stopped: null });
    expect(contacts).toEqual(['key-3']);
    const [asked, behind] = await outbox.list();
    expect(asked?.problem).toMatchObject({ kind: 'conflict', newest: 'of-a-colleague' });
    expect(behind?.problem).toBeNull();
  });
});
