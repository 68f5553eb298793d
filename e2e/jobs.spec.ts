import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { connectOwner } from './matrix/database';
import { checkAll, expect, signIn, test } from './support/test';

const vietnamese = (iso: string) => iso.split('-').reverse().join('/');
const inDays = (n: number) =>
  vietnamese(new Date(Date.now() + 7 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10));
/** Nothing wider than the screen, nothing serious for whoever cannot see it. */
async function holdsUp(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')).toEqual([]);
}

/** Somebody of the demo's commune for whom no work was sought yet, another one for each screen size. */
async function somebody(size: string): Promise<{ caseId: string; fullName: string }> {
  const owner = await connectOwner(process.env.E2E_OWNER_URL ?? '');
  const [one] = await owner.rows<{ id: string; full_name: string }>(
    `SELECT c.id, p.full_name FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
     WHERE u.name = 'Hoằng Lộc' AND c.status = 'MANAGED' AND NOT EXISTS (SELECT 1 FROM job_profile j WHERE j.case_id = c.id)
     ORDER BY c.number OFFSET $1 LIMIT 1`,
    [size === 'phone' ? 4 : 5],
  );
  await owner.end();
  if (!one) throw new Error('the demo has nobody who looks for work');
  return { caseId: one.id, fullName: one.full_name };
}

const opened = (page: Page, label: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: label }) });

/** Opens what is folded away, when it is. */
async function unfold(page: Page, label: string) {
  const fold = opened(page, label).last();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  return fold;
}

test('a firm, its vacancy, a person who agrees, and the first day of work; the next commune sees the firm alone', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(20_000);
  const size = info.project.name;
  const { caseId, fullName } = await somebody(size);
  const firm = size === 'phone' ? 'Xưởng may Sao Nhỏ' : 'Xưởng may Sao Lớn';

  await signIn(page, 'ubnd.hoangloc');
  await page.goto('/viec-lam/co-so/moi');
  await page.getByLabel('Tên cơ sở').fill(firm);
  await page.getByLabel('Loại cơ sở').selectOption({ label: 'Doanh nghiệp nhỏ và vừa' });
  await page.getByLabel('Mã số thuế').fill('0300588560');
  await page.getByLabel('Tổng số lao động').fill('35');
  await page.getByRole('button', { name: 'Ghi cơ sở' }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('không đúng số kiểm tra');
  await page.getByLabel('Mã số thuế').fill('');
  await page.getByRole('button', { name: 'Ghi cơ sở' }).click();
  await expect(page.getByRole('heading', { level: 1, name: firm })).toBeVisible();
  await holdsUp(page);

  const vacancy = await unfold(page, 'Đăng tin tuyển');
  await vacancy.getByLabel('Tên công việc').fill('Công nhân may');
  await vacancy.getByLabel('Nghề').selectOption({ label: 'May mặc' });
  await vacancy.getByLabel('Cần mấy người').fill('2');
  await vacancy.getByLabel('Hợp đồng').selectOption({ label: 'Thời vụ' });
  await vacancy.getByLabel('Lương tháng từ').fill('6,5 triệu');
  await vacancy.getByLabel('Tuyển đến ngày').fill(inDays(30));
  await vacancy.getByLabel('Ca đêm').check();
  await vacancy.getByRole('button', { name: 'Đăng tin tuyển' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Công nhân may' })).toBeVisible();
  await holdsUp(page);

  await page.goto(`/ho-so/${caseId}?muc=viec-lam`);
  await page.getByRole('link', { name: 'Tìm việc, giới thiệu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc làm' })).toBeVisible();
  await page.getByLabel('Đang tìm việc', { exact: true }).check();
  await page.getByRole('group', { name: 'Muốn làm nghề gì' }).getByLabel('May mặc').check();
  await page.getByLabel('May mặc: đã làm (tháng)').fill('14');
  await page.getByRole('button', { name: 'Lưu nguyện vọng' }).click();
  await expect(page.getByText('May mặc: 14 tháng')).toBeVisible();
  await holdsUp(page);

  const consent = await unfold(page, 'Ghi đồng ý');
  await checkAll(page.getByRole('group', { name: 'Đồng ý cho cơ sở tuyển dụng biết' }));
  await consent.getByLabel('Giấy đồng ý').fill('giấy ký hôm nay, UBND xã giữ');
  await consent.getByRole('button', { name: 'Ghi đồng ý' }).click();
  await expect(page.getByText('Đồng ý cho cơ sở biết họ và tên')).toBeVisible();

  const suggestion = page.getByRole('listitem').filter({ hasText: firm }).filter({ hasText: 'cùng nghề' });
  await expect(suggestion).toContainText('cùng nghề: may mặc (14 tháng)');
  await expect(suggestion).toContainText('cùng xã');
  await suggestion.getByRole('button', { name: 'Giới thiệu' }).click();
  const placement = page
    .getByRole('listitem')
    .filter({ hasText: `Công nhân may, ${firm}` })
    .first();
  await expect(placement).toContainText('Đã giới thiệu');
  await expect(placement).toContainText('Giấy giới thiệu (in, gửi cơ sở)');
  await expect(placement).toContainText('Kinh nghiệm: May mặc: 14 tháng');
  await expect(placement).not.toContainText(/án tích|bản án|Công an/);
  const letter = await page.request.get(
    (await placement.getByRole('link', { name: 'Giấy giới thiệu (PDF)' }).getAttribute('href')) ?? '',
  );
  expect(letter.headers()['content-type']).toBe('application/pdf');

  const hired = await unfold(page, 'Ghi được nhận');
  await hired.getByRole('button', { name: 'Ghi được nhận' }).click();
  await expect(placement).toContainText('Được nhận ngày');
  await placement.getByLabel('Lương tháng').fill('7 triệu');
  await placement.getByRole('button', { name: 'Ghi bắt đầu làm' }).click();
  await expect(placement).toContainText('Đang làm việc');
  await expect(placement).toContainText('Kiểm tra 1 tháng: đến hạn');
  await holdsUp(page);

  await page.goto('/viec-lam/lich');
  await expect(page.getByRole('link', { name: fullName })).toBeVisible();
  await holdsUp(page);
  await page.goto(`/ho-so/${caseId}?muc=viec-lam`);
  await expect(page.getByText('Việc chưa ổn định: Công nhân may')).toBeVisible();

  await signIn(page, 'ca.hoangphu');
  await page.goto(`/viec-lam/co-so?noi=all&q=${encodeURIComponent(firm)}`);
  await page.getByRole('link', { name: firm }).click();
  await expect(page.getByRole('heading', { level: 1, name: firm })).toBeVisible();
  await expect(page.getByText(fullName)).toHaveCount(0);
  await expect(page.getByText('Đăng tin tuyển')).toHaveCount(0);
  expect((await page.request.get(`/ho-so/${caseId}/viec-lam`)).status()).toBe(404);
});
