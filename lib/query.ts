import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type Decision, refusalSentences } from '@/lib/access/decision';
import { done, forbidden, invalidFromZod, notFound, type Outcome, Refused } from '@/lib/access/outcome';
import { type AuditFacts, recordAudit } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import { asActor } from '@/lib/transaction';

interface Definition<S extends z.ZodType, R> {
  /** As in the audit trail: `case.open`. */
  name: string;
  input: S;
  /** Whether this role may ask at all; which rows come back is row-level security's answer. */
  can: (actor: Actor, input: z.output<S>) => Decision;
  /** null is "not found", hidden or missing alike. */
  run: (call: { tx: Tx; actor: Actor; input: z.output<S> }) => Promise<R | null>;
  /** For sensitive reads (a person's file, an export): the line left in the trail, in the same transaction. */
  audit?: (value: R, input: z.output<S>) => AuditFacts;
}

export interface Query<I, R> {
  (actor: Actor, input: I): Promise<Outcome<R>>;
  readonly queryName: string;
}

/** The door for reading: one transaction with the actor set, the ability asked, sensitive reads recorded. */
export function query<S extends z.ZodType, R>(definition: Definition<S, R>): Query<z.input<S>, R> {
  const execute = async (actor: Actor, raw: z.input<S>): Promise<Outcome<R>> => {
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) return invalidFromZod(parsed.error);
    const decision = definition.can(actor, parsed.data);
    if (!decision.allowed) return refuse(actor, definition.name, refusalSentences[decision.reason]);
    try {
      return await asActor(actor, async (tx) => {
        const value = await definition.run({ tx, actor, input: parsed.data });
        if (value === null) throw new Refused(notFound);
        if (definition.audit)
          await recordAudit(tx, actor, definition.name, 'READ', definition.audit(value, parsed.data));
        return done(value);
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Whoever asks for a file out of reach leaves a line, as with a command.
      if (definition.audit)
        await asActor(actor, (tx) =>
          recordAudit(tx, actor, definition.name, 'REFUSED', { reason: error.failure.kind }),
        );
      return error.failure;
    }
  };
  return Object.assign(execute, { queryName: definition.name });
}

async function refuse(actor: Actor, name: string, message: string) {
  await asActor(actor, (tx) => recordAudit(tx, actor, name, 'REFUSED', { reason: message }));
  return forbidden(message);
}
