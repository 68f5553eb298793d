import { z } from 'zod';
import { organisationName } from '@/lib/loans/groups/group';
import { canKeepGroups, canReadGroups } from '@/lib/loans/groups/policy';
import { officeCommunes } from '@/lib/loans/office';
import { query } from '@/lib/query';

export interface GroupRow {
  id: string;
  version: number;
  code: string;
  name: string;
  leaderName: string | null;
  organisation: string;
  organisationName: string;
  transactionDay: number | null;
  communeId: number;
  communeName: string;
  /** Loans that are not settled yet. */
  openLoans: number;
}

/** The groups of the office's communes, with the communes for adding one. */
export const listGroups = query({
  name: 'savings-group.list',
  input: z.object({}),
  can: canReadGroups,
  run: async ({ tx, actor }) => {
    const rows = await tx.$queryRaw<Omit<GroupRow, 'organisationName'>[]>`
      SELECT g.id, g.version, g.code, g.name, g.leader_name AS "leaderName", g.organisation, g.transaction_day AS "transactionDay",
        g.commune_id AS "communeId", u.form || ' ' || u.name AS "communeName",
        (SELECT count(*)::int FROM loan l WHERE l.savings_group_id = g.id AND l.is_open) AS "openLoans"
      FROM savings_group g JOIN unit u ON u.id = g.commune_id ORDER BY u.name, g.name, g.code`;
    return {
      groups: rows.map((row): GroupRow => ({ ...row, organisationName: organisationName(row.organisation) })),
      communes: await officeCommunes(tx),
      mayKeep: canKeepGroups(actor).allowed,
    };
  },
});
