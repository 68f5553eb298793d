import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import { takeTurns } from '@/lib/take-turns';
import { nameKey } from '@/lib/text';

/** A firm as commands need it. Who works with no people does not see it: not found. */
export const loadEmployer = (tx: Tx, employerId: string) => tx.employer.findUnique({ where: { id: employerId } });
export type LoadedEmployer = NonNullable<Awaited<ReturnType<typeof loadEmployer>>>;

export const aboutEmployer = ({ name, communeId }: { name: string; communeId: number }): AuditFacts => ({
  subject: name,
  communeId,
});

interface Same {
  id: string;
  name: string;
  communeName: string;
  isClosed: boolean;
}

/** Firms with that tax code, wherever they lie; one written code after the other, so that two never register it at once. */
async function withTaxCode(tx: Tx, code: string, except: string | null): Promise<Same | null> {
  await takeTurns(tx, 'employer', code);
  const [found] = await tx.$queryRaw<Same[]>`
    SELECT e.id, e.name, u.form || ' ' || u.name AS "communeName", e.closed_on IS NOT NULL AS "isClosed"
    FROM employer e JOIN unit u ON u.id = e.commune_id
    WHERE e.registration_number = ${code} AND e.id IS DISTINCT FROM ${except}::uuid ORDER BY e.closed_on NULLS FIRST LIMIT 1`;
  return found ?? null;
}

async function withName(tx: Tx, name: string, except: string | null): Promise<Same[]> {
  return tx.$queryRaw<Same[]>`
    SELECT e.id, e.name, u.form || ' ' || u.name AS "communeName", e.closed_on IS NOT NULL AS "isClosed"
    FROM employer e JOIN unit u ON u.id = e.commune_id
    WHERE e.name_key = ${nameKey(name)} AND e.id IS DISTINCT FROM ${except}::uuid ORDER BY u.name LIMIT 3`;
}

const inWords = ({ name, communeName, isClosed }: Same) =>
  `${name} (${communeName}${isClosed ? ', đã ngừng hoạt động' : ''})`;

interface Written {
  name: string;
  registrationNumber: string | null;
  isAnother?: boolean | null | undefined;
}

/** What stands against a firm: a known tax code always, a known name until somebody says that it is another firm. */
export async function problemsOfTwins(
  tx: Tx,
  { name, registrationNumber, isAnother }: Written,
  except: string | null = null,
): Promise<Record<string, string>> {
  const sameCode = registrationNumber ? await withTaxCode(tx, registrationNumber, except) : null;
  if (sameCode)
    return {
      registrationNumber: `Mã số thuế này đã có: ${inWords(sameCode)}. Mở cơ sở đó trong danh sách để dùng, không ghi lần hai`,
    };
  const sameName = isAnother ? [] : await withName(tx, name, except);
  if (sameName.length > 0)
    return {
      isAnother: `Đã có cơ sở cùng tên: ${sameName.map(inWords).join('; ')}. Nếu đúng là cơ sở khác, đánh dấu “Vẫn ghi” rồi lưu lại`,
    };
  return {};
}

export async function refuseTwins(tx: Tx, written: Written, except: string | null = null): Promise<void> {
  const problems = await problemsOfTwins(tx, written, except);
  if (Object.keys(problems).length > 0) throw new Refused(invalid(problems));
}

/** Changes a firm only if nobody did since the caller read it. */
export async function changeEmployerRow(
  tx: Tx,
  { employerId, version }: { employerId: string; version: number },
  data: Parameters<Tx['employer']['updateMany']>[0]['data'],
): Promise<void> {
  const changed = await tx.employer.updateMany({
    where: { id: employerId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}
