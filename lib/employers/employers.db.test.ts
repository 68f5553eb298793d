import { describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { todayInVietnam } from '@/lib/dates';
import { changeEmployer, closeEmployer, registerEmployer } from '@/lib/employers/commands';
import { getEmployer, listEmployers } from '@/lib/employers/queries';
import { addContact, endContact, recordVisit, signCommitment, stateWorkforce } from '@/lib/employers/records';
import { aFirm, ago, aVacancy, placed, seeks } from '@/lib/jobs/fixture-jobs.server';
import { getVacancy, listVacancies } from '@/lib/jobs/vacancies/queries';
import { draftEstablishmentList } from '@/lib/loans/lists/establishment';

const world = aWorld();
const today = todayInVietnam();
const base = { kind: 'SME', workforce: '20', workforceOn: today } as const;
const read = async (employerId: string, actor = world.communeOfficer) => must(await getEmployer(actor, { employerId }));

describe('a firm', () => {
  it('is registered once for the whole country: its tax code is refused in the next commune, by name', async () => {
    const input = { ...base, name: 'Công ty may Hoằng Lộc', registrationNumber: '0300 588 569' };
    const employerId = await aFirm(world.communeOfficer, input.name, { registrationNumber: '0300 588 569' });
    expect((await read(employerId)).registrationNumber).toBe('0300588569');
    const again = await registerEmployer(world.neighbour, {
      ...input,
      name: 'May HL',
      registrationNumber: '0300588569',
    });
    expect(again).toMatchObject({
      kind: 'invalid',
      fields: { registrationNumber: expect.stringContaining('Công ty may Hoằng Lộc (xã Hoằng Lộc)') },
    });
    // A branch of it is another place of work.
    expect(
      await registerEmployer(world.neighbour, { ...input, name: 'Chi nhánh', registrationNumber: '0300588569-001' }),
    ).toMatchObject({ ok: true });
  });

  it('of the same name is warned of, and written when somebody says that it is another one', async () => {
    const input = { ...base, name: 'Hợp tác xã Hòa Bình' };
    must(await registerEmployer(world.communeOfficer, input));
    const twin = { ...input, name: 'hợp tác xã Hoà  Bình' };
    expect(await registerEmployer(world.neighbour, twin)).toMatchObject({
      kind: 'invalid',
      fields: { isAnother: expect.stringContaining('Hợp tác xã Hòa Bình (xã Hoằng Lộc)') },
    });
    expect(await registerEmployer(world.neighbour, { ...twin, isAnother: true })).toMatchObject({ ok: true });
  });

  it('two who register one code at once make one firm', async () => {
    const input = { ...base, registrationNumber: '0101248141', isAnother: true };
    const outcomes = await Promise.all([
      registerEmployer(world.officer, { ...input, name: 'Xưởng Một' }),
      registerEmployer(world.neighbour, { ...input, name: 'Xưởng Hai' }),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(await world.owner.employer.count({ where: { registrationNumber: '0101248141' } })).toBe(1);
  });

  it.each([
    ['0300588568', 'số kiểm tra'],
    ['038088012345', '10 chữ số'],
  ])('a wrong code %s is refused with what to do', async (registrationNumber, words) => {
    expect(await registerEmployer(world.officer, { ...base, name: 'Sai mã', registrationNumber })).toMatchObject({
      kind: 'invalid',
      fields: { registrationNumber: expect.stringContaining(words) },
    });
  });

  it('is changed by its own commune, never over somebody else’s change', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng mộc Đông');
    const input = { employerId, version: 1, ...base, name: 'Xưởng mộc Đông Phú' };
    expect(await changeEmployer(world.neighbour, input)).toMatchObject({ kind: 'forbidden' });
    must(await changeEmployer(world.officer, input));
    expect(await changeEmployer(world.communeOfficer, { ...input, name: 'Khác' })).toMatchObject({ kind: 'conflict' });
    const list = must(await listEmployers(world.neighbour, { q: 'mộc dong phu', where: 'all' }));
    expect(list.rows.map((r) => r.name)).toEqual(['Xưởng mộc Đông Phú']);
    expect(must(await listEmployers(world.neighbour, { q: 'moc dong phu' })).total).toBe(0);
  });

  it('is found with its vacancies by the name it has now', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng Cũ Kỹ');
    const vacancyId = await aVacancy(world.communeOfficer, employerId);
    const { version } = await world.owner.employer.findUniqueOrThrow({ where: { id: employerId } });
    must(await changeEmployer(world.communeOfficer, { ...base, employerId, version, name: 'Công ty Mới Tinh' }));
    const found = async (q: string) =>
      must(await listVacancies(world.communeOfficer, { q })).rows.some((row) => row.id === vacancyId);
    expect([await found('mới tinh'), await found('cũ kỹ')]).toEqual([true, false]);
  });

  it('that came with a loan list is found like the others', async () => {
    must(
      await draftEstablishmentList(world.officer, {
        ...{
          kind: 'COOPERATIVE',
          name: 'Hợp tác xã Cói Xanh',
          registrationNumber: 'ĐK-12',
          representativeName: 'Lê Chủ',
        },
        ...{ workforce: '10', workforceOn: today, plan: 'Mở xưởng', amount: '100 triệu' },
      }),
    );
    const [found] = must(await listEmployers(world.officer, { q: 'coi xanh' })).rows;
    // Its old number stays until somebody writes a tax code in its place.
    const input = {
      ...base,
      employerId: found?.id ?? '',
      version: 1,
      name: 'Hợp tác xã Cói Xanh',
      registrationNumber: 'ĐK-12',
    };
    must(await changeEmployer(world.officer, input));
    expect(await changeEmployer(world.officer, { ...input, version: 2, registrationNumber: 'ĐK-13' })).toMatchObject({
      kind: 'invalid',
      fields: { registrationNumber: expect.stringContaining('10 chữ số') },
    });
  });
});

describe('what is kept of a firm', () => {
  it('contacts, promises, visits and its workforce are its own area’s to see', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng giày Tây');
    const { contactId } = must(
      await addContact(world.communeOfficer, { employerId, fullName: 'Lê Thị Gọi', phone: '0912345678' }),
    );
    must(await signCommitment(world.officer, { employerId, signedOn: today, content: 'Nhận hai người', places: '2' }));
    must(await recordVisit(world.officer, { employerId, visitedOn: ago(3), purpose: 'Hỏi nhu cầu tuyển' }));
    must(
      await stateWorkforce(world.officer, {
        employerId,
        statedOn: today,
        workforce: '50',
        reintegrated: '4',
        evidence: 'Bảng lương',
      }),
    );
    expect(await read(employerId)).toMatchObject({
      workforce: 50,
      contacts: [{ fullName: 'Lê Thị Gọi' }],
      commitments: [{ places: 2 }],
      visits: [{ purpose: 'Hỏi nhu cầu tuyển' }],
      statements: [{ isReached: false, missing: 1 }],
    });
    expect(await read(employerId, world.neighbour)).toMatchObject({
      isHere: false,
      contacts: [],
      visits: [],
      statements: [],
    });
    must(await endContact(world.communeOfficer, { contactId }));
    expect((await read(employerId)).contacts).toEqual([]);
    expect(await endContact(world.communeOfficer, { contactId })).toMatchObject({ kind: 'conflict' });
  });

  it('a statement of an earlier day changes nothing of today, and never counts more than there are', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng Bắc');
    const statement = { employerId, statedOn: ago(400), workforce: '5', reintegrated: '1', evidence: 'Bảng lương' };
    must(await stateWorkforce(world.officer, statement));
    expect(await read(employerId)).toMatchObject({ workforce: 40, statements: [{ isReached: true }] });
    expect(await stateWorkforce(world.officer, { ...statement, reintegrated: '6' })).toMatchObject({ kind: 'invalid' });
  });

  it('a promise does not end before it was signed', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng Nam');
    expect(
      await signCommitment(world.officer, { employerId, signedOn: today, content: 'x', validTo: ago(1) }),
    ).toMatchObject({ kind: 'invalid', fields: { validTo: expect.any(String) } });
  });
});

describe('a firm that works no more', () => {
  it('closes with its vacancies, once nobody is at work there; then nothing is added', async () => {
    const employerId = await aFirm(world.communeOfficer, 'Xưởng Cũ');
    const vacancyId = await aVacancy(world.communeOfficer, employerId);
    const caseId = await received(world.officer, 'Lê Văn Đang Làm');
    await seeks(world.communeOfficer, caseId);
    await placed(world.communeOfficer, { caseId, vacancyId, startedDaysAgo: 5 });
    const closing = { employerId, version: 1, closedOn: today, reason: 'Hết đơn hàng' };
    expect(await closeEmployer(world.communeOfficer, closing)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Còn 1 người'),
    });
    await world.owner.placement.deleteMany({ where: { employerId } });
    must(await closeEmployer(world.communeOfficer, closing));
    expect(must(await getVacancy(world.officer, { vacancyId }))).toMatchObject({ status: 'CLOSED', isOpen: false });
    expect(await addContact(world.communeOfficer, { employerId, fullName: 'Ai' })).toMatchObject({ kind: 'forbidden' });
  });
});
