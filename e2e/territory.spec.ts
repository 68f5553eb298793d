import { addPerson } from './matrix/people';
import { addAccount } from './matrix/world';
import { openField } from './support/offline';
import { expect, signIn, test } from './support/test';

test('two communes become one: looked at, carried out, and the past reads as it did', async ({ page, browser }) => {
  test.setTimeout(120_000);
  page.on('dialog', (dialog) => dialog.accept());
  const field = await openField(1);
  const { X, Y } = field.world.units;
  const [mine] = field.people;
  const theirs = await addPerson(field.world, 'sibling', 'received');
  const administrator = field.world.accounts.find((a) => a.seat === 'Q' && !a.isStranger);
  const superior = field.world.accounts.find((a) => a.seat === 'S' && !a.isStranger);
  const nextDoor = await addAccount(field.world, 'COMMUNE_POLICE', Y, 'xaben');
  if (!mine || !administrator || !superior) throw new Error('nobody to ask');
  const merged = `Hợp Nhất ${field.world.mark}`;

  // Before: the officer sees the commune's own people only.
  const officerContext = await browser.newContext();
  const officer = await officerContext.newPage();
  await signIn(officer, field.officer.username);
  await officer.goto('/ho-so');
  await expect(officer.getByText(mine.canaries.name).first()).toBeVisible();
  await expect(officer.getByText(theirs.canaries.name)).toHaveCount(0);

  await signIn(page, administrator.username);
  await page.goto('/quan-tri/sap-xep');
  await expect(page.getByText('Chưa có lần sắp xếp nào')).toBeVisible();
  await page.getByRole('link', { name: 'Lập phương án' }).click();
  await page.getByLabel('Căn cứ').fill('Nghị quyết 15/NQ-HĐND ngày 20/05/2026');
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/7/2025');
  await page.getByLabel('Tên', { exact: true }).fill(merged);
  await page.getByLabel('Mã', { exact: true }).fill(X.code);
  await page.getByLabel('Trực thuộc').selectOption({ index: 1 });
  await page.getByLabel(new RegExp(`${X.name} \\(`)).check();
  await page.getByLabel(new RegExp(`${Y.name} \\(`)).check();
  await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
  // Dated on the first day of its communes: nothing is lost, the sentence says what to do.
  await expect(page.getByText(/ngày sắp xếp phải sau ngày đó/).first()).toBeVisible();
  await expect(page.getByLabel('Tên', { exact: true })).toHaveValue(merged);
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/7/2026');
  await page.getByRole('button', { name: 'Lưu và xem trước' }).click();

  // The preview: what moves, whose access changes, what is open.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nghị quyết 15/NQ-HĐND');
  await expect(page.getByText(/Sáp nhập, có hiệu lực từ ngày 01\/07\/2026/)).toBeVisible();
  await expect(page.getByText(nextDoor.displayName).first()).toBeVisible();
  await expect(page.getByText(/một lượt cho ít nhất 1 người/)).toBeVisible();
  expect(await page.content()).not.toContain(mine.canaries.name);
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await expect(page.getByText(/Đã thực hiện lúc/)).toBeVisible();

  // The officer goes on without signing in again: the new commune, whole, and nothing else.
  await officer.goto('/ho-so');
  await expect(officer.getByText(`2 hồ sơ · xã ${merged}`)).toBeVisible();
  await expect(officer.getByText(mine.canaries.name).first()).toBeVisible();
  await expect(officer.getByText(theirs.canaries.name).first()).toBeVisible();
  await officerContext.close();

  // On the boundaries of the day the past has the former communes; on today's, and from the day on, the new one.
  await signIn(page, superior.username);
  const table = page.getByRole('table').filter({ hasText: 'Trong diện' }).first();
  await page.goto('/ban-chi-dao?ngay=2026-06-20&diagioi=cu');
  await expect(table.getByRole('row', { name: new RegExp(X.name) })).toBeVisible();
  await expect(table.getByRole('row', { name: new RegExp(Y.name) })).toBeVisible();
  await expect(table.getByRole('row', { name: new RegExp(merged) })).toHaveCount(0);
  await page.goto('/ban-chi-dao?ngay=2026-07-20&diagioi=cu');
  await expect(table.getByRole('row', { name: new RegExp(merged) })).toBeVisible();
  await expect(table.getByRole('row', { name: new RegExp(X.name) })).toHaveCount(0);
  await field.close();
});
