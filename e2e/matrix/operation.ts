// One operation of the app as the matrix asks it: which cell of the table answers for it, what it acts on, and how to
// call it with an input that is valid in every other respect.
import type { Actor } from '../../lib/access/actor';
import type { Outcome } from '../../lib/access/outcome';
import type { CampaignIds, CampaignKind, CommendationKind } from './communication';
import type { CourseIds } from './courses';
import type { ContextKind, ReOffenceKind } from './evidence';
import type { Cell } from './expected';
import type { JobIds, JobKind } from './job-world';
import type { Lending, LendingKind } from './lending';
import type { LoanFileIds } from './loan-files';
import type { PairFiles, PairKind } from './merges';
import type { ModelIds, ModelKind } from './models';
import type { Answer, Relation } from './notation';
import type { Person, Stage } from './people';
import type { ReportIds, ReportKind } from './report-world';
import type { SteeringIds, SteeringKind } from './steering';
import type { Account, Unit } from './world';

/** What a cell acts on. Ids are replaced by random ones to ask the same about a record that does not exist. */
export interface Target {
  relation: Relation;
  person: Person;
  staff: { userId: string; username: string; assignmentId: string };
  draftId: string;
  batchId: string;
  rowId: string;
  /** An act on many files that has this person in it, and a saved view. */
  bulkId: string;
  viewId: string;
  /** A plan that replaces one commune of that province, and that commune. */
  reorganisation: { id: string; sourceId: number };
  /** The province that the relation lies in. */
  provinceId: number;
  /** Where the person may be handed over to. */
  destination: Unit;
  /** Two files that may be one person's, of one commune or with another; and two that were merged. */
  files: PairFiles;
  across: PairFiles;
  mergedFiles: PairFiles;
  /** A list of people who borrow, with the application of its line where there is one. */
  lending: Lending;
  /** A firm with a vacancy, and what is tried for the person. */
  job: JobIds;
  /** A file of the bank's system in the office of the seats. */
  loanFile: LoanFileIds;
  /** A programme model of that commune. */
  model: ModelIds;
  campaign: CampaignIds;
  commendationId: string;
  /** A report of that commune, of its people's committee, or of its province. */
  report: ReportIds;
  /** A directive, a conference and a task of that commune. */
  steering: SteeringIds;
  /** A new judgment on the person, and a figure that a report told of the unit. */
  reOffenceId: string;
  contextFigureId: string;
  unit: Unit;
  unitVersion: number;
  area: Unit;
  areaVersion: number;
  /** A course of the commune of the relation, with the place that teaches it. */
  course: CourseIds;
  legalBasis: string;
  /** A text nobody used before, for names and codes that must be free. */
  fresh: string;
  account: Account;
}

export type Kind =
  | Stage
  | 'staff'
  | 'disabledStaff'
  | 'draft'
  | 'unit'
  | 'area'
  | 'installation'
  | 'batch'
  | 'committedBatch'
  | 'bulk'
  | 'doneBulk'
  | 'view'
  | 'reorganisation'
  | 'carriedOut'
  | LendingKind
  | JobKind
  | 'loanFile'
  | 'doneLoanFile'
  | 'course'
  | PairKind
  | ModelKind
  | CampaignKind
  | CommendationKind
  | ReportKind
  | SteeringKind
  | ReOffenceKind
  | ContextKind;

export interface Operation {
  /** As the door is named in the trail. */
  name: string;
  /** Told apart when one door is asked in several ways. */
  as?: string;
  cell: Cell;
  on: Kind;
  /** Valid in every respect but who asks. */
  input: (target: Target) => unknown;
  call: (actor: Actor, target: Target) => Promise<Outcome<unknown>>;
  /** For lists: whether the record is in what came back. Otherwise any answer counts. */
  shows?: (value: unknown, target: Target) => boolean;
  /** Where the answer's reason stands in what came back. */
  reads?: (outcome: Outcome<unknown>) => Answer | null;
  /** Where nothing can be hidden or missing: a list, or a new record. */
  isList?: true;
  /** A state in which whoever may, may not now. */
  wrongState?: Kind;
  /** Where another door is asked first, the line it leaves for such an answer. */
  trail?: Readonly<Partial<Record<Answer, string>>>;
  /** Not asked by strangers: the record is the actor's own wherever they sit. */
  isPersonal?: true;
}

/** Whether an answer holds a text anywhere. */
export const holds = (value: unknown, text: string): boolean => textOf(value).includes(text);

/** Dates and big numbers included: what reached the caller, whole. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)) ?? '';

const day = 86_400_000;
export const inDays = (n: number) => new Date(Date.now() + 7 * 3_600_000 + n * day).toISOString().slice(0, 10);

/** The same input goes through the door itself and, in the HTTP layer, through the server action in front of it. */
export const asks = <I>(door: (actor: Actor, input: I) => Promise<Outcome<unknown>>, input: (target: Target) => I) => ({
  input,
  call: (actor: Actor, target: Target) => door(actor, input(target)),
});
