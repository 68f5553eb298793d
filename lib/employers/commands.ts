import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { employerKeys } from '@/lib/employers/employer';
import { aboutEmployer, changeEmployerRow, loadEmployer, refuseTwins } from '@/lib/employers/load';
import { canKeepEmployer, canRegisterEmployer } from '@/lib/employers/policy';
import {
  changeEmployerSchema,
  closeEmployerSchema,
  registerEmployerSchema,
  taxCodeField,
} from '@/lib/employers/schema';
import { vacancyKeys } from '@/lib/jobs/vacancies/vacancy';

/** A firm, cooperative or household that gives work, on file once for the whole country. */
export const registerEmployer = command({
  name: 'employer.register',
  input: registerEmployerSchema,
  load: async () => ({}),
  can: (actor) => canRegisterEmployer(actor),
  run: async ({ tx, actor, input }) => {
    const { isAnother, workforceOn, ...fields } = input;
    await refuseTwins(tx, { ...fields, isAnother });
    const { id } = await tx.employer.create({
      data: {
        ...fields,
        ...employerKeys(fields),
        workforceOn: toDbDate(workforceOn),
        communeId: actor.unitId,
        createdBy: actor.userId,
      },
    });
    return { value: { employerId: id }, audit: aboutEmployer({ name: fields.name, communeId: actor.unitId }) };
  },
});

export const changeEmployer = command({
  name: 'employer.change',
  input: changeEmployerSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, input, target }) => {
    const { employerId, version, isAnother, workforceOn, ...rest } = input;
    const fields = { ...rest, registrationNumber: taxCodeOf(rest.registrationNumber, target.registrationNumber) };
    const isRenamed = fields.name !== target.name;
    await refuseTwins(tx, { ...fields, isAnother: isAnother || !isRenamed }, employerId);
    await changeEmployerRow(
      tx,
      { employerId, version },
      { ...fields, ...employerKeys(fields), workforceOn: toDbDate(workforceOn) },
    );
    if (isRenamed) await renameVacancies(tx, employerId, fields.name);
    const changes = [
      { field: 'employerName', before: target.name, after: fields.name },
      { field: 'taxCode', before: target.registrationNumber, after: fields.registrationNumber },
      { field: 'address', before: target.address, after: fields.address },
      { field: 'phone', before: target.phone, after: fields.phone },
      { field: 'workforce', before: String(target.workforce), after: String(fields.workforce) },
    ];
    return { value: { employerId }, audit: { ...aboutEmployer(target), changes } };
  },
});

/** They are found by the name of their firm. */
async function renameVacancies(tx: Tx, employerId: string, name: string): Promise<void> {
  for (const { id, title, trade } of await tx.vacancy.findMany({ where: { employerId } }))
    await tx.vacancy.updateMany({ where: { id }, data: vacancyKeys(title, trade, name) });
}

/** As it stands, or a tax code. */
function taxCodeOf(written: string | null, stored: string | null): string | null {
  if (written === stored) return stored;
  const read = taxCodeField.safeParse(written);
  if (read.success) return read.data;
  throw new Refused(invalid({ registrationNumber: read.error.issues[0]?.message ?? '' }));
}

/** It works no more: its vacancies close with it. Nobody may still be at work there as far as this commune knows. */
export const closeEmployer = command({
  name: 'employer.close',
  input: closeEmployerSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, input, target }) => {
    const { employerId, version, closedOn, reason } = input;
    const atWork = await tx.placement.count({
      where: { employerId, stage: { in: ['REFERRED', 'INTERVIEW', 'HIRED', 'STARTED'] } },
    });
    if (atWork > 0)
      throw new Refused(
        conflict(
          `Còn ${atWork} người đang làm hoặc đang được giới thiệu đến đây. Ghi nghỉ việc hoặc dừng giới thiệu từng người, rồi ghi cơ sở ngừng hoạt động.`,
        ),
      );
    await changeEmployerRow(tx, { employerId, version }, { closedOn: toDbDate(closedOn), closedReason: reason });
    await tx.vacancy.updateMany({
      where: { employerId, status: { not: 'CLOSED' } },
      data: { status: 'CLOSED', closedReason: 'Cơ sở ngừng hoạt động', version: { increment: 1 } },
    });
    return {
      value: { employerId },
      audit: { ...aboutEmployer(target), reason: `Từ ngày ${formatDate(closedOn)}: ${reason}` },
    };
  },
});
