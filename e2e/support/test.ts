import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { demoPassword } from '@/prisma/demo/accounts';

/** Every page of every spec: an error on the console fails the test. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      // A refused sign-in is an answer (401), and a lost connection is what its test makes.
      const isExpected = /status of 401|ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !isExpected) errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors, 'errors on the console').toEqual([]);
  },
});

export { expect };

/** Signs in as one of the demo accounts; whoever was signed in before is signed out. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap' && url.pathname !== '/');
}

/** The id of the case whose page is open. */
export function openCaseId(page: Page): string {
  const id = /\/ho-so\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`no case in ${page.url()}`);
  return id;
}

/** Agrees to every choice of a group, once it is there. */
export async function checkAll(group: Locator): Promise<void> {
  await expect(group).toBeVisible();
  for (const box of await group.getByRole('checkbox').all()) await box.check({ force: true });
}
