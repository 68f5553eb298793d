import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { subscribeToDigest, unsubscribeFromDigest } from '@/lib/digest/commands';
import { digestLines } from '@/lib/digest/lines.server';
import { getSubscription } from '@/lib/digest/queries';
import { sendDueDigests } from '@/lib/digest/send.server';
import { recordFollowUp } from '@/lib/followups/commands';
import { periodWords } from '@/lib/reports/periods';
import { getStanding } from '@/lib/reports/queries';

const world = aWorld();
const today = todayInVietnam();
const letters: { to: string[]; text: string }[] = [];
/** A mail server of this machine that speaks SMTP and keeps what it is given; one address is refused. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('khong-co@') ? new Error('no such mailbox') : undefined),
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      letters.push({ to: session.envelope.rcptTo.map((one) => one.address), text: Buffer.concat(parts).toString() });
      done();
    });
  },
});
let smtpUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const caseId = await received(world.officer, 'Lê Văn Kín Tên');
  const visit = { caseId, outcome: 'MET', work: 'NONE', difficulties: [], happenedOn: addDays(today, -8) };
  must(await recordFollowUp(world.officer, { ...visit, nextVisitOn: addDays(today, -3) }));
});
beforeEach(() => {
  letters.length = 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const post = () => ({ smtpUrl, from: 'ancu@example.vn', base: 'https://ancu.example.vn/' });
const send = () => sendDueDigests(world.owner, post());
/** The words of a letter, whatever its transfer encoding. */
const bodyOf = (raw: string) => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  return Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();
};

it('tells a role what is late by count and link, and no name', async () => {
  expect(await digestLines(world.officer)).toContainEqual({
    ...{ count: 1, text: 'việc đã quá hạn', href: '/hom-nay?muc=overdue' },
  });
  // One person is too few to be told to who may not name.
  expect((await digestLines(world.committee)).map((line) => line.text)).not.toContain(
    'người quá hạn liên hệ trong địa bàn',
  );
  must(await subscribeToDigest(world.officer, { email: 'ca.xa@example.vn', cadence: 'DAILY' }));
  expect(await send()).toEqual({ sent: 1, quiet: 0, failed: [] });
  expect(letters).toHaveLength(1);
  expect(letters[0]?.to).toEqual(['ca.xa@example.vn']);
  const body = bodyOf(letters[0]?.text ?? '');
  expect(body).toContain('- 1 việc đã quá hạn');
  expect(body).toContain('https://ancu.example.vn/hom-nay?muc=overdue');
  expect(letters[0]?.text).not.toContain('Kín');
  expect(body).not.toContain('Kín');
  // Once a day.
  expect(await send()).toEqual({ sent: 0, quiet: 0, failed: [] });
  // What left the house, where to, and who asked for it stands in the trail, also once they ask no more.
  must(await unsubscribeFromDigest(world.officer, {}));
  const trail = await world.owner.auditEntry.findMany({
    where: { action: { startsWith: 'digest.' }, outcome: 'DONE', actorId: world.officer.userId },
    orderBy: { id: 'asc' },
  });
  expect(trail.map(({ action, subject }) => [action, subject])).toEqual([
    ['digest.subscribe', 'Hằng ngày · ca.xa@example.vn'],
    ['digest.send', 'ca.xa@example.vn'],
    ['digest.unsubscribe', 'ca.xa@example.vn'],
  ]);
});

it('is tried again when a letter cannot be sent, and holds up no other', async () => {
  await world.owner.digestSubscription.deleteMany();
  must(await subscribeToDigest(world.officer, { email: 'khong-co@example.vn', cadence: 'DAILY' }));
  must(await subscribeToDigest(world.chief, { email: 'truong@example.vn', cadence: 'WEEKLY' }));
  const first = await send();
  expect(first).toMatchObject({ sent: 1, failed: [{ username: world.officer.username }] });
  expect(letters.map((one) => one.to)).toEqual([['truong@example.vn']]);
  must(await subscribeToDigest(world.officer, { email: 'ca.xa@example.vn', cadence: 'DAILY' }));
  expect(await send()).toEqual({ sent: 1, quiet: 0, failed: [] });
});

it('is not given back for another letter by a run that never took it', async () => {
  await world.owner.digestSubscription.deleteMany();
  must(await subscribeToDigest(world.officer, { email: 'ca.xa@example.vn', cadence: 'DAILY' }));
  const { assignmentId } = world.officer;
  // While this run asks for the numbers, another one sends; then the numbers cannot be had.
  const lines = async () => {
    await world.owner.digestSubscription.update({ where: { assignmentId }, data: { lastSentOn: toDbDate(today) } });
    throw new Error('no numbers');
  };
  expect(await sendDueDigests(world.owner, post(), lines)).toMatchObject({ sent: 0, failed: [{ why: 'no numbers' }] });
  expect(await send()).toEqual({ sent: 0, quiet: 0, failed: [] });
  expect(letters).toEqual([]);
});

it('holds up no other when it can neither be sent nor given back', async () => {
  await world.owner.digestSubscription.deleteMany();
  must(await subscribeToDigest(world.officer, { email: 'khong-co@example.vn', cadence: 'DAILY' }));
  must(await subscribeToDigest(world.chief, { email: 'truong@example.vn', cadence: 'DAILY' }));
  await world.owner
    .$executeRaw`CREATE FUNCTION no_giving_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept'; END $$`;
  await world.owner
    .$executeRaw`CREATE TRIGGER no_giving_back BEFORE UPDATE ON digest_subscription FOR EACH ROW WHEN (NEW.last_sent_on IS NULL) EXECUTE FUNCTION no_giving_back()`;
  const outcome = await send();
  await world.owner.$executeRaw`DROP FUNCTION no_giving_back CASCADE`;
  expect(outcome).toMatchObject({ sent: 1, failed: [{ why: expect.stringContaining('kept'), isTriedAgain: false }] });
  expect(outcome.failed).toHaveLength(1);
  expect(letters.map((one) => one.to)).toEqual([['truong@example.vn']]);
});

it('has nothing to say to a role with nothing late, ends with the role, and is its owner’s alone', async () => {
  await world.owner.digestSubscription.deleteMany();
  must(await subscribeToDigest(world.neighbour, { email: 'ben@example.vn', cadence: 'DAILY' }));
  expect(await send()).toEqual({ sent: 0, quiet: 1, failed: [] });
  must(await subscribeToDigest(world.chief, { email: 'truong@example.vn', cadence: 'DAILY' }));
  expect(must(await getSubscription(world.neighbour, {})).subscription?.email).toBe('ben@example.vn');
  await world.owner.assignment.update({
    where: { id: world.chief.assignmentId },
    data: { validTo: toDbDate(addDays(today, -1)) },
  });
  expect(await send()).toEqual({ sent: 0, quiet: 0, failed: [] });
  await world.owner.assignment.update({ where: { id: world.chief.assignmentId }, data: { validTo: null } });
  must(await unsubscribeFromDigest(world.chief, {}));
  expect(await world.owner.digestSubscription.count()).toBe(1);
  expect(letters).toEqual([]);
});

it('tells the police above which communes are late with the month, not before they are, and every report that waits', async () => {
  const { owner, superior, officer, neighbour } = world;
  const days = (value: number) =>
    owner.setting.create({
      data: {
        ...{ key: 'report.dueDays', value, validFrom: toDbDate('2020-01-01') },
        ...{ reason: 'Hạn của tỉnh', setBy: superior.userId },
      },
    });
  const told = async () => (await digestLines(superior)).filter(({ href }) => href.startsWith('/bao-cao'));
  await days(60);
  const { chosen, period, units } = must(await getStanding(superior, { latest: 'DUE' }));
  expect(addDays(period.to, 60) < today).toBe(true);
  const of = periodWords('MONTH', period);
  const href = `/bao-cao?muc=standing&ky=${chosen.value}`;
  expect(await told()).toEqual([{ count: units.length, text: `xã quá hạn chưa báo cáo ${of}`, href }]);

  const report = (unitId: number, data: object) =>
    owner.report.create({
      data: {
        ...{ unitId, issuer: 'POLICE', kind: 'MONTH', draftedBy: officer.userId },
        ...{ periodFrom: toDbDate(period.from), periodTo: toDbDate(period.to), ...data },
      },
    });
  await report(officer.unitId, { status: 'RETURNED' });
  await report(neighbour.unitId, { status: 'SUBMITTED' });
  await report(neighbour.unitId, { status: 'SUBMITTED', kind: 'QUARTER', issuer: 'COMMITTEE' });
  expect(await told()).toEqual([
    { count: units.length - 2, text: `xã quá hạn chưa báo cáo ${of}`, href },
    { count: 1, text: `xã bị trả lại báo cáo ${of}, chưa gửi lại`, href },
    { count: 2, text: 'báo cáo chờ nhận', href: '/bao-cao?muc=received' },
  ]);
});

it('goes to one address that can be one', async () => {
  for (const email of ['', 'abc', 'a@b.vn, c@d.vn', 'a@b.vn\nBcc: c@d.vn'])
    expect(await subscribeToDigest(world.officer, { email, cadence: 'DAILY' })).toMatchObject({
      fields: { email: expect.any(String) },
    });
});
