import { expect, it } from 'vitest';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { draftReport, submitReport } from '@/lib/reports/commands';
import { getReport, getStanding } from '@/lib/reports/queries';
import { signReport } from '@/lib/reports/signing';

const world = aWorld();
const today = todayInVietnam();
const lastMonthEnd = addDays(`${today.slice(0, 8)}01`, -1);
const lastMonth = `MONTH:${lastMonthEnd.slice(0, 4)}:${Number(lastMonthEnd.slice(5, 7))}`;

it('a month that was reported stays the same month when the day of cutting off is changed', async () => {
  const draft = () => draftReport(world.officer, { unitId: world.officer.unitId, issuer: 'POLICE', period: lastMonth });
  const { reportId } = must(await draft());
  must(await signReport(world.chief, { reportId, version: 1, signedOn: today }));
  must(await submitReport(world.chief, { reportId, version: 2 }));
  await world.owner.setting.create({
    data: {
      ...{ key: 'report.cutOffDay', value: 15, validFrom: toDbDate(today) },
      ...{ reason: 'Tỉnh chốt ngày 15', setBy: world.superior.userId },
    },
  });

  expect(await draft()).toMatchObject({ fields: { period: expect.stringContaining('đã có báo cáo') } });
  const { units, period } = must(await getStanding(world.superior, { period: lastMonth }));
  expect(period.to).toBe(lastMonthEnd);
  expect(units.find(({ id }) => id === world.officer.unitId)?.state).toBe('WAITING');
  const { figures } = must(await getReport(world.officer, { reportId })).body ?? {};
  expect(figures?.before.to).toBe(addDays(`${lastMonthEnd.slice(0, 8)}01`, -1));
});
