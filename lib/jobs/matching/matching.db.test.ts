import { describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { aFirm, ago, aVacancy, placed, seeks } from '@/lib/jobs/fixture-jobs.server';
import { getJobFile } from '@/lib/jobs/profiles/queries';
import { openVacancy } from '@/lib/jobs/vacancies/commands';
import { getVacancy, listVacancies, suggestForVacancy } from '@/lib/jobs/vacancies/queries';
import { currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const unitOf = async (name: string) => (await currentUnit(world.owner, 'COMMUNE', name)).id;
const titles = async (caseId: string) =>
  must(await getJobFile(world.communeOfficer, { caseId })).suggestions.map((s) => s.title);
const people = async (vacancyId: string, actor = world.communeOfficer) =>
  must(await suggestForVacancy(actor, { vacancyId })).people;

describe('work for a person', () => {
  it('comes nearest first among what they know, without what they cannot do and without what is over', async () => {
    const here = await aFirm(world.communeOfficer, 'Xưởng gần');
    const there = await aFirm(world.neighbour, 'Xưởng xa');
    await aVacancy(world.neighbour, there, { title: 'May ở Hoằng Phú', communeId: await unitOf('Hoằng Phú') });
    await aVacancy(world.communeOfficer, here, { title: 'May ở Hoằng Lộc' });
    await aVacancy(world.communeOfficer, here, { title: 'May ca đêm', conditions: ['NIGHT_SHIFT'] });
    await aVacancy(world.communeOfficer, here, { title: 'Phụ hồ', trade: 'CONSTRUCTION' });
    await aVacancy(world.communeOfficer, here, { title: 'Thợ hàn giỏi', trade: 'WELDING', experienceMonths: 24 });
    const over = await aVacancy(world.communeOfficer, here, { title: 'May đã hết hạn', closesOn: today });
    await world.owner.vacancy.update({
      where: { id: over },
      data: { openedOn: new Date('2026-01-01'), closesOn: new Date('2026-02-01') },
    });

    const caseId = await received(world.officer, 'Lê Thị Tìm');
    await seeks(world.communeOfficer, caseId, { cannot: ['NIGHT_SHIFT'], experience: { GARMENT: '14' } });
    expect(await titles(caseId)).toEqual(['May ở Hoằng Lộc', 'May ở Hoằng Phú', 'Phụ hồ']);
    const file = must(await getJobFile(world.communeOfficer, { caseId }));
    expect(file.suggestions[1]?.reasons.map((r) => r.text)).toEqual([
      'cùng nghề: may mặc (14 tháng)',
      expect.stringMatching(/^cách \d+ km$/),
      'làm được ngay',
    ]);

    const homebound = await received(world.officer, 'Lê Thị Gần');
    await seeks(world.communeOfficer, homebound, { maxDistanceKm: '3' });
    expect(await titles(homebound)).toEqual(['May ở Hoằng Lộc', 'May ca đêm', 'Phụ hồ']);
  });

  it('is not proposed to whoever does not look for any', async () => {
    const caseId = await received(world.officer, 'Lê Thị Nghỉ');
    await seeks(world.communeOfficer, caseId, { isSeeking: 'no' });
    expect(await titles(caseId)).toEqual([]);
  });
});

describe('people for a work', () => {
  it('are those of the actor’s own area who look and could, and who are not at work', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng đá');
    const vacancyId = await aVacancy(world.communeOfficer, employerId, {
      title: 'Thợ đá',
      trade: 'STONE',
      conditions: ['HEAVY_LABOUR'],
    });
    const knows = await received(world.officer, 'Lê Văn Biết');
    const weak = await received(world.officer, 'Lê Văn Yếu');
    const busy = await received(world.officer, 'Lê Văn Bận');
    const beside = await received(world.neighbour, 'Lê Văn Bên');
    await seeks(world.communeOfficer, knows, { trades: ['STONE'] });
    await seeks(world.communeOfficer, weak, { trades: ['STONE'], cannot: ['HEAVY_LABOUR'] });
    await seeks(world.communeOfficer, busy, { trades: ['STONE'] });
    await seeks(world.neighbour, beside, { trades: ['STONE'] });
    const other = await aVacancy(world.communeOfficer, employerId, { title: 'Việc khác', trade: 'GENERAL' });
    await placed(world.communeOfficer, { caseId: busy, vacancyId: other, startedDaysAgo: 3 });

    const found = await people(vacancyId);
    expect(found[0]).toMatchObject({ caseId: knows, hasConsent: true });
    expect(found.map((p) => p.caseId)).not.toContain(weak);
    expect(found.map((p) => p.caseId)).not.toContain(busy);
    expect(found.map((p) => p.caseId)).not.toContain(beside);
    // The next commune finds its own for the same work; the province both.
    expect((await people(vacancyId, world.neighbour)).map((p) => p.caseId)).toEqual([beside]);
    expect((await people(vacancyId, world.superior)).map((p) => p.caseId)).toEqual(
      expect.arrayContaining([knows, beside]),
    );
    expect(JSON.stringify(found)).not.toMatch(/order|score|point/);
  });
});

describe('the board', () => {
  it('is read by every commune, newest first, found without accents; a firm’s commune alone writes it', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Hợp tác xã nước mắm Khúc Phụ');
    const vacancyId = await aVacancy(world.communeOfficer, employerId, {
      title: 'Đóng chai',
      trade: 'FOOD',
      payFrom: '6 triệu',
      payTo: '7 triệu',
    });
    const board = must(await listVacancies(world.neighbour, { q: 'nuoc mam khuc phu' }));
    expect(board).toMatchObject({ total: 1, freePlaces: 2, rows: [{ id: vacancyId, payFrom: 6_000_000 }] });
    expect(must(await getVacancy(world.neighbour, { vacancyId })).may).toEqual({ change: false, close: false });
    const input = {
      employerId,
      title: 'Khác',
      trade: 'FOOD',
      communeId: world.officer.unitId,
      contract: 'SEASONAL',
      places: '1',
    };
    expect(await openVacancy(world.neighbour, input)).toMatchObject({ kind: 'forbidden' });
    expect(await listVacancies(world.committee, {})).toMatchObject({ kind: 'forbidden' });
  });

  it('refuses a place that is no more, pay that falls, a day that has passed, the same work twice', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng thử tin');
    const gone = await world.owner.unit.findFirstOrThrow({ where: { kind: 'COMMUNE', validTo: { not: null } } });
    const input = {
      employerId,
      title: 'Thử',
      trade: 'FOOD',
      communeId: world.officer.unitId,
      contract: 'SEASONAL',
      places: '1',
    };
    const refused = async (more: Record<string, unknown>) => openVacancy(world.officer, { ...input, ...more });
    expect(await refused({ communeId: gone.id })).toMatchObject({
      fields: { communeId: expect.stringContaining('không còn') },
    });
    expect(await refused({ payFrom: '7 triệu', payTo: '6 triệu' })).toMatchObject({
      fields: { payTo: expect.any(String) },
    });
    expect(await refused({ closesOn: ago(1) })).toMatchObject({
      fields: { closesOn: expect.stringContaining('đã qua') },
    });
    expect(await refused({ places: '0' })).toMatchObject({ fields: { places: expect.any(String) } });
    must(await refused({ closesOn: formatDate(today) }));
    expect(await refused({})).toMatchObject({ kind: 'conflict' });
  });
});
