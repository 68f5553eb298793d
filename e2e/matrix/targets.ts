// The records that cells act on. Reading leaves them as they are; what a successful command has changed is thrown away
// and made anew, so that every cell finds the world as the table means it.
import { addBatch } from './batches';
import { addBulk, addView } from './bulk-acts';
import {
  addCampaign,
  addCommendation,
  type CampaignIds,
  type CampaignKind,
  type CommendationKind,
  campaignKinds,
  commendationKinds,
} from './communication';
import { addCourse, type CourseIds } from './courses';
import {
  addContextFigure,
  addReOffence,
  type ContextKind,
  contextKinds,
  type ReOffenceKind,
  reOffenceKinds,
} from './evidence';
import { addJob, dropJob, type JobIds, type JobKind, jobKinds, missingJob } from './job-world';
import { addLending, dropLending, type Lending, type LendingKind, lendingKinds, missingLending } from './lending';
import { addLoanFile, type LoanFileIds } from './loan-files';
import { addPair, type PairFiles, type PairKind, pairKinds } from './merges';
import { addModel, type ModelIds, type ModelKind, missingModel, modelKinds } from './models';
import type { Relation } from './notation';
import type { Kind, Target } from './operation';
import { addPerson, officerOf, type Person, type Stage, stages } from './people';
import { addReorganisation, type PlannedChange } from './reorganisations';
import { addReport, type ReportIds, type ReportKind, reportKinds } from './report-world';
import {
  addSteering,
  dropSteering,
  missingSteering,
  type SteeringIds,
  type SteeringKind,
  steeringKinds,
} from './steering';
import { type Account, addAccount, areaOf, communeOf, neighbourOf, unitOf, type World } from './world';

const isStage = (kind: Kind): kind is Stage => stages.some((s) => s === kind);
const isPairKind = (kind: Kind): kind is PairKind => pairKinds.some((k) => k === kind);
const isLendingKind = (kind: Kind): kind is LendingKind => lendingKinds.some((k) => k === kind);
const isJobKind = (kind: Kind): kind is JobKind => jobKinds.some((k) => k === kind);
const isModelKind = (kind: Kind): kind is ModelKind => modelKinds.some((k) => k === kind);
const isCampaignKind = (kind: Kind): kind is CampaignKind => campaignKinds.some((k) => k === kind);
const isCommendationKind = (kind: Kind): kind is CommendationKind => commendationKinds.some((k) => k === kind);
const isReportKind = (kind: Kind): kind is ReportKind => reportKinds.some((k) => k === kind);
const isSteeringKind = (kind: Kind): kind is SteeringKind => steeringKinds.some((k) => k === kind);
const isReOffenceKind = (kind: Kind): kind is ReOffenceKind => reOffenceKinds.some((k) => k === kind);
const isContextKind = (kind: Kind): kind is ContextKind => contextKinds.some((k) => k === kind);
const neverUnit = 2_147_483_000;

export interface Targets {
  /** Whether records were made or thrown away since this was last asked. */
  hasChanged: () => boolean;
  of: (kind: Kind, relation: Relation, account: Account) => Promise<Target>;
  /** Forgets what a successful command has changed. */
  spent: (kind: Kind, relation: Relation, account: Account) => Promise<void>;
}

export async function makeTargets(world: World): Promise<Targets> {
  const people = new Map<string, Promise<Person>>();
  const staff = new Map<string, Promise<Target['staff']>>();
  const drafts = new Map<string, Promise<string>>();
  const bulks = new Map<string, Promise<string>>();
  const plans = new Map<string, Promise<PlannedChange>>();
  const views = new Map<string, Promise<string>>();
  const lendings = new Map<string, Promise<Lending>>();
  const jobs = new Map<string, Promise<JobIds>>();
  const pairs = new Map<string, Promise<PairFiles>>();
  const loanFiles = new Map<string, Promise<LoanFileIds>>();
  const courses = new Map<string, Promise<CourseIds>>();
  const models = new Map<string, Promise<ModelIds>>();
  const campaigns = new Map<string, Promise<CampaignIds>>();
  const commendations = new Map<string, Promise<string>>();
  const reports = new Map<string, Promise<ReportIds>>();
  const steerings = new Map<string, Promise<SteeringIds>>();
  const reOffences = new Map<string, Promise<string>>();
  const contextFigures = new Map<string, Promise<string>>();
  const batches = new Map<string, Promise<{ batchId: string; rowId: string }>>();
  let changes = true;
  const [basis] = await world.owner.rows<{ key: string }>('SELECT key FROM legal_basis ORDER BY key LIMIT 1');

  function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    const value = known.get(key);
    if (value) return value;
    changes = true;
    const made = make();
    known.set(key, made);
    return made;
  }
  // Who stands on a drafted list is put on no other: somebody else is chosen for the list that is still empty.
  const stageOf = (kind: Kind): Stage => {
    if (isStage(kind)) return kind;
    // One work at a time: who is hired, who is at work and who still looks are three people.
    if (kind === 'hired') return 'searched';
    if (kind === 'atWork') return 'proposedTransfer';
    return kind === 'listedDraft' || kind === 'droppedList' ? 'received' : 'managed';
  };
  const jobKindOf = (kind: Kind): JobKind =>
    isJobKind(kind) ? kind : stageOf(kind) === 'managed' ? 'referred' : 'firm';
  const draftKey = (relation: Relation, account: Account) => (relation === 'own' ? account.userId : relation);
  const version = async (unit: { id: number }) =>
    (await world.owner.rows<{ version: number }>('SELECT version FROM unit WHERE id = $1', [unit.id]))[0]?.version ?? 1;

  async function forget(key: string): Promise<void> {
    const lending = await lendings.get(key);
    lendings.delete(key);
    if (lending) await dropLending(world, lending);
  }

  return {
    hasChanged() {
      const answer = changes;
      changes = false;
      return answer;
    },
    async of(kind, relation, account) {
      const unit = unitOf(world.units, relation);
      const area = areaOf(world.units, relation);
      const stage = stageOf(kind);
      const batch = await remember(batches, `${kind === 'committedBatch'} ${relation}`, () =>
        addBatch(world, relation, kind === 'committedBatch'),
      );
      const pairOf = (which: PairKind) =>
        remember(pairs, `${which} ${relation}`, () => addPair(world, relation, which));
      const someone = await remember(people, `${stage} ${relation}`, () => addPerson(world, relation, stage));
      // Beside the person of a full file stands one that may be the same: what is said of a pair is searched for canaries.
      const files = isPairKind(kind)
        ? await pairOf(kind)
        : await remember(pairs, `beside ${stage} ${relation}`, () =>
            stage === 'managed' ? addPair(world, relation, 'merge', someone) : pairOf('merge'),
          );
      const person = isPairKind(kind) ? files.kept : someone;
      return {
        relation,
        account,
        person,
        files,
        across: isPairKind(kind) ? files : await pairOf('crossMerge'),
        mergedFiles: isPairKind(kind) ? files : await pairOf('doneMerge'),
        // By stage: who is on the way to a commune lives in another one.
        bulkId: await remember(bulks, `${kind === 'doneBulk'} ${stage} ${relation}`, () =>
          addBulk(world, someone, kind === 'doneBulk'),
        ),
        viewId: await remember(views, draftKey(relation, account), () => addView(world, relation, account)),
        staff: await remember(staff, `${kind === 'disabledStaff'} ${relation}`, () =>
          addStaff(world, relation, kind === 'disabledStaff'),
        ),
        draftId: await remember(drafts, draftKey(relation, account), () => addDraft(world, relation, account)),
        reorganisation: await remember(plans, `${kind === 'carriedOut'} ${relation}`, () =>
          addReorganisation(world, relation, kind === 'carriedOut'),
        ),
        lending: await remember(lendings, `${isLendingKind(kind) ? kind : 'submitted'} ${relation}`, () =>
          addLending(world, relation, isLendingKind(kind) ? kind : 'submitted', someone),
        ),
        // Of the person of a full file everything is there; who has nothing yet keeps it so.
        job: await remember(jobs, `${jobKindOf(kind)} ${relation}`, () =>
          addJob(world, relation, jobKindOf(kind), someone),
        ),
        provinceId: (relation === 'outside' || relation === 'away' ? world.units.provinceB : world.units.provinceA).id,
        ...batch,
        loanFile: await remember(loanFiles, String(kind === 'doneLoanFile'), () =>
          addLoanFile(world, kind === 'doneLoanFile'),
        ),
        course: await remember(courses, relation, async () => {
          const commune = communeOf(world.units, relation);
          return addCourse(world, commune, (await officerOf(world, commune)).userId);
        }),
        model: await remember(models, `${isModelKind(kind) ? kind : 'model'} ${relation}`, () =>
          addModel(world, relation, isModelKind(kind) ? kind : 'model', someone),
        ),
        campaign: await remember(campaigns, `${isCampaignKind(kind) ? kind : 'campaign'} ${relation}`, () =>
          addCampaign(world, relation, isCampaignKind(kind) ? kind : 'campaign'),
        ),
        commendationId: await remember(
          commendations,
          `${isCommendationKind(kind) ? kind : 'personProposal'} ${relation}`,
          () => addCommendation(world, relation, isCommendationKind(kind) ? kind : 'personProposal', someone),
        ),
        report: await remember(reports, `${isReportKind(kind) ? kind : 'sentReport'} ${relation}`, () =>
          addReport(world, relation, isReportKind(kind) ? kind : 'sentReport'),
        ),
        steering: await remember(steerings, `${isSteeringKind(kind) ? kind : 'planned'} ${relation}`, () =>
          addSteering(world, relation, isSteeringKind(kind) ? kind : 'planned'),
        ),
        reOffenceId: await remember(reOffences, `${isReOffenceKind(kind) ? kind : 'reOffence'} ${someone.caseId}`, () =>
          addReOffence(world, someone, isReOffenceKind(kind) ? kind : 'reOffence'),
        ),
        contextFigureId: await remember(
          contextFigures,
          `${isContextKind(kind) ? kind : 'contextFigure'} ${relation}`,
          () => addContextFigure(world, relation, isContextKind(kind) ? kind : 'contextFigure'),
        ),
        destination: neighbourOf(world.units, person.commune),
        unit,
        unitVersion: kind === 'unit' ? await version(unit) : 1,
        area,
        areaVersion: kind === 'area' ? await version(area) : 1,
        legalBasis: basis?.key ?? '',
        fresh: String(world.next()),
      };
    },
    async spent(kind, relation, account) {
      changes = true;
      if (isJobKind(kind)) {
        const spentJob = await jobs.get(`${kind} ${relation}`);
        jobs.delete(`${kind} ${relation}`);
        if (spentJob) await dropJob(world, spentJob);
      }
      if (isStage(kind)) {
        // What was tried for a person goes with them.
        for (const known of jobKinds)
          if (known !== 'firm' && stageOf(known) === kind) jobs.delete(`${known} ${relation}`);
        const person = await people.get(`${kind} ${relation}`);
        // An act goes with the person it is about.
        bulks.clear();
        pairs.delete(`beside ${kind} ${relation}`);
        people.delete(`${kind} ${relation}`);
        // Their line goes with them.
        for (const drafted of ['listedDraft', 'droppedList'] as const) await forget(`${drafted} ${relation}`);
        if (person) await world.owner.rows('DELETE FROM person WHERE id = $1', [person.personId]);
      }
      if (isLendingKind(kind)) await forget(`${kind} ${relation}`);
      if (kind === 'course') courses.delete(relation);
      if (kind === 'staff' || kind === 'disabledStaff') staff.delete(`${kind === 'disabledStaff'} ${relation}`);
      if (kind === 'bulk' || kind === 'doneBulk') bulks.delete(`${kind === 'doneBulk'} ${stageOf(kind)} ${relation}`);
      if (isPairKind(kind)) {
        const spentPair = await pairs.get(`${kind} ${relation}`);
        // Other seats may have been shown the same pair beside another kind.
        for (const [key, files] of pairs) if ((await files) === spentPair) pairs.delete(key);
        if (spentPair)
          await world.owner.rows('DELETE FROM person WHERE id IN ($1, $2)', [
            spentPair.kept.personId,
            spentPair.gone.personId,
          ]);
      }
      if (kind === 'loanFile' || kind === 'doneLoanFile') loanFiles.delete(String(kind === 'doneLoanFile'));
      if (isModelKind(kind)) models.delete(`${kind} ${relation}`);
      // Lists of these are paged: what was changed does not stay before what is asked next.
      if (isCampaignKind(kind)) {
        const done = await campaigns.get(`${kind} ${relation}`);
        campaigns.delete(`${kind} ${relation}`);
        if (done) await world.owner.rows('DELETE FROM campaign WHERE id = $1', [done.campaignId]);
      }
      if (isCommendationKind(kind)) {
        const done = await commendations.get(`${kind} ${relation}`);
        commendations.delete(`${kind} ${relation}`);
        if (done) await world.owner.rows('DELETE FROM commendation WHERE id = $1', [done]);
      }
      if (isReportKind(kind)) {
        const done = await reports.get(`${kind} ${relation}`);
        reports.delete(`${kind} ${relation}`);
        if (done) await world.owner.rows('DELETE FROM report WHERE id = $1', [done.reportId]);
      }
      if (isSteeringKind(kind)) {
        const done = await steerings.get(`${kind} ${relation}`);
        steerings.delete(`${kind} ${relation}`);
        if (done) await dropSteering(world, done);
      }
      if (isReOffenceKind(kind))
        for (const key of reOffences.keys()) if (key.startsWith(`${kind} `)) reOffences.delete(key);
      if (isContextKind(kind)) contextFigures.delete(`${kind} ${relation}`);
      if (kind === 'view') views.delete(draftKey(relation, account));
      if (kind === 'reorganisation') plans.delete(`false ${relation}`);
      if (kind === 'draft') drafts.delete(draftKey(relation, account));
      if (kind === 'batch' || kind === 'committedBatch') batches.delete(`${kind === 'committedBatch'} ${relation}`);
    },
  };
}

/** The same question about a record that does not exist. */
export function asMissing(target: Target): Target {
  const uuid = () => crypto.randomUUID();
  return {
    ...target,
    person: {
      ...target.person,
      caseId: uuid(),
      personId: uuid(),
      followUpId: uuid(),
      assessmentId: uuid(),
      judgmentId: uuid(),
      transferId: uuid(),
      searchId: uuid(),
      needId: uuid(),
      helperId: uuid(),
      enrolmentId: uuid(),
    },
    staff: { userId: uuid(), assignmentId: uuid(), username: 'khong-co' },
    draftId: uuid(),
    batchId: uuid(),
    rowId: uuid(),
    bulkId: uuid(),
    viewId: uuid(),
    loanFile: { id: uuid(), rowId: uuid(), lostRowId: uuid() },
    model: missingModel(target.model),
    course: { schoolId: uuid(), courseId: uuid() },
    campaign: { ...target.campaign, campaignId: uuid(), sessionId: uuid() },
    commendationId: uuid(),
    report: { ...target.report, reportId: uuid() },
    steering: missingSteering(target.steering),
    reOffenceId: uuid(),
    contextFigureId: uuid(),
    reorganisation: { id: uuid(), sourceId: neverUnit },
    lending: missingLending(target.lending),
    job: missingJob(target.job),
    files: missingFiles(target.files),
    across: missingFiles(target.across),
    mergedFiles: missingFiles(target.mergedFiles),
    unit: { ...target.unit, id: neverUnit },
    area: { ...target.area, id: neverUnit },
  };
}

const missingFiles = ({ kept, gone, seen }: PairFiles): PairFiles => ({
  pairId: crypto.randomUUID(),
  mergeId: crypto.randomUUID(),
  kept: { ...kept, caseId: crypto.randomUUID(), personId: crypto.randomUUID() },
  gone: { ...gone, caseId: crypto.randomUUID(), personId: crypto.randomUUID() },
  seen,
});

/** Someone who works at that place; a mover's role at the former place has ended. */
async function addStaff(world: World, relation: Relation, isDisabled: boolean): Promise<Target['staff']> {
  const { owner, units } = world;
  const unit = unitOf(units, relation);
  const account = await addAccount(world, unit.kind === 'PROVINCE' ? 'AUDITOR' : 'COMMUNE_POLICE', unit, 'canbo');
  const former = relation === 'away' ? units.X : relation === 'in' ? units.Z : null;
  if (former) {
    const dates = { valid_from: '2025-07-01', valid_to: '2025-12-31', ended_at: new Date('2025-12-31') };
    await owner.add('assignment', {
      id: crypto.randomUUID(),
      user_id: account.userId,
      role: 'COMMUNE_POLICE',
      unit_id: former.id,
      ...dates,
    });
  }
  if (isDisabled) await owner.rows('UPDATE app_user SET disabled_at = now() WHERE id = $1', [account.userId]);
  return account;
}

/** One's own half-written intake, or a colleague's of that commune. */
async function addDraft(world: World, relation: Relation, account: Account): Promise<string> {
  const writer =
    relation === 'own'
      ? { userId: account.userId, unit: account.unit }
      : await officerOf(world, communeOf(world.units, relation));
  const id = crypto.randomUUID();
  const sealed = Buffer.from(world.sealer.seal('{"person":{}}'));
  await world.owner.add('intake_draft', {
    id,
    user_id: writer.userId,
    unit_id: writer.unit.id,
    label: `Nháp ${id}`,
    sealed,
  });
  return id;
}
