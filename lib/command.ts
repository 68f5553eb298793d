import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type Decision, refusalSentences } from '@/lib/access/decision';
import {
  conflict,
  done,
  type Failure,
  forbidden,
  invalid,
  invalidFromZod,
  notFound,
  type Outcome,
  Refused,
} from '@/lib/access/outcome';
import { type AuditFacts, recordAudit } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { againAfterDeadlock, asActor, holdTerritory } from '@/lib/transaction';

interface Call<I, T> {
  tx: Tx;
  actor: Actor;
  input: I;
  target: T;
}

interface Definition<S extends z.ZodType, T, R> {
  /** As in the audit trail: `followup.record`. */
  name: string;
  input: S;
  /** What is acted upon, read under row-level security: hidden is null, and null is "not found". */
  load: (call: { tx: Tx; actor: Actor; input: z.output<S> }) => Promise<T | null>;
  can: (actor: Actor, target: T, input: z.output<S>) => Decision;
  run: (call: Call<z.output<S>, T>) => Promise<{ value: R; audit: AuditFacts }>;
  /** Nobody else writes meanwhile: for a change of territory. */
  alone?: true;
}

export interface Command<I, R> {
  (actor: Actor, input: unknown, key?: string): Promise<Outcome<R>>;
  readonly commandName: string;
  /** Only carries the input's type to forms and tests. */
  readonly inputType?: I;
}

/**
 * The door for writing. One transaction: the actor is set, the target loaded, the ability asked, the work done, one
 * line left in the trail and the idempotency key spent. A refusal rolls everything back and is recorded on its own.
 * @param key a double click, a retry after a lost reply or a resync carries the same key and gets the first answer.
 */
export function command<S extends z.ZodType, T, R>(definition: Definition<S, T, R>): Command<z.input<S>, R> {
  const execute = async (actor: Actor, raw: unknown, key: string = crypto.randomUUID()): Promise<Outcome<R>> => {
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) return invalidFromZod(parsed.error);
    // A server action is an open endpoint: whatever its type says, the key may be anything.
    if (typeof key !== 'string' || key.length < 8 || key.length > 100)
      return invalid({ form: 'Thiếu mã của lần gửi. Hãy tải lại trang.' });
    try {
      return await againAfterDeadlock(() =>
        asActor(actor, (tx) => runOnce(definition, { tx, actor, input: parsed.data, key })),
      );
    } catch (error) {
      const failure = await endedMeanwhile(actor, error);
      if (failure) return failure;
      if (!(error instanceof Refused)) throw error;
      const reason = error.failure.kind === 'forbidden' ? error.failure.message : error.failure.kind;
      await asActor(actor, (tx) => recordAudit(tx, actor, definition.name, 'REFUSED', { reason, ...error.facts }));
      return error.failure;
    }
  };
  return Object.assign(execute, { commandName: definition.name });
}

/** The policies refused a write because the role ended between the page and the click (a change of territory, an administrator). */
async function endedMeanwhile(actor: Actor, error: unknown): Promise<Failure | null> {
  const isPolicy =
    error instanceof Error && /42501|row-level security/.test(`${error.message} ${JSON.stringify(error)}`);
  if (!isPolicy) return null;
  const [row] = await asActor(
    actor,
    (tx) => tx.$queryRaw<{ acts: boolean }[]>`SELECT app.actor_role() IS NOT NULL AS acts`,
  );
  return row?.acts === false
    ? forbidden(
        'Vai trò đang dùng vừa kết thúc. Nội dung vẫn còn ở đây: hãy mở trang ở thẻ khác để làm tiếp với vai trò mới.',
      )
    : null;
}

async function runOnce<S extends z.ZodType, T, R>(
  definition: Definition<S, T, R>,
  { tx, actor, input, key }: { tx: Tx; actor: Actor; input: z.output<S>; key: string },
): Promise<Outcome<R>> {
  await holdTerritory(tx, { alone: definition.alone ?? false });
  const submission = `${definition.name} ${fingerprint(input)}`;
  const isFirst = await tx.$executeRaw`
    INSERT INTO command_receipt (actor_id, key, command) VALUES (${actor.userId}::uuid, ${key}, ${submission})
    ON CONFLICT DO NOTHING`;
  if (isFirst === 0) return storedAnswer<R>(tx, actor, key, submission);
  const target = await definition.load({ tx, actor, input });
  if (target === null) throw new Refused(notFound);
  const decision = definition.can(actor, target, input);
  if (!decision.allowed) throw new Refused(forbidden(refusalSentences[decision.reason]));
  const { value, audit } = await definition.run({ tx, actor, input, target });
  await recordAudit(tx, actor, definition.name, 'DONE', audit);
  const result = value === undefined ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
  await tx.commandReceipt.update({ where: { actorId_key: { actorId: actor.userId, key } }, data: { result } });
  return done(value);
}

async function storedAnswer<R>(tx: Tx, actor: Actor, key: string, submission: string): Promise<Outcome<R>> {
  const receipt = await tx.commandReceipt.findUnique({ where: { actorId_key: { actorId: actor.userId, key } } });
  // The first reply was lost and the text changed since: what is stored is not what is on the screen now.
  if (receipt?.command !== submission)
    return conflict('Lần gửi trước đã được lưu. Hãy tải lại trang để xem rồi sửa tiếp.');
  return done(receipt.result as R);
}

/** Tells two submissions under one key apart. Bytes of a file and what was read from them follow from its name and size. */
function fingerprint(input: unknown): string {
  const text = JSON.stringify(input, (key, value) => {
    if (value instanceof Uint8Array) return value.length;
    return key === 'reading' ? undefined : value;
  });
  return createHash('sha256')
    .update(text ?? '')
    .digest('base64url');
}
