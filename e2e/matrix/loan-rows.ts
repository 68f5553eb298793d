// One row of each table of loans in the commune of a person, written as the app writes them: lists in every state, an
// application, a loan with its ledger, a file of the bank's system.
import { officerOf, type Person } from './people';
import type { Unit, World } from './world';

const uuid = () => crypto.randomUUID();
const confirmed = { status: 'CONFIRMED', signed_on: '2026-07-02', decided_on: '2026-07-03' } as const;

export interface LoanRows {
  employer: string;
  confirmedList: string;
  draftList: string;
  signedList: string;
  paperList: string;
  confirmedRow: string;
  returnedRow: string;
  draftRow: string;
  signedRow: string;
  group: string;
  application: string;
  step: string;
  loan: string;
  event: string;
  check: string;
  import: string;
  importRow: string;
  /** The office that lends there, or a unit that stands for one where the seats have none. */
  office: Unit;
}

const officeOf = ({ units }: World, { relation }: Person): Unit =>
  relation === 'own' || relation === 'sibling' || relation === 'in'
    ? units.bank
    : relation === 'above'
      ? units.areaT
      : units.areaZ;

export async function addLoanRows(world: World, person: Person): Promise<LoanRows> {
  const { owner } = world;
  const commune = person.commune.id;
  const officer = await officerOf(world, person.commune);
  const add = async (
    table: string,
    values: Record<string, string | number | boolean | Uint8Array | readonly string[] | null>,
  ) => {
    const id = uuid();
    await owner.add(table, { id, ...values });
    return id;
  };
  const list = (values: Record<string, string | boolean>) =>
    add('loan_list', { kind: 'INDIVIDUAL', commune_id: commune, drafted_by: officer.userId, ...values });
  const row = (listId: string, position: number, outcome: string) =>
    add('loan_list_row', {
      ...{ list_id: listId, position, case_id: person.caseId, full_name: person.canaries.name, outcome },
      ...{ birth_precision: 'DAY', release_precision: 'DAY', proof: '{}' },
    });
  const [confirmedList, draftList, signedList] = [
    await list(confirmed),
    await list({}),
    await list({ status: 'SIGNED' }),
  ];
  const paperList = await list({ status: 'CONFIRMED', is_from_paper: true });
  const confirmedRow = await row(confirmedList, 1, 'CONFIRMED');
  const office = officeOf(world, person);
  const group = await add('savings_group', {
    ...{ commune_id: commune, code: `G${world.next()}`, name: 'Tổ ma trận', organisation: '11' },
  });
  const borrower = { borrower_kind: 'SELF', borrower_name: person.canaries.name };
  const application = await add('loan_application', {
    ...{ number: `MT${world.next()}`, list_row_id: confirmedRow, case_id: person.caseId, commune_id: commune },
    ...{ office_id: office.id, ...borrower, purpose: 'BUSINESS', plan: 'x', amount: 1, term_months: 12 },
    ...{ received_on: '2026-07-05', proof: '{}', rules: '{}', created_by: officer.userId },
  });
  const loan = await add('loan', {
    ...{ list_row_id: confirmedRow, case_id: person.caseId, commune_id: commune, office_id: office.id, ...borrower },
    ...{ sort_key: 'x', search_key: 'x', fund: 'CENTRAL', purpose: 'BUSINESS', approved_amount: 100, term_months: 12 },
    ...{ signed_on: '2026-07-10', due_on: '2027-07-10', rate_basis_points: 660, overdue_percent: 130 },
    ...{ instalments: '[]', created_by: officer.userId, is_imported: true },
  });
  const event = await add('loan_event', {
    ...{ loan_id: loan, kind: 'DISBURSEMENT', happened_on: '2026-07-10', principal: 100, recorded_by: officer.userId },
  });
  const file = await add('loan_import', {
    ...{ office_id: office.id, kind: 'MAU31', file_name: 'a.xlsx', file_hash: uuid(), counts: '{}' },
    created_by: officer.userId,
  });
  return {
    office,
    employer: await add('employer', {
      ...{ commune_id: commune, kind: 'SME', name: 'Cơ sở ma trận', name_key: 'x', workforce: 10 },
      ...{ workforce_on: '2026-07-01', created_by: officer.userId },
    }),
    ...{ confirmedList, draftList, signedList, paperList, confirmedRow },
    returnedRow: await row(confirmedList, 2, 'RETURNED'),
    draftRow: await row(draftList, 1, 'PENDING'),
    signedRow: await row(signedList, 1, 'PENDING'),
    ...{ group, application, loan, event },
    step: await add('application_step', {
      ...{ application_id: application, stage: 'SUBMITTED', happened_on: '2026-07-05', recorded_by: officer.userId },
    }),
    check: await add('loan_check', { loan_id: loan, event_id: event, due_on: '2026-08-09' }),
    import: file,
    importRow: await add('loan_import_row', {
      ...{ import_id: file, position: 1, sheet: 'HSTD', row: 6, verdict: 'ok', codes: [], sealed: new Uint8Array(1) },
    }),
  };
}
