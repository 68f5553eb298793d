// Every server action of the build, by hand: an export of a 'use server' file is an open endpoint whether a page uses it
// or not. An action that is not named here fails the closure test.
import type { Operation, Target } from './operation';
import { commands, queries } from './operations';

export interface ActionRule {
  operation: Operation;
  args: (target: Target) => readonly unknown[];
}

function find(name: string, as?: string): Operation {
  const found = [...commands, ...queries].find((o) => o.name === name && o.as === as);
  if (!found) throw new Error(`no operation ${name} ${as ?? ''}`);
  return found;
}

/** A command's action: the form's values and the key of this submission. */
const writes = (name: string, as?: string): ActionRule => {
  const operation = find(name, as);
  return { operation, args: (t) => [operation.input(t), crypto.randomUUID()] };
};

/** A list's action takes the id alone. */
const ofBatch = (name: string): ActionRule => ({
  operation: find(name),
  args: (t) => [t.batchId, crypto.randomUUID()],
});

const reads = (name: string, args?: ActionRule['args']): ActionRule => {
  const operation = find(name);
  return { operation, args: args ?? ((t) => [operation.input(t)]) };
};

export const serverActions: Readonly<Record<string, ActionRule>> = {
  checkAddressAction: writes('case.address-check'),
  receiveCaseAction: writes('case.receive'),
  correctPersonAction: writes('person.correct'),
  closeCaseAction: writes('case.close'),
  reopenCaseAction: writes('case.reopen'),
  recordFollowUpAction: writes('followup.record'),
  correctFollowUpAction: writes('followup.correct'),
  snoozeAction: writes('worklist.snooze'),
  proposeGroupAction: writes('assessment.propose'),
  signGroupAction: writes('assessment.sign'),
  returnGroupAction: writes('assessment.return'),
  openCaseAction: writes('case.open'),
  saveDraftAction: writes('intake.draft', 'over an existing one'),
  discardDraftAction: writes('intake.discard'),
  revealIdentityAction: reads('person.reveal', (t) => [t.person.caseId]),
  checkDuplicatesAction: reads('person.check-duplicates'),
  changeColumnsAction: writes('import.columns'),
  editRowAction: writes('import.edit-row'),
  decideRowAction: writes('import.decide-row'),
  commitImportAction: ofBatch('import.commit'),
  undoImportAction: ofBatch('import.undo'),
  discardImportAction: ofBatch('import.discard'),
  keepColumnsAction: writes('view.columns'),
  saveViewAction: writes('view.save'),
  renameViewAction: writes('view.rename'),
  removeViewAction: writes('view.remove'),
  bulkChoicesAction: reads('bulk.choices', () => []),
  startBulkAction: writes('bulk.start'),
  runBulkAction: writes('bulk.run'),
  undoBulkAction: { operation: find('bulk.undo'), args: (t) => [t.bulkId, crypto.randomUUID()] },
  decidePairAction: writes('duplicate.decide'),
  proposeMergeAction: writes('merge.propose'),
  signMergeAction: writes('merge.sign'),
  refuseMergeAction: writes('merge.refuse'),
  undoMergeAction: writes('merge.undo'),
  addNeedAction: writes('need.add'),
  planNeedAction: writes('need.plan'),
  takeNeedStepAction: writes('need.step'),
  closeNeedAction: writes('need.close'),
  assignHelperAction: writes('helper.assign'),
  endHelperAction: writes('helper.end'),
  addSchoolAction: writes('school.add'),
  openCourseAction: writes('course.open'),
  closeCourseAction: writes('course.close'),
  enrolAction: writes('training.enrol'),
  recordAttendanceAction: writes('training.attendance'),
  finishCourseAction: writes('training.finish'),
  createUserAction: writes('user.create'),
  renameUserAction: writes('user.rename'),
  disableUserAction: writes('user.disable'),
  enableUserAction: writes('user.enable'),
  resetPasswordAction: writes('user.reset-password'),
  linkOidcAction: writes('user.link-oidc'),
  assignRoleAction: writes('user.assign'),
  endAssignmentAction: writes('user.end-assignment'),
  createUnitAction: writes('unit.create'),
  changeUnitAction: writes('unit.change'),
  coverUnitAction: writes('unit.cover'),
  previewUnitsAction: reads('unit.preview'),
  importUnitsAction: writes('unit.import'),
  draftReorganisationAction: writes('territory.draft'),
  carryOutReorganisationAction: writes('territory.carry-out'),
  dropReorganisationAction: writes('territory.drop'),
  changeSettingAction: writes('setting.change'),
  changeRuleAction: writes('lending-rule.change'),
  changePaperColumnsAction: writes('paper-layout.change'),
  addHolidayAction: writes('holiday.add'),
  changeLegalBasisAction: writes('legal-basis.change'),
  proposeTransferAction: writes('transfer.propose'),
  sendTransferAction: writes('transfer.send'),
  withdrawTransferAction: writes('transfer.withdraw'),
  receiveTransferAction: writes('transfer.receive'),
  returnTransferAction: writes('transfer.return'),
  moveAwayAction: writes('case.move'),
  moveBackAction: writes('case.move-back'),
  draftListAction: writes('loan-list.draft'),
  draftEstablishmentListAction: writes('loan-list.draft-establishment'),
  addLineAction: writes('loan-list.add'),
  changeLineAction: writes('loan-list.change'),
  removeLineAction: writes('loan-list.remove'),
  dropListAction: writes('loan-list.drop'),
  signListAction: writes('loan-list.sign'),
  decideListAction: writes('loan-list.decide'),
  receiveApplicationAction: writes('loan-application.receive'),
  recordPaperAction: writes('loan-application.record'),
  appraiseApplicationAction: writes('loan-application.appraise'),
  approveApplicationAction: writes('loan-application.approve'),
  returnApplicationAction: writes('loan-application.return'),
  endApplicationAction: writes('loan-application.end'),
  disburseLoanAction: writes('loan.disburse'),
  recordRepaymentAction: writes('loan.repay'),
  recordInterestAction: writes('loan.post-interest'),
  extendLoanAction: writes('loan.extend'),
  freezeLoanAction: writes('loan.freeze'),
  unfreezeLoanAction: writes('loan.unfreeze'),
  moveToOverdueAction: writes('loan.move-overdue'),
  settleLoanAction: writes('loan.settle'),
  writeOffLoanAction: writes('loan.write-off'),
  adjustLoanAction: writes('loan.adjust'),
  reverseEventAction: writes('loan.reverse'),
  recordUseCheckAction: writes('loan.check-use'),
  createGroupAction: writes('savings-group.create'),
  changeGroupAction: writes('savings-group.change'),
  openSearchAction: writes('search.open'),
  doSearchStepAction: writes('search.step'),
  closeSearchAction: writes('search.close'),
  takeOverLoanFileAction: writes('loan-file.take-over'),
  dropLoanFileAction: writes('loan-file.drop'),
  acceptDifferencesAction: writes('loan-file.accept'),
  linkLoanRowAction: writes('loan-file.link'),
  confirmLoanAction: writes('loan-file.confirm'),
  registerEmployerAction: writes('employer.register'),
  changeEmployerAction: writes('employer.change'),
  closeEmployerAction: writes('employer.close'),
  addContactAction: writes('employer.add-contact'),
  endContactAction: writes('employer.end-contact'),
  stateWorkforceAction: writes('employer.state-workforce'),
  signCommitmentAction: writes('employer.commit'),
  recordVisitAction: writes('employer.visit'),
  openVacancyAction: writes('vacancy.open'),
  changeVacancyAction: writes('vacancy.change'),
  closeVacancyAction: writes('vacancy.close'),
  saveProfileAction: writes('job-profile.save'),
  giveConsentAction: writes('consent.give'),
  withdrawConsentAction: writes('consent.withdraw'),
  referPersonAction: writes('placement.refer'),
  answerFitnessAction: writes('placement.answer'),
  recordInterviewAction: writes('placement.interview'),
  recordHiringAction: writes('placement.hire'),
  startWorkAction: writes('placement.start'),
  recordCheckAction: writes('placement.check'),
  endWorkAction: writes('placement.end'),
  importEmployersAction: writes('employer.import'),
  importVacanciesAction: writes('vacancy.import'),
  closePlacementAction: writes('placement.close'),
};

/** Actions that answer otherwise than with an outcome; each is measured by itself in the specs named. */
export const ownActions: Readonly<Record<string, string>> = {
  switchAssignmentAction: 'chỉ chuyển được sang vai trò của chính mình (matrix-actions.spec.ts)',
  findPeopleAction: 'tìm nhanh: cùng truy vấn với danh sách (matrix-actions.spec.ts)',
  uploadListAction: 'nhận một tệp (story.spec.ts); lệnh đứng sau nó đo ở lớp lệnh',
  uploadLoanFileAction: 'nhận một tệp (loan-files.spec.ts); lệnh đứng sau nó đo ở lớp lệnh',
  previewEmployersAction: 'nhận một tệp; truy vấn đứng sau nó đo ở lớp lệnh (employer.preview)',
  previewVacanciesAction: 'nhận một tệp; truy vấn đứng sau nó đo ở lớp lệnh (vacancy.preview)',
  returnSheetAction: 'nhận một tệp (excel.spec.ts); lệnh đứng sau nó đo ở lớp lệnh',
  signOutAction: 'chỉ kết thúc phiên của chính mình (matrix-sessions.spec.ts)',
  changePasswordAction: 'cần mật khẩu đang dùng (matrix-sessions.spec.ts)',
  createFirstAdministratorAction: 'đóng lại sau quản trị viên đầu tiên (matrix-actions.spec.ts)',
};
