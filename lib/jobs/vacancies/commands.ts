import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { isCommunePolice } from '@/lib/access/roles';
import type { AuditFacts } from '@/lib/audit/record';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { loadEmployer } from '@/lib/employers/load';
import { canKeepEmployer } from '@/lib/employers/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { canChangeVacancy, canCloseVacancy } from '@/lib/jobs/vacancies/policy';
import { changeVacancySchema, closeVacancySchema, openVacancySchema } from '@/lib/jobs/vacancies/schema';
import { vacancyKeys } from '@/lib/jobs/vacancies/vacancy';
import { takeTurns } from '@/lib/take-turns';

const loadVacancy = (tx: Tx, vacancyId: string) =>
  tx.vacancy.findUnique({ where: { id: vacancyId }, include: { employer: true } });

export const aboutVacancy = (v: { title: string; employer: { name: string; communeId: number } }): AuditFacts => ({
  subject: `${v.title} · ${v.employer.name}`,
  communeId: v.employer.communeId,
});

const big = (amount: number | null) => (amount === null ? null : BigInt(amount));

/** A place that stands today: work is done somewhere. */
async function refuseUnknownPlace(tx: Tx, communeId: number): Promise<void> {
  const known = await tx.unit.count({ where: { id: communeId, kind: 'COMMUNE', validTo: null } });
  if (known === 0)
    throw new Refused(invalid({ communeId: 'Xã, phường này không còn: chọn nơi làm việc trong danh sách' }));
}

export const openVacancy = command({
  name: 'vacancy.open',
  input: openVacancySchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, actor, input, target }) => {
    const { employerId, closesOn, payFrom, payTo, ...fields } = input;
    await refuseUnknownPlace(tx, fields.communeId);
    await refuseTwice(tx, employerId, { title: fields.title, contract: fields.contract });
    const { id } = await tx.vacancy.create({
      data: {
        ...fields,
        employerId,
        payFrom: big(payFrom),
        payTo: big(payTo),
        openedOn: toDbDate(todayInVietnam()),
        closesOn: toDbDateOrNull(closesOn),
        ...vacancyKeys(fields.title, fields.trade, target.name),
        createdBy: actor.userId,
      },
    });
    return { value: { vacancyId: id }, audit: aboutVacancy({ title: fields.title, employer: target }) };
  },
});

/** The same work of the same firm is on the board already: its number is changed there, not written a second time. */
async function refuseTwice(tx: Tx, employerId: string, where: Prisma.VacancyWhereInput): Promise<void> {
  await takeTurns(tx, 'vacancies-of', employerId);
  const twin = await tx.vacancy.findFirst({ where: { ...where, employerId, status: 'OPEN' } });
  if (twin)
    throw new Refused(
      conflict(
        `Cơ sở này đang tuyển “${twin.title}” (ghi ngày ${formatDate(fromDbDate(twin.openedOn))}). Sửa tin đó, hoặc đặt tên công việc khác.`,
      ),
    );
}

export const changeVacancy = command({
  name: 'vacancy.change',
  input: changeVacancySchema,
  load: async ({ tx, input }) => {
    // How many were taken on is counted by the database under the same turn (app.count_filled).
    await takeTurns(tx, 'vacancy', input.vacancyId);
    return loadVacancy(tx, input.vacancyId);
  },
  can: canChangeVacancy,
  run: async ({ tx, actor, input, target }) => {
    const { vacancyId, version, closesOn, payFrom, payTo, ...fields } = input;
    await refuseUnknownPlace(tx, fields.communeId);
    if (target.needsPoliceCheck && !fields.needsPoliceCheck && !isCommunePolice(actor.role))
      throw new Refused(
        invalid({ needsPoliceCheck: 'Chỉ Công an xã bỏ được dấu vị trí có hạn chế: đề nghị Công an xã xem lại' }),
      );
    if (fields.places < target.filled)
      throw new Refused(invalid({ places: `Đã nhận ${target.filled} người: số cần tuyển không thể ít hơn` }));
    await changeRow(tx, vacancyId, version, {
      ...fields,
      payFrom: big(payFrom),
      payTo: big(payTo),
      closesOn: toDbDateOrNull(closesOn),
      status: fields.places > target.filled ? 'OPEN' : 'FILLED',
      ...vacancyKeys(fields.title, fields.trade, target.employer.name),
    });
    const changes = [
      { field: 'vacancyTitle', before: target.title, after: fields.title },
      { field: 'places', before: String(target.places), after: String(fields.places) },
      {
        field: 'policeCheck',
        before: target.needsPoliceCheck ? 'có' : 'không',
        after: fields.needsPoliceCheck ? 'có' : 'không',
      },
    ];
    return { value: { vacancyId }, audit: { ...aboutVacancy(target), changes } };
  },
});

export const closeVacancy = command({
  name: 'vacancy.close',
  input: closeVacancySchema,
  load: ({ tx, input }) => loadVacancy(tx, input.vacancyId),
  can: canCloseVacancy,
  run: async ({ tx, input, target }) => {
    await changeRow(tx, input.vacancyId, input.version, { status: 'CLOSED', closedReason: input.reason });
    return { value: { vacancyId: input.vacancyId }, audit: { ...aboutVacancy(target), reason: input.reason } };
  },
});

async function changeRow(
  tx: Tx,
  id: string,
  version: number,
  data: Prisma.VacancyUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.vacancy.updateMany({
    where: { id, version, status: { not: 'CLOSED' } },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}
