import { expect, openCaseId, signIn, test } from './support/test';

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
