import type { Owner } from './database';
import type { World } from './world';

/**
 * One text for all that belongs to the matrix's own world. Other specs write to the same database at the same time, so
 * here, unlike in the layers that have a database to themselves, only rows of that world are counted: every table notes
 * its rows as they are written (what is rolled back is not noted), and a look asks of the new ones whose they are.
 */
export async function watchWorld(owner: Owner, { units, mark, accounts }: World): Promise<() => Promise<string>> {
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
    're_offence',
    'release_course',
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
  const ofConference = ['conference_participant', 'contribution', 'conclusion'];
  const conferences = `SELECT id FROM conference WHERE unit_id IN (${places})`;
  const ofReport = ['report_content', 'report_signing', 'report_share'];
  const reports = `SELECT id FROM report WHERE unit_id IN (${places})`;
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
    // One list for everybody, which no other spec writes.
    model_type: 'true',
    model_criterion: 'true',
    campaign: `unit_id IN (${places})`,
    campaign_session: `campaign_id IN (SELECT id FROM campaign WHERE unit_id IN (${places}))`,
    context_figure: `unit_id IN (${places})`,
    commendation: `unit_id IN (${places})`,
    directive: `unit_id IN (${places})`,
    conference: `unit_id IN (${places})`,
    ...Object.fromEntries(ofConference.map((table) => [table, `conference_id IN (${conferences})`])),
    digest_subscription: `user_id IN (${staff})`,
    task: `unit_id IN (${places}) OR owner_unit_id IN (${places})`,
    task_step: `task_id IN (SELECT id FROM task WHERE unit_id IN (${places}) OR owner_unit_id IN (${places}))`,
    report: `unit_id IN (${places})`,
    ...Object.fromEntries(ofReport.map((table) => [table, `report_id IN (${reports})`])),
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
    // Not unit_coverage: it follows from the units and is written anew for all of them.
    lending_rule: `set_by IN (${seats})`,
    paper_layout: `set_by IN (${seats})`,
    setting: `set_by IN (${seats})`,
    holiday: `source = 'Bảng quyền'`,
    legal_basis: 'true',
  };
  await noteWrites(owner, Object.keys(parts));
  const totals = new Map<string, number>();
  let last = await newest(owner, '0');
  return async () => {
    const until = await newest(owner, last);
    const touched = await owner.rows<{ what: string }>(
      'SELECT DISTINCT what FROM matrix.written WHERE n > $1 AND n <= $2',
      [last, until],
    );
    for (const { what } of touched) {
      const [found] = await owner.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM matrix.written w, jsonb_populate_record(NULL::public."${what}", w.content) x
        WHERE w.what = $1 AND w.n > $2 AND w.n <= $3 AND (${parts[what]})`,
        [what, last, until],
      );
      if (found && found.n > 0) totals.set(what, (totals.get(what) ?? 0) + found.n);
    }
    last = until;
    return [...totals]
      .map(([what, n]) => `${what} ${n}`)
      .sort()
      .join('\n');
  };
}

const newest = async (owner: Owner, since: string) =>
  (await owner.rows<{ n: string | null }>('SELECT max(n)::text AS n FROM matrix.written'))[0]?.n ?? since;

/** Set up once for all specs of a run, whichever comes first. */
async function noteWrites(owner: Owner, tables: readonly string[]): Promise<void> {
  await owner.rows('SELECT pg_advisory_lock(20261126)');
  try {
    const [there] = await owner.rows<{ is: boolean }>(`SELECT to_regclass('matrix.written') IS NOT NULL AS is`);
    if (there?.is) return;
    await owner.rows('CREATE SCHEMA matrix');
    await owner.rows(
      'CREATE TABLE matrix.written (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text NOT NULL, content jsonb NOT NULL)',
    );
    await owner.rows(`CREATE FUNCTION matrix.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = matrix, pg_temp AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
        IF TG_OP <> 'INSERT' THEN INSERT INTO matrix.written (what, content) VALUES (TG_TABLE_NAME, to_jsonb(OLD)); END IF;
        IF TG_OP <> 'DELETE' THEN INSERT INTO matrix.written (what, content) VALUES (TG_TABLE_NAME, to_jsonb(NEW)); END IF;
        RETURN NULL;
      END $$`);
    for (const table of tables)
      await owner.rows(
        `CREATE TRIGGER matrix_note AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION matrix.note()`,
      );
  } finally {
    await owner.rows('SELECT pg_advisory_unlock(20261126)');
  }
}
