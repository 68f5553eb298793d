import { expect, signIn, test } from './support/test';

test.describe('sessions', () => {
  test('a wrong password and an unknown name are answered alike', async ({ page }) => {
    const answers: (string | null)[] = [];
    for (const username of ['ca.hoangchau', 'khong.co.ai']) {
      await page.goto('/dang-nhap');
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu rồi');
      // next-auth answers a refused sign-in with 401, which a browser also writes on its console.
      const [response] = await Promise.all([
        page.waitForResponse((r) => r.url().includes('/api/auth/callback/credentials')),
        page.getByRole('button', { name: 'Đăng nhập' }).click(),
      ]);
      expect(response.status()).toBe(401);
      answers.push(await page.locator('form').getByRole('alert').textContent());
    }
    expect(answers[0]).toContain('chưa đúng');
    expect(answers[0]).toBe(answers[1]);
  });

  test('signing out ends the session: a copied cookie opens nothing', async ({ page, browser }) => {
    await signIn(page, 'ca.hoangchau');
    const cookies = await page.context().cookies();
    await page.getByLabel(/^Tài khoản/).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/dang-nhap');
    const thief = await browser.newContext();
    await thief.addCookies(cookies);
    const answer = await thief.request.get('/ho-so', { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain('/dang-nhap');
    await thief.close();
  });

  test('one person switches between roles and always sees which', async ({ page }) => {
    // The page takes its list along; asked for after the role changed it would be refused.
    const taken = page.waitForResponse(/api\/ngoai-tuyen/);
    await signIn(page, 'truong.hoangloc');
    await expect(page).toHaveURL(/hom-nay/);
    await taken;
    await page.getByLabel(/Đổi vai trò/).click();
    await page.getByRole('button', { name: /Ban chỉ đạo 138/ }).click();
    await expect(page).toHaveURL(/ban-chi-dao/);
    await expect(page.getByLabel(/Đang làm việc với vai trò Ban chỉ đạo 138/)).toBeVisible();
    expect((await page.request.get('/hom-nay')).status()).toBe(404);
  });
});
