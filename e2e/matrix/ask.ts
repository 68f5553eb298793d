// Asks one cell of the table through a command or query and says everything that was wrong with the answer.
import { Actor } from '../../lib/access/actor';
import type { Outcome } from '../../lib/access/outcome';
import { tablesBetween } from './database';
import { auditedReads } from './expected';
import { type Answer, answerOf, mirrored, type Relation } from './notation';
import { type Kind, type Operation, type Target, textOf } from './operation';
import { rowOf } from './rules';
import { asMissing, type Targets } from './targets';
import type { Account, World } from './world';

/** The sentences in which the app gives each reason, as a person reads them. */
const sentences: Readonly<Record<string, Answer>> = {
  'Vai trò đang dùng không làm được việc này.': 'r',
  'Hồ sơ đang ở trạng thái không cho phép việc này.': 's',
  'Người đề xuất không được tự ký. Việc này cần người khác.': 'p',
  'Người báo cáo nhiệm vụ đã xong không tự xác nhận. Việc này cần người khác xác nhận.': 'p',
  'Việc này thuộc địa bàn khác.': 'a',
};

export const actorOf = ({ userId, username, displayName, assignmentId, role, unit }: Account): Actor =>
  Actor.unsafeFromFacts({
    userId,
    username,
    displayName,
    assignmentId,
    role: roleOf(role),
    unitId: unit.id,
    unitName: unit.name,
    unitForm: unit.form,
  });

type Role = Parameters<typeof Actor.unsafeFromFacts>[0]['role'];
const roles: readonly Role[] = [
  'COMMUNE_POLICE',
  'COMMUNE_POLICE_CHIEF',
  'COMMUNE_OFFICER',
  'COMMUNE_CHAIR',
  'SUPERIOR_POLICE',
  'COMMITTEE_MEMBER',
  'BANK_OFFICER',
  'BANK_APPROVER',
  'AUDITOR',
  'ADMINISTRATOR',
];
function roleOf(text: string): Role {
  const role = roles.find((r) => r === text);
  if (!role) throw new Error(`no such role: ${text}`);
  return role;
}

export interface Watch {
  print: () => Promise<string>;
  last: string;
  /** What a seat is told about a record that does not exist: the same every time, so asked once an operation. */
  missing: Map<string, Promise<string>>;
}

export interface Question {
  world: World;
  targets: Targets;
  watch: Watch;
  operation: Operation;
  account: Account;
  relation: Relation;
  /** Asked of a record in another state, where whoever may, may not now. */
  kind?: Kind;
  isCommand: boolean;
}

export function answerIn(
  outcome: Outcome<unknown>,
  { operation, target }: { operation: Operation; target: Target },
): string {
  const read = operation.reads?.(outcome);
  if (read) return read;
  if (outcome.ok) return operation.shows && !operation.shows(outcome.value, target) ? 'h' : '+';
  if (outcome.kind === 'not-found') return 'h';
  if (outcome.kind === 'forbidden') return sentences[outcome.message] ?? `forbidden: ${outcome.message}`;
  return `${outcome.kind}: ${textOf(outcome)}`;
}

interface TrailLine {
  action: string;
  outcome: string;
  actor_id: string;
  assignment_id: string;
}

const called = async (ask: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown> | string> =>
  ask().catch((error: unknown) => `threw ${error instanceof Error ? error.message.split('\n').at(-1) : String(error)}`);

/** What the table says of this cell; `.` where the question cannot be asked. */
export function expectedAnswer({
  operation,
  account,
  relation,
  kind,
}: Pick<Question, 'operation' | 'account' | 'relation' | 'kind'>): Answer {
  const seen = account.isStranger && !operation.isPersonal ? mirrored[relation] : relation;
  const answer = answerOf(rowOf(operation.cell), account.seat, seen);
  // In the wrong state whoever may, may not now; every other refusal comes first and stays what it was.
  return kind && answer === '+' ? 's' : answer;
}

/** Everything that was wrong, in words; nothing when the cell is as the table says. */
export async function ask(question: Question): Promise<{ problems: string[]; checks: number; value: unknown }> {
  const { world, targets, watch, operation, account, relation, isCommand } = question;
  const wanted = expectedAnswer(question);
  const kind = question.kind ?? operation.on;
  const target = await targets.of(kind, relation, account);
  const actor = actorOf(account);
  const before = targets.hasChanged() ? await watch.print() : watch.last;
  const [{ id: lastLine } = { id: '0' }] = await world.owner.rows<{ id: string }>(
    'SELECT coalesce(max(id), 0)::text AS id FROM audit_entry',
  );
  const outcome = await called(() => operation.call(actor, target));
  const lines = await world.owner.rows<TrailLine>(
    'SELECT action, outcome, actor_id, assignment_id FROM audit_entry WHERE id > $1',
    [lastLine],
  );
  const after = await watch.print();
  watch.last = after;
  const where = `${operation.name}${operation.as ? ` (${operation.as})` : ''} · ${account.isStranger ? 'stranger ' : ''}${account.seat} · ${relation}${question.kind ? ` · ${kind}` : ''}`;
  const problems: string[] = [];
  let checks = 0;
  const check = (isRight: boolean, complaint: () => string) => {
    checks++;
    if (!isRight) problems.push(`${where}: ${complaint()}`);
  };
  const got = typeof outcome === 'string' ? outcome : answerIn(outcome, { operation, target });
  check(got === wanted, () => `expected ${wanted}, got ${got}`);

  const isDone = typeof outcome !== 'string' && outcome.ok;
  const changed = tablesBetween(before, after);
  check(isDone && isCommand ? changed.length > 0 : changed.length === 0, () =>
    changed.length > 0 ? `wrote to ${changed.join(', ')}` : 'said yes and wrote nothing',
  );

  const trail = trailWanted(question, wanted, isDone);
  const told = lines.map((l) => `${l.action} ${l.outcome}`).join(', ');
  check(told === trail, () => `trail says [${told}], expected [${trail}]`);
  check(
    lines.every((l) => l.actor_id === account.userId && l.assignment_id === account.assignmentId),
    () => 'the trail names somebody else',
  );

  if (wanted === 'h' && !operation.isList) {
    const key = `${operation.name} ${operation.as ?? ''} ${account.userId}`;
    const known = watch.missing.get(key) ?? called(() => operation.call(actor, asMissing(target))).then(textOf);
    watch.missing.set(key, known);
    const missing = await known;
    check(textOf(outcome) === missing, () => `hidden ${textOf(outcome)} but missing ${missing}`);
  }
  if (isDone && isCommand) await targets.spent(kind, relation, account);
  return { problems, checks, value: typeof outcome !== 'string' && outcome.ok ? outcome.value : null };
}

/** Exactly one line: DONE for what was done, READ for a sensitive read, REFUSED for every refusal by the doors. */
function trailWanted({ operation, isCommand }: Question, wanted: Answer, isDone: boolean): string {
  const { name, trail } = operation;
  const own = trail?.[wanted];
  if (own !== undefined) return own;
  if (isCommand) return `${name} ${isDone ? 'DONE' : 'REFUSED'}`;
  if (wanted === 'r') return `${name} REFUSED`;
  if (!auditedReads.includes(name)) return '';
  return `${name} ${isDone ? 'READ' : 'REFUSED'}`;
}
