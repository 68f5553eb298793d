// A file of the bank's system in the transaction office of the seats, under review or taken over, written as the app
// writes it: one row whose loan differs from our ledger, one whose contract number lost its last digit.
import type { JudgedLoanRow } from '../../lib/loans/files/types';
import { officerOf } from './people';
import type { World } from './world';

export interface LoanFileIds {
  id: string;
  /** Of a loan in our ledger: the bank has 10 đồng less. */
  rowId: string;
  /** Of a number stored as a quantity, with a loan that it may be. */
  lostRowId: string;
}

export const fileDay = '2026-06-30';
export const fileLoan = {
  isContractExact: true,
  ...{ programme: '26', borrowerName: 'Lê Thị Sao Kê', borrowerCccd: null, borrowerPhone: null, beneficiaryName: null },
  ...{ beneficiaryCccd: null, amount: 100, disbursed: 100, loanDate: '2026-02-10', termMonths: 12 },
  ...{
    dueContract: '2027-02-10',
    dueExtended: null,
    inTime: 90,
    overdue: 0,
    frozen: 0,
    balance: 90,
    frozenUntil: null,
  },
  ...{ repaid: 10, interestDue: null, rateBasisPoints: 660, isOpen: true },
  status: 'Bình thường',
  fund: 'TW',
  ...{ organisation: null, groupCode: null, groupName: null, groupLeader: null, purpose: null, savingsBook: null },
  asOf: fileDay,
} as const;

const differences = [{ field: 'inTime', ours: 100, theirs: 90, because: 'Đã thu nợ gốc 10 đ từ lần ghi trước.' }];

export async function addLoanFile(world: World, isDone: boolean): Promise<LoanFileIds> {
  const { owner, sealer, units } = world;
  const officer = await officerOf(world, units.X);
  const [id, loanId, rowId, lostRowId] = [0, 1, 2, 3].map(() => crypto.randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const serial = String(world.next()).padStart(6, '0').slice(-6);
  const contract = `664400${serial}0012`;
  const customer = `55${serial}77`;
  await owner.add('loan', {
    ...{
      id: loanId,
      contract_number: contract,
      customer_code: customer,
      commune_id: units.X.id,
      office_id: units.bank.id,
    },
    ...{
      borrower_kind: 'HOUSEHOLD',
      borrower_name: fileLoan.borrowerName,
      sort_key: 'x',
      search_key: 'x',
      fund: 'CENTRAL',
    },
    ...{ purpose: 'BUSINESS', approved_amount: 100, term_months: 12, signed_on: '2026-02-10', due_on: '2027-02-10' },
    ...{ rate_basis_points: 660, overdue_percent: 130, instalments: '[{"dueOn":"2027-02-10","principal":100}]' },
    ...{
      is_imported: true,
      created_by: officer.userId,
      disbursed: 100,
      first_disbursed_on: '2026-02-10',
      in_time: 100,
    },
    ...{ current_due_on: '2027-02-10', last_event_on: '2026-02-10' },
  });
  await owner.add('loan_event', {
    ...{ id: crypto.randomUUID(), loan_id: loanId, kind: 'DISBURSEMENT', happened_on: '2026-02-10', principal: 100 },
    recorded_by: officer.userId,
  });
  await owner.add('loan_import', {
    ...{ id, office_id: units.bank.id, kind: 'MAU31', as_of: fileDay, file_name: `Kín-tệp-${id}.xlsx`, file_hash: id },
    ...{ status: isDone ? 'DONE' : 'READY', counts: JSON.stringify(counts), created_by: officer.userId },
  });
  const place = { communeId: units.X.id, communeCode: units.X.code, customer };
  const add = async (position: number, which: string, judged: JudgedLoanRow, rest: Record<string, string | null>) =>
    owner.add('loan_import_row', {
      ...{
        id: which,
        import_id: id,
        position,
        sheet: 'HSTD',
        row: judged.row,
        verdict: judged.verdict,
        codes: judged.codes,
      },
      ...{
        contract_number: judged.loan.contract,
        sealed: Buffer.from(sealer.seal(JSON.stringify(judged))),
        loan_id: loanId,
        // Found once by the bank's column: taking the link back changes that.
        link_basis: 'beneficiary_cccd',
      },
      ...rest,
    });
  const common = { sheet: 'HSTD', duplicateOf: null };
  await add(
    0,
    rowId,
    { ...common, row: 6, verdict: 'ok', codes: [], loan: { ...fileLoan, ...place, contract } },
    { decision: 'LINK', differences: JSON.stringify(differences), explanation: 'REPAID' },
  );
  const lost = { ...fileLoan, ...place, contract: `${contract.slice(0, 15)}0`, isContractExact: false };
  await add(
    1,
    lostRowId,
    { ...common, row: 7, verdict: 'warning', codes: ['W_CONTRACT_PRECISION'], loan: lost },
    { decision: 'SKIP' },
  );
  return { id, rowId, lostRowId };
}

const counts = {
  ...{ rows: 2, usable: 2, duplicates: 0, ignored: 0, errors: 0, amount: 200, inTime: 180, overdue: 0, frozen: 0 },
  ...{ balance: 180, closed: 0, extended: 0, naiveAmount: 200 },
  linked: { beneficiary_cccd: 0, confirmed_list: 0, self: 0, none: 2 },
};
