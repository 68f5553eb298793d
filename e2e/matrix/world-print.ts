import type { Owner } from './database';
import type { World } from './world';

/**
 * One text for all that belongs to the matrix's own world. Other specs write to the same database at the same time, so
 * here, unlike in the layers that have a database to themselves, the rest of it is not looked at.
 */
export function watchWorld(owner: Owner, { units, mark, accounts }: World): () => Promise<string> {
  const communes = [units.X, units.Y, units.T, units.Z, units.U, units.W].map((u) => u.id).join(',');
  const places = Object.values(units)
    .map((u) => u.id)
    .join(',');
  const staff = `SELECT id FROM app_user WHERE username LIKE 'mt${mark}.%' OR username LIKE 'mt.moi.%'`;
  const seats = accounts.map((a) => `'${a.userId}'`).join(',');
  const cases = `SELECT id FROM case_file WHERE commune_id IN (${communes})`;
  const ofCase = [
    'case_event',
    'certificate',
    'judgment',
    'assessment',
    'employment',
    'need',
    'address_check',
    'interview',
    'follow_up',
    'snooze',
    'visit_plan',
    'case_officer',
    'case_tag',
    'bulk_row',
    'case_transfer',
    'contact_search',
    'helper',
    'enrolment',
    'job_profile',
    'job_experience',
    'profile_consent',
    'profile_disclosure',
    'placement',
    'placement_check',
  ];
  const ofFirm = ['employer_contact', 'workforce_statement', 'employer_commitment', 'employer_visit', 'vacancy'];
  const firms = `SELECT id FROM employer WHERE commune_id IN (${communes})`;
  const ofModel = [
    'model_event',
    'model_board_member',
    'model_member',
    'model_activity',
    'model_money',
    'model_evaluation',
  ];
  const models = `SELECT id FROM programme_model WHERE unit_id IN (${places})`;
  const parts: Readonly<Record<string, string>> = {
    person: `commune_id IN (${communes})`,
    case_file: `commune_id IN (${communes})`,
    ...Object.fromEntries(ofCase.map((table) => [table, `case_id IN (${cases})`])),
    need_step: `need_id IN (SELECT id FROM need WHERE case_id IN (${cases}))`,
    attendance: `enrolment_id IN (SELECT id FROM enrolment WHERE case_id IN (${cases}))`,
    placement_step: `placement_id IN (SELECT id FROM placement WHERE case_id IN (${cases}))`,
    assessment_note: `assessment_id IN (SELECT id FROM assessment WHERE case_id IN (${cases}))`,
    search_step: `search_id IN (SELECT id FROM contact_search WHERE case_id IN (${cases}))`,
    residence: `commune_id IN (${communes})`,
    duplicate_pair: `commune_a IN (${communes})`,
    file_merge: `kept_commune_id IN (${communes})`,
    merge_row: `merge_id IN (SELECT id FROM file_merge WHERE kept_commune_id IN (${communes}))`,
    app_user: `id IN (${staff})`,
    credential: `user_id IN (${staff})`,
    assignment: `user_id IN (${staff})`,
    bulk_action: `unit_id IN (${places})`,
    list_columns: `user_id IN (${staff})`,
    list_view: `user_id IN (${staff})`,
    intake_draft: `user_id IN (${staff})`,
    import_batch: `unit_id IN (${places})`,
    import_row: `batch_id IN (SELECT id FROM import_batch WHERE unit_id IN (${places}))`,
    employer: `commune_id IN (${communes})`,
    ...Object.fromEntries(ofFirm.map((table) => [table, `employer_id IN (${firms})`])),
    training_school: `commune_id IN (${communes})`,
    course: `school_id IN (SELECT id FROM training_school WHERE commune_id IN (${communes}))`,
    programme_model: `unit_id IN (${places})`,
    ...Object.fromEntries(ofModel.map((table) => [table, `model_id IN (${models})`])),
    model_attendance: `activity_id IN (SELECT id FROM model_activity WHERE model_id IN (${models}))`,
    model_type: `set_by IN (${seats})`,
    model_criterion: `set_by IN (${seats})`,
    campaign: `unit_id IN (${places})`,
    campaign_session: `campaign_id IN (SELECT id FROM campaign WHERE unit_id IN (${places}))`,
    commendation: `unit_id IN (${places})`,
    loan_list: `commune_id IN (${communes})`,
    loan_list_row: `list_id IN (SELECT id FROM loan_list WHERE commune_id IN (${communes}))`,
    savings_group: `commune_id IN (${communes})`,
    loan_application: `commune_id IN (${communes})`,
    application_step: `application_id IN (SELECT id FROM loan_application WHERE commune_id IN (${communes}))`,
    reorganisation: `unit_id IN (${places})`,
    loan_import: `office_id IN (${places})`,
    loan_import_row: `import_id IN (SELECT id FROM loan_import WHERE office_id IN (${places}))`,
    loan: `office_id IN (${places})`,
    loan_check: `loan_id IN (SELECT id FROM loan WHERE office_id IN (${places}))`,
    loan_event: `loan_id IN (SELECT id FROM loan WHERE office_id IN (${places}))`,
    column_memory: `unit_id IN (${places})`,
    unit: `id IN (${places}) OR parent_id IN (${places})`,
    unit_coverage: `unit_id IN (${places})`,
    lending_rule: `set_by IN (${seats})`,
    paper_layout: `set_by IN (${seats})`,
    setting: `set_by IN (${seats})`,
    holiday: `source = 'Bảng quyền'`,
    legal_basis: 'true',
  };
  const sql = Object.entries(parts)
    .map(
      ([t, where]) =>
        `SELECT '${t} ' || count(*)::text || ':' || coalesce(sum(hashtextextended(x::text, 0)::numeric), 0)::text AS n FROM "${t}" x WHERE ${where}`,
    )
    .join(' UNION ALL ');
  return async () =>
    (await owner.rows<{ print: string }>(`SELECT string_agg(n, E'\\n' ORDER BY n) AS print FROM (${sql}) t`))[0]
      ?.print ?? '';
}
