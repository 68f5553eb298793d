import type { Operation } from './operation';
import { administrationCommands, administrationQueries } from './operations-administration';
import { bulkCommands, bulkQueries } from './operations-bulk';
import { caseCommands, caseQueries } from './operations-cases';
import { communicationCommands, communicationQueries } from './operations-communication';
import { digestCommands, digestQueries } from './operations-digest';
import { evidenceCommands, evidenceQueries } from './operations-evidence';
import { importCommands, importQueries } from './operations-imports';
import { jobCommands, jobQueries } from './operations-jobs';
import { accountCommands, accountQueries } from './operations-loan-accounts';
import { loanFileCommands, loanFileQueries } from './operations-loan-files';
import { loanCommands, loanQueries } from './operations-loans';
import { mergingCommands, mergingQueries } from './operations-merging';
import { modelCommands, modelQueries } from './operations-models';
import { reportCommands, reportQueries } from './operations-reports';
import { steeringCommands, steeringQueries } from './operations-steering';
import { supportCommands, supportQueries } from './operations-support';
import { territoryCommands, territoryQueries } from './operations-territory';
import { transferCommands, transferQueries } from './operations-transfers';

/** People and their files, who works with them, where. */
export const registerCommands: readonly Operation[] = [
  ...caseCommands,
  ...administrationCommands,
  ...importCommands,
  ...bulkCommands,
  ...territoryCommands,
  ...transferCommands,
  ...mergingCommands,
];
/** What supports them: loans, needs, work, training, models. */
export const supportingCommands: readonly Operation[] = [
  ...loanCommands,
  ...accountCommands,
  ...loanFileCommands,
  ...supportCommands,
  ...jobCommands,
  ...modelCommands,
  ...communicationCommands,
  ...reportCommands,
  ...steeringCommands,
  ...digestCommands,
  ...evidenceCommands,
];
/** Every command of the app; the closure test names one that is missing here. */
export const commands: readonly Operation[] = [...registerCommands, ...supportingCommands];
export const queries: readonly Operation[] = [
  ...caseQueries,
  ...administrationQueries,
  ...importQueries,
  ...bulkQueries,
  ...territoryQueries,
  ...transferQueries,
  ...mergingQueries,
  ...loanQueries,
  ...accountQueries,
  ...loanFileQueries,
  ...supportQueries,
  ...jobQueries,
  ...modelQueries,
  ...communicationQueries,
  ...reportQueries,
  ...steeringQueries,
  ...digestQueries,
  ...evidenceQueries,
];
