// How a server action is called over HTTP, and what it answered.
import type { Outcome } from '../../lib/access/outcome';
import { canaryNames } from './canaries';
import type { Answer as HttpAnswer } from './http';
import type { HttpWorld } from './http-world';
import { type BuiltAction, builtActions } from './manifests';
import type { Target } from './operation';
import type { Account } from './world';

export const actions = builtActions();

export const built = (name: string): BuiltAction => {
  const found = actions.find((a) => a.name === name);
  if (!found) throw new Error(`the build has no action ${name}`);
  return found;
};

/** A page through which the action is really called. */
export const ownPage = (action: BuiltAction, target: Target) =>
  (action.pages[0] ?? '/').replace('[id]', target.person.caseId);
const isOutcome = (value: unknown): value is Outcome<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value;

/** The action's own answer stands on the first line of the stream that names it. */
export function outcomeIn({ body }: HttpAnswer): Outcome<unknown> | null {
  const line = /^1:(\{.*\})$/m.exec(body)?.[1];
  const value: unknown = line ? JSON.parse(line) : null;
  return isOutcome(value) ? value : null;
}

export const seatOf = ({ world }: HttpWorld, name: Account['seat']): Account => {
  const found = world.accounts.find((a) => a.seat === name && !a.isStranger);
  if (!found) throw new Error(`nobody sits at ${name}`);
  return found;
};
/** The cells of that person that a text gives away. */
export const leaked = (body: string, { person }: Target) =>
  canaryNames.filter((kind) => body.includes(person.canaries[kind]));
