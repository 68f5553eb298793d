// What each answer may hold of a person, by hand: an answer with any other canary has been widened.

import type { CanaryKind } from './canaries';
import type { Cell } from './expected';

const listed = ['name', 'hamlet', 'occupation'] as const;

const mergeFields = [
  'name',
  'phone',
  'hamlet',
  'address',
  'representative',
  'representativePhone',
  'certificate',
] as const;

/** By the name of the query. A whole file (case.read) is judged part by part instead. */
export const shownBy: Readonly<Record<string, readonly CanaryKind[]>> = {
  'case.list': listed,
  // The workbook has the contact columns that staff print.
  'case.export': listed,
  'person.reveal': ['wholeNumber'],
  'hamlet.list': ['hamlet'],
  'person.check-duplicates': ['name', 'hamlet'],
  'committee.figures': [],
  'worklist.list': ['name', 'hamlet'],
  // With what the form starts from: the last occupation among it.
  'worklist.take': listed,
  'worklist.sidebar': ['name', 'snoozeReason'],
  'intake.drafts': [],
  'intake.read': [],
  'audit.read': [],
  'audit.export': [],
  'user.list': [],
  'user.read': [],
  'user.list-units': [],
  'unit.list': [],
  'unit.form-choices': [],
  'unit.read': [],
  'territory.list': [],
  'territory.form-choices': [],
  'territory.read': [],
  'unit.preview': [],
  'setting.list': [],
  'lending-rule.list': [],
  // The commune's words for finding files, without whom they are about.
  'bulk.choices': ['tag'],
  'bulk.list': [],
  'bulk.read': ['name'],
  'bulk.progress': [],
  // Who goes where, as both sides may read it.
  'transfer.list': ['name'],
  'transfer.read': ['name', 'transferReason', 'transferAddress', 'transferReply'],
  'transfer.places': [],
  'transfer.waiting': [],
  'search.read': ['name', 'searchKnown', 'searchNote'],
  // Two people side by side, to be told apart by; a preview has every field that may be chosen.
  'duplicate.queue': ['name', 'hamlet'],
  'duplicate.count': [],
  'merge.preview': mergeFields,
  'merge.list': [],
  'merge.read': mergeFields,
  'case.kept': [],
  // A line that is still drafted is somebody's of the register; what is confirmed names its own.
  'loan-list.list': [],
  'loan-list.read': ['name'],
  'loan-list.print': ['name'],
  'loan-list.candidates': ['name', 'hamlet'],
  'loan-list.eligibility': ['name', 'certificate', 'representative', 'representativePhone'],
  'loan-application.board': [],
  'loan-application.approvals': [],
  'loan-application.read': [],
  'loan-application.print': [],
  'loan-application.start': [],
  'loan-application.funnel': [],
  'savings-group.list': [],
  // Borrowers by their own name; of the register's people nothing, but the sign that whoever sees the file is given.
  'loan.list': [],
  'loan.read': [],
  'loan.export': [],
  'loan.print': [],
  'loan.work': [],
  'loan.portfolio': [],
  'loan.to-disburse': [],
  'loan.signs': ['certificate'],
  // Borrowers of the office's own loans, who are in no file of the register's world.
  'loan-file.list': [],
  'loan-file.read': [],
  'loan-file.export': [],
  'loan-file.prepare': [],
  'loan-file.match': [],
  'view.list': [],
  'import.list': [],
  'import.read': [],
  'import.progress': [],
  'import.source': [],
  'import.export': [],
  'import.prepare': [],
  'need.list': ['name', 'hamlet', 'need'],
  'need.figures': [],
  'need.of-case': ['need'],
  'support.today': ['name', 'hamlet', 'need'],
  'training.list': [],
  'training.course': ['name', 'hamlet'],
  'training.find-learners': ['name', 'hamlet'],
  'training.of-case': [],
  'import.units': [],
  // Name, birth and place, to be told apart by; never the number.
  'import.match': ['name', 'hamlet'],
};

/** Cells that are read as part of a whole file, and judged by its canaries. */
export const readByFile: readonly Cell[] = [
  'person.read',
  'residence.read',
  'certificate.read',
  'employment.read',
  'need.read',
  'judgment.read',
  'offence.read',
  'addressCheck.read',
  'interview.read',
  'followUp.read',
  'snooze.read',
  'tag.read',
  'assessment.read',
  'assessmentNote.read',
  'history.read',
  'auditChange.read',
  'auditReason.read',
];
