import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addPerson } from './matrix/people';
import { openField } from './support/offline';
import { expect, signIn, test } from './support/test';

/** Begins a report for the last whole month and says where it lies. */
async function draft(page: Page): Promise<string> {
  await page.goto('/bao-cao');
  await page.getByRole('link', { name: 'Lập báo cáo' }).first().click();
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForURL(/\/bao-cao\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Nothing serious stands in anybody's way, and the page is no wider than the screen. */
async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function sign(page: Page, address: string, isShared = false): Promise<void> {
  await page.goto(`${address}?viec=ky`);
  if (isShared) await page.getByLabel(/Cho Ban chỉ đạo đọc/).check();
  await page.getByRole('button', { name: 'Ký báo cáo' }).click();
  await expect(page.getByText('SHA-256 của tệp đã ký')).toBeVisible();
}

test('a report writes itself, is signed, sent, returned, received, put together above, and stays as it was signed', async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(10_000);
  page.on('dialog', (dialog) => dialog.accept());
  const field = await openField(2);
  const seat = (name: 'S' | 'M1') => {
    const found = field.world.accounts.find((a) => a.seat === name && !a.isStranger);
    if (!found) throw new Error(`nobody sits at ${name}`);
    return found;
  };
  const { X } = field.world.units;

  // The officer has numbers and sentences at once, and adds what only people know.
  await signIn(page, field.officer.username);
  const address = await draft(page);
  await expect(page.getByText(/quản lý 2 người chấp hành xong án phạt tù/)).toBeVisible();
  await isAccessible(page);
  await page.goto(`${address}?viec=viet`);
  await isAccessible(page);
  await page.getByLabel('III. Đánh giá').fill('Cán bộ bám thôn, gặp từng nhà.');
  await page.getByRole('button', { name: 'Lưu lời văn' }).click();
  await page.waitForURL((url) => url.search === '');
  await page.getByRole('button', { name: 'Lấy lại số liệu' }).click();
  await expect(page.getByText('Cán bộ bám thôn, gặp từng nhà.')).toBeVisible();

  // Only the chief signs; then it goes up.
  await signIn(page, field.colleague.username);
  await sign(page, address, true);
  await page.getByRole('button', { name: 'Gửi cấp trên' }).click();
  await expect(page.getByText('Đã gửi, chờ nhận')).toBeVisible();

  // Above: returned once with a reason, received the second time.
  await signIn(page, seat('S').username);
  await page.goto(`${address}?viec=tra-lai`);
  await page.getByLabel('Lý do trả lại').fill('Thiếu kiến nghị');
  await page.getByRole('button', { name: 'Trả lại' }).click();
  await page.waitForURL((url) => url.search === '');
  await signIn(page, field.colleague.username);
  await page.goto(address);
  await expect(page.getByText(/Cấp trên trả lại: Thiếu kiến nghị/)).toBeVisible();
  await sign(page, address, true);
  await page.getByRole('button', { name: 'Gửi cấp trên' }).click();
  await expect(page.getByText('Đã gửi, chờ nhận')).toBeVisible();
  await signIn(page, seat('S').username);
  await page.goto('/bao-cao?muc=received');
  await page
    .getByRole('link', { name: /Báo cáo tháng/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Nhận báo cáo' }).click();
  await expect(page.getByText('Đã nhận', { exact: true })).toBeVisible();

  // Who has not reported is seen, and what was received is put into the province's own report.
  await page.goto('/bao-cao?muc=standing');
  await expect(page.getByText(/xã chưa báo cáo/)).toBeVisible();
  const above = await draft(page);
  await page.getByRole('button', { name: 'Tổng hợp báo cáo các xã' }).click();
  await page
    .getByText(/Tổng hợp báo cáo của 1\/\d+ đơn vị/)
    .first()
    .click();
  await expect(page.getByRole('rowheader', { name: `xã ${X.name}` }).last()).toBeVisible();
  await expect(page.getByText(/\(chưa báo cáo\)/).first()).toBeVisible();
  await isAccessible(page);
  await sign(page, above);

  // Somebody's file comes in later for those days: what was signed stays, the new number stands beside it.
  await addPerson(field.world, 'own', 'managed');
  await signIn(page, field.colleague.username);
  await page.goto(address);
  await expect(page.getByText(/quản lý 2 người chấp hành xong án phạt tù/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Số liệu điều chỉnh' })).toBeVisible();
  for (const format of ['docx', 'pdf', 'xlsx']) {
    const file = await page.request.get(`/api${address}?dang=${format}`);
    expect(file.status()).toBe(200);
    expect(file.headers()['content-disposition']).toContain(`.${format}`);
  }
  const signed = await page.request.get(`/api${address}/da-ky`);
  expect((await signed.body()).subarray(0, 4).toString()).toBe('%PDF');

  // A member of the commune's committee reads the words that were shared, and no number that their board hides.
  await signIn(page, seat('M1').username);
  await page.goto('/bao-cao');
  await page.goto(address);
  await expect(page.getByText('Cán bộ bám thôn, gặp từng nhà.')).toBeVisible();
  await expect(page.getByText(/quản lý 2 người/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Tệp đã ký (PDF)' })).toHaveCount(0);
  expect((await page.request.get(`/api${address}/da-ky`)).status()).toBe(404);
  await field.close();
});
