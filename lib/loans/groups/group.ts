import { invalid, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import type { SavingsGroup } from '@/lib/generated/prisma/client';
import { organisationLabels } from '@/lib/loans/vocabulary';

export interface NewGroup {
  communeId: number;
  code: string;
  name: string;
  leaderName: string | null;
  organisation: string;
  transactionDay: number | null;
}

/**
 * A group of the bank, written once: its code is the bank's own over the whole country. A code that another office uses
 * is refused like one that is known here.
 * @param codeField what the form calls the code.
 */
export async function addGroup(tx: Tx, group: NewGroup, codeField = 'code'): Promise<SavingsGroup> {
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO savings_group (id, commune_id, code, name, leader_name, organisation, transaction_day)
    VALUES (gen_random_uuid(), ${group.communeId}, ${group.code}, ${group.name}, ${group.leaderName}, ${group.organisation}, ${group.transactionDay})
    ON CONFLICT (code) DO NOTHING RETURNING id`;
  const [row] = added;
  if (!row)
    throw new Refused(
      invalid(
        { [codeField]: 'Mã tổ này đã có. Kiểm tra lại mã, hoặc chọn tổ đó trong danh sách' },
        'Mã tổ này đã có. Kiểm tra lại mã, hoặc chọn tổ đó trong danh sách.',
      ),
    );
  return tx.savingsGroup.findUniqueOrThrow({ where: { id: row.id } });
}

export const groupLabel = (group: Pick<SavingsGroup, 'code' | 'name'>): string => `${group.name} (${group.code})`;

const organisationNames: Readonly<Record<string, string>> = organisationLabels;
/** The mass organisation of a code; a code nobody knows as it stands. */
export const organisationName = (code: string): string => organisationNames[code] ?? code;
