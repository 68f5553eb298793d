// The officer out in the field: what is written without a connection is sent once, what conflicts is shown, and nobody else
// reads it.
import { openField, openOffline, readyForTheField, storesAsText, writeContact } from './support/offline';
import { expect, signIn, test } from './support/test';

type Field = Awaited<ReturnType<typeof openField>>;
let field: Field;

test.beforeEach(async ({ page }) => {
  field = await openField(3);
  await signIn(page, field.officer.username);
  await readyForTheField(page);
});
test.afterEach(() => field.close());

const once = { contacts: 1, lines: 1 };
const never = { contacts: 0, lines: 0 };
/** Seldom more than one is asked about. */
const first = () => {
  const [person] = field.people;
  if (!person) throw new Error('nobody is due');
  return person;
};

test('three contacts and a draft written without a net survive a closed tab and are sent once each', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.close();
  const writing = await openOffline(context);
  for (const [i, person] of field.people.entries()) await writeContact(writing, person, `Gặp tại nhà, lần ${i}`);
  await writing.getByRole('link', { name: 'Viết bản nháp hồ sơ' }).click();
  await writing.getByLabel('Họ và tên').fill('Đỗ Văn Ngoại Tuyến');
  await writing.getByRole('button', { name: 'Lưu bản nháp trên máy' }).click();
  // Gone on with: still one draft.
  const draft = writing.getByRole('listitem').filter({ hasText: 'Đỗ Văn Ngoại Tuyến' });
  await draft.getByRole('link', { name: 'Sửa' }).click();
  await writing.getByLabel('Ngày sinh').fill('1990');
  await writing.getByRole('button', { name: 'Lưu bản nháp trên máy' }).click();
  await expect(writing.getByRole('heading', { name: 'Chờ gửi (4)' })).toBeVisible();
  const kept = await storesAsText(writing);
  for (const person of field.people) expect(kept).not.toContain(person.canaries.name);
  expect(kept).not.toContain('Gặp tại nhà');
  await writing.close();

  // Opened again, twice, still without a net: the list can be read and nothing is lost.
  const tabs = [await openOffline(context), await openOffline(context)];
  for (const tab of tabs) {
    await expect(tab.getByRole('heading', { name: 'Chờ gửi (4)' })).toBeVisible();
    await expect(tab.getByRole('heading', { name: 'Cần gặp (3)' })).toBeVisible();
  }
  await context.setOffline(false);
  for (const tab of tabs) {
    await expect(tab.getByText('Đã có mạng.')).toBeVisible();
    await expect(tab.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  }
  for (const [i, person] of field.people.entries())
    expect(await field.recorded(person.caseId, `Gặp tại nhà, lần ${i}`)).toEqual(once);
  const back = await context.newPage();
  await back.goto('/ho-so/moi');
  await back.getByRole('link', { name: 'Đỗ Văn Ngoại Tuyến' }).click();
  await expect(back.getByLabel('Họ và tên')).toHaveValue('Đỗ Văn Ngoại Tuyến');
  await expect(back.getByLabel('Ngày sinh')).toHaveValue('1990');
});

test('a tab killed before the answer came counts once', async ({ page, context }) => {
  await context.setOffline(true);
  await page.close();
  const writing = await openOffline(context);
  await writeContact(writing, first(), 'Trả lời bị mất');
  // The server takes it and the tab is gone before it hears so.
  await context.route('**/api/ngoai-tuyen', async (route) => {
    await route.fetch();
    await writing.close();
  });
  const gone = writing.waitForEvent('close');
  await context.setOffline(false);
  await gone;
  await context.unroute('**/api/ngoai-tuyen');
  const later = await context.newPage();
  await later.goto('/ngoai-tuyen');
  await expect(later.getByText('Đã có mạng.')).toBeVisible();
  await expect(later.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  expect(await field.recorded(first().caseId, 'Trả lời bị mất')).toEqual(once);
});

test('a revoked session sends nothing and loses nothing', async ({ page, context }) => {
  const { owner, officer, colleague, communeOfficer } = field;
  await context.setOffline(true);
  const writing = await openOffline(context);
  await writeContact(writing, first(), 'Viết trước khi bị khóa');
  await owner.rows('UPDATE app_user SET disabled_at = now() WHERE id = $1', [officer.userId]);
  await context.setOffline(false);
  await expect(writing.getByText('Còn 1 mục chưa gửi, đã khóa trên máy này')).toBeVisible();
  await expect(writing.getByText(first().canaries.name)).toHaveCount(0);
  expect(await field.recorded(first().caseId, 'Viết trước khi bị khóa')).toEqual(never);

  // Whoever signs in here next sees nothing of it, not even that it is there, and sends nothing of it.
  await signIn(page, communeOfficer.username);
  await expect(async () => {
    await page.goto('/ho-so');
    await page.waitForLoadState('networkidle');
    await page.goto('/ngoai-tuyen');
    await expect(page.getByText('Chưa mở được danh sách trên máy này')).toBeVisible();
    await expect(page.getByText('đã khóa trên máy này')).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await signIn(page, colleague.username);
  await readyForTheField(page);
  await page.goto('/ngoai-tuyen');
  await expect(page.getByRole('heading', { name: 'Cần gặp (3)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  expect(await storesAsText(page)).not.toContain('Viết trước khi bị khóa');
  expect(await field.recorded(first().caseId, 'Viết trước khi bị khóa')).toEqual(never);

  await owner.rows('UPDATE app_user SET disabled_at = NULL WHERE id = $1', [officer.userId]);
  await owner.rows('UPDATE session SET revoked_at = now() WHERE user_id = $1', [officer.userId]);
  await signIn(page, officer.username);
  await expect(page.getByText('1 mục viết khi mất mạng cần bạn xem trước khi gửi.')).toBeVisible();
  expect(await field.recorded(first().caseId, 'Viết trước khi bị khóa')).toEqual(never);
  await page.goto('/ngoai-tuyen');
  await page.getByRole('button', { name: 'Gửi 1 mục' }).click();
  await expect(page.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  expect(await field.recorded(first().caseId, 'Viết trước khi bị khóa')).toEqual(once);
});

test('signing out asks about what was not sent, and wipes what it says', async ({ page, context }) => {
  await context.setOffline(true);
  const writing = await openOffline(context);
  await writeContact(writing, first(), 'Chưa gửi thì đăng xuất');
  // Closed meanwhile: the server will not take it.
  const close = `UPDATE case_file SET status = 'CLOSED', closed_on = '2026-10-01', closing_ground = 'EXPUNGED' WHERE id = $1`;
  await field.owner.rows(close, [first().caseId]);
  await context.setOffline(false);
  await expect(writing.getByText('Hồ sơ đang ở trạng thái không cho phép việc này.')).toBeVisible();
  await writing.close();
  await page.goto('/ho-so');
  await expect(page.getByText('1 mục viết khi mất mạng cần bạn xem trước khi gửi.')).toBeVisible();
  const questions: string[] = [];
  const leave = async (answer: 'accept' | 'dismiss') => {
    page.once('dialog', async (dialog) => {
      questions.push(dialog.message());
      await dialog[answer]();
    });
    await page.getByLabel(/^Tài khoản/).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
  };
  await leave('dismiss');
  await expect.poll(() => questions.length).toBe(1);
  expect(questions[0]).toContain('Còn 1 mục viết ngoại tuyến chưa gửi. Đăng xuất sẽ xóa hẳn');
  await expect(page).toHaveURL(/\/ho-so$/);
  await leave('accept');
  await page.waitForURL('**/dang-nhap');
  await page.goto('/ngoai-tuyen');
  await expect(page.getByText('Chưa mở được danh sách trên máy này')).toBeVisible();
  await expect(page.getByText('đã khóa trên máy này')).toHaveCount(0);
  await signIn(page, field.officer.username);
  await readyForTheField(page);
  await page.goto('/ngoai-tuyen');
  await expect(page.getByRole('heading', { name: 'Cần gặp (2)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  expect(await field.recorded(first().caseId, 'Chưa gửi thì đăng xuất')).toEqual(never);
});

test('what changed meanwhile is shown beside what was written, and the officer decides', async ({ page, context }) => {
  const { owner, world, people, colleague } = field;
  const [visited, moved] = people;
  if (!visited || !moved) throw new Error('nobody is due');
  await context.setOffline(true);
  await page.close();
  const writing = await openOffline(context);
  await writeContact(writing, visited, 'Của tôi');
  await writeContact(writing, moved, 'Người này vừa chuyển đi');
  const theirs = crypto.randomUUID();
  await owner.add('follow_up', {
    id: theirs,
    root_id: theirs,
    case_id: visited.caseId,
    happened_on: '2026-10-05',
    outcome: 'NOT_MET',
    note: 'Của đồng nghiệp',
    present: [],
    difficulties: [],
    needs: [],
    recorded_by: colleague.userId,
    assignment_id: colleague.assignmentId,
  });
  await owner.rows('UPDATE case_file SET commune_id = $2 WHERE id = $1', [moved.caseId, world.units.Z.id]);
  await owner.rows('UPDATE person SET commune_id = $2 WHERE id = $1', [moved.personId, world.units.Z.id]);
  await context.setOffline(false);

  const entryOf = (name: string) => writing.getByRole('listitem').filter({ hasText: name }).first();
  const both = entryOf(visited.canaries.name);
  await expect(both.getByText('Chưa gửi được, cần bạn xem')).toBeVisible();
  await expect(both.getByText(/Ngày 05\/10\/2026, .* đã ghi: Không gặp · Của đồng nghiệp/)).toBeVisible();
  await expect(both.getByText(/Của tôi/)).toBeVisible();
  const away = entryOf(moved.canaries.name);
  await expect(away.getByText('Không tìm thấy hồ sơ này.')).toBeVisible();
  expect(await field.recorded(visited.caseId, 'Của tôi')).toEqual(never);

  // Written anew, it goes: what the colleague wrote stays beside it.
  await both.getByRole('link', { name: 'Sửa' }).click();
  await writing.getByLabel('Ghi chú').fill('Của tôi, sau khi xem');
  await writing.getByRole('button', { name: 'Lưu trên máy' }).click();
  await expect(writing.getByRole('heading', { name: 'Chờ gửi (1)' })).toBeVisible();
  expect(await field.recorded(visited.caseId, 'Của tôi, sau khi xem')).toEqual(once);
  expect((await field.recorded(visited.caseId, 'Của đồng nghiệp')).contacts).toBe(1);

  // Sending again does not help; leaving it out is asked first.
  await away.getByRole('button', { name: 'Vẫn gửi' }).click();
  await expect(away.getByText('Không tìm thấy hồ sơ này.')).toBeVisible();
  writing.once('dialog', (dialog) => dialog.accept());
  await away.getByRole('button', { name: 'Bỏ mục này' }).click();
  await expect(writing.getByRole('heading', { name: /^Chờ gửi/ })).toHaveCount(0);
  expect(await field.recorded(moved.caseId, 'Người này vừa chuyển đi')).toEqual(never);
});

test('the net drops while a contact is being recorded on its own page', async ({ page, context }) => {
  const { caseId } = first();
  await page.goto(`/ho-so/${caseId}/ghi-nhan`);
  await readyForTheField(page);
  await page.getByRole('radio', { name: 'Gặp được' }).check();
  await page.getByLabel('Ghi chú').fill('Mất mạng lúc bấm Lưu');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu trên máy, sẽ gửi khi có mạng.').first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Đã gửi 1 mục viết khi mất mạng.')).toBeVisible();
  expect(await field.recorded(caseId, 'Mất mạng lúc bấm Lưu')).toEqual(once);
});
