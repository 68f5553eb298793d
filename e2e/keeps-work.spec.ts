import type { Page } from '@playwright/test';
import { expect, openCaseId, signIn, test } from './support/test';

/** Opens a page as a slow line shows it: drawn, its program not yet there. Answers how to let the program come. */
async function openAsleep(page: Page, address: string): Promise<() => void> {
  let wake = () => {};
  const awake = new Promise<void>((done) => {
    wake = done;
  });
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return wake;
}

test.describe('nothing typed is lost', () => {
  test('an intake goes on after the tab was closed', async ({ page, context }, info) => {
    const name = `Đỗ Văn Nháp ${info.project.name === 'phone' ? 'Một' : 'Hai'}`;
    await signIn(page, info.project.name === 'phone' ? 'ca.hoangtien' : 'ca.hoangthanh');
    await page.goto('/ho-so/moi');
    await page.getByLabel('Họ và tên').fill(name);
    await page.getByLabel('Ngày sinh').fill('1990');
    await page.getByRole('button', { name: 'Tiếp tục: Bản án' }).click();
    await expect(page.getByText('Đã lưu bản nháp.')).toBeVisible();
    const later = await context.newPage();
    await page.close();
    await later.goto('/ho-so/moi');
    // On this machine it stands in the form again; on another, the draft on the server is one click away.
    await expect(later.getByLabel('Họ và tên')).toHaveValue(name);
    await later.evaluate(() => window.localStorage.clear());
    await later.goto('/ho-so/moi');
    await later.getByRole('link', { name }).first().click();
    await expect(later.getByLabel('Họ và tên')).toHaveValue(name);
    await expect(later.getByLabel('Ngày sinh')).toHaveValue('1990');
  });

  test('a contact whose reply was lost with its tab is saved once', async ({ page, context }, info) => {
    await signIn(page, 'ca.tantien');
    await page.goto(`/ho-so?nhom=${info.project.name === 'phone' ? 'C' : 'D'}`);
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: 'Ghi nhận', exact: true }).click();
    const caseId = openCaseId(page);
    const note = `Gặp tại nhà, có trưởng thôn, lúc ${Date.now()}`;
    await page.getByRole('radio', { name: 'Gặp được' }).check();
    await page.getByLabel('Ghi chú').fill(note);
    // The server takes it; the tab is killed before it hears so.
    await page.route(`**/ho-so/${caseId}/ghi-nhan`, async (route) => {
      await route.fetch();
      await page.close();
    });
    const gone = page.waitForEvent('close');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await gone;
    const later = await context.newPage();
    await later.goto(`/ho-so/${caseId}/ghi-nhan`);
    await expect(later.getByText('Đã khôi phục nội dung viết dở')).toBeVisible();
    await expect(later.getByLabel('Ghi chú')).toHaveValue(note);
    await later.getByRole('button', { name: 'Lưu', exact: true }).click();
    await later.waitForURL(`**/ho-so/${caseId}?muc=theo-doi#muc`);
    await expect(later.getByText(note)).toHaveCount(1);
  });

  test('errors lead to their field and keep the text', async ({ page }) => {
    await signIn(page, 'ca.hoanggiang');
    await page.goto('/ho-so/moi');
    await page.getByLabel('Họ và tên').fill('Nguyễn Văn A1');
    await page.getByLabel('Ngày sinh').fill('31/02/1990');
    await page.getByRole('button', { name: 'Tiếp tục: Bản án' }).click();
    await expect(page.getByText('Họ và tên chỉ gồm chữ cái và dấu cách')).toBeVisible();
    await expect(page.getByText(/Ngày sinh không đọc được/)).toBeVisible();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Nguyễn Văn A1');
  });
});

test.describe('a page on a slow line', () => {
  // Its program would come from this machine.
  test.use({ serviceWorkers: 'block' });

  test('what is typed before the page is awake stays, and nothing is sent meanwhile', async ({ page }, info) => {
    await signIn(page, 'ca.tantien');
    await page.goto(`/ho-so?nhom=${info.project.name === 'phone' ? 'A' : 'B'}`);
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: 'Ghi nhận', exact: true }).click();
    await page.waitForURL('**/ghi-nhan');
    const address = page.url();
    const note = `Gặp tại nhà lúc sáng sớm ${Date.now()}`;
    const wake = await openAsleep(page, address);
    await page.getByRole('radio', { name: 'Gặp được' }).check();
    await page.getByLabel('Ghi chú').fill(note);
    await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
    await page.getByLabel('Ghi chú').press('Control+Enter');
    expect(page.url()).toBe(address);
    wake();
    await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeEnabled();
    await expect(page.getByRole('radio', { name: 'Gặp được' })).toBeChecked();
    await expect(page.getByRole('group', { name: 'Việc làm' })).toBeVisible();
    await expect(page.getByLabel('Ghi chú')).toHaveValue(note);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.waitForURL('**?muc=theo-doi#muc');
    await expect(page.getByText(note)).toHaveCount(1);
  });

  test('a choice is kept that the form would have made otherwise', async ({ page }) => {
    await signIn(page, 'ca.tantien');
    const wake = await openAsleep(page, '/tong-hop');
    await page.getByLabel('Địa chỉ thư').fill('ca.xa@example.vn');
    await page.getByRole('radio', { name: 'Sáng thứ Hai hằng tuần' }).check({ force: true });
    wake();
    await expect(page.getByRole('button', { name: 'Nhận thư' })).toBeEnabled();
    await expect(page.getByLabel('Địa chỉ thư')).toHaveValue('ca.xa@example.vn');
    await page.getByRole('button', { name: 'Nhận thư' }).click();
    await expect(page.getByText('Đang gửi đến ca.xa@example.vn')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Sáng thứ Hai hằng tuần' })).toBeChecked();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Sáng thứ Hai hằng tuần' })).toBeChecked();
    await page.getByRole('button', { name: 'Thôi nhận thư' }).click();
    await expect(page.getByText('Chưa nhận.')).toBeVisible();
  });

  test('a password typed before the page is awake never stands in the address', async ({ page }) => {
    await page.context().clearCookies();
    const wake = await openAsleep(page, '/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('ca.hoangchau');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('chưa phải lúc');
    await page.getByLabel('Mật khẩu', { exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeDisabled();
    wake();
    await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeEnabled();
    expect(new URL(page.url()).search).toBe('');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('ca.hoangchau');
  });
});
