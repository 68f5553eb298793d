import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { id } from '@/lib/fields';
import { listLoansSchema, loanExportLimit } from '@/lib/loans/account/filter';
import { countLoans, pageOfLoans } from '@/lib/loans/account/list';
import { canReadLoans } from '@/lib/loans/account/policy';
import { readLoan } from '@/lib/loans/account/read';
import { readToDisburse, waitingApplications } from '@/lib/loans/account/to-disburse';
import { bankDutyKeys, countBankWork, pageOfBankWork } from '@/lib/loans/account/work';
import { query } from '@/lib/query';

/** One loan with its ledger: it names people and what they owe, so looking is recorded. */
export const getLoan = query({
  name: 'loan.read',
  input: z.object({ loanId: id }),
  can: canReadLoans,
  run: ({ tx, actor, input }) => readLoan(tx, actor, input.loanId),
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});

export const listLoans = query({
  name: 'loan.list',
  input: listLoansSchema,
  can: canReadLoans,
  run: async ({ tx, input }) => ({
    ...(await pageOfLoans(tx, input)),
    ...(await countLoans(tx, input)),
    communes: await tx.unit.findMany({
      where: { loans: { some: {} } },
      select: { id: true, form: true, name: true },
      orderBy: { name: 'asc' },
      take: 500,
    }),
    groups: await tx.savingsGroup.findMany({
      where: input.communeId ? { communeId: input.communeId } : {},
      select: { id: true, name: true, commune: { select: { form: true, name: true } } },
      orderBy: [{ name: 'asc' }, { commune: { name: 'asc' } }],
      take: 500,
    }),
  }),
});

/** The whole list as filtered, to take along. */
export const exportLoans = query({
  name: 'loan.export',
  input: listLoansSchema,
  can: canReadLoans,
  run: async ({ tx, input }) => {
    const { rows } = await pageOfLoans(tx, { ...input, after: null, limit: loanExportLimit });
    const { total } = await countLoans(tx, input);
    return { rows, total };
  },
  audit: ({ rows, total }) => ({ subject: `${rows.length}/${total} khoản vay` }),
});

const pageSize = 50;

/** "Hôm nay" of the bank: four counters, one page of the chosen one, and what waits before a loan is there. */
export const listBankWork = query({
  name: 'loan.work',
  input: z.object({
    duty: z.enum(bankDutyKeys).nullish(),
    page: z.number().int().min(1).max(10_000).default(1),
  }),
  can: canReadLoans,
  run: async ({ tx, input }) => {
    const today = todayInVietnam();
    const counts = await countBankWork(tx, today);
    // Without a choice, open on what hurts most.
    const duty = input.duty ?? bankDutyKeys.find((key) => counts[key] > 0) ?? 'late';
    const rows = await pageOfBankWork(tx, { duty, today, limit: pageSize, offset: (input.page - 1) * pageSize });
    return { today, counts, duty, rows, pageSize, waiting: await waitingApplications(tx) };
  },
});

/** What the form of a disbursement shows and starts from. */
export const getToDisburse = query({
  name: 'loan.to-disburse',
  input: z.object({ applicationId: id }),
  can: canReadLoans,
  run: ({ tx, actor, input }) => readToDisburse(tx, actor, input.applicationId),
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});
