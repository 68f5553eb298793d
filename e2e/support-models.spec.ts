import type { Page } from '@playwright/test';
import { openField } from './support/offline';
import { expect, signIn, test } from './support/test';

/** One dated step of a model, through its own form. */
async function step(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}?viec=buoc`);
  await page.locator('#step').selectOption(name);
  await page.getByRole('button', { name: 'Ghi bước này' }).click();
  await page.waitForURL((url) => url.pathname === address && url.search === '');
}

test('a model is launched, lived in, judged, carried to the next commune, and merged when the two communes are', async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(8_000);
  page.on('dialog', (dialog) => dialog.accept());
  const field = await openField(1);
  const { X, Y } = field.world.units;
  const [person] = field.people;
  const seat = (name: 'Q' | 'S') => field.world.accounts.find((a) => a.seat === name && !a.isStranger);
  const [administrator, superior] = [seat('Q'), seat('S')];
  if (!person || !administrator || !superior) throw new Error('nobody to ask');
  const name = `Cựu chiến binh giúp đỡ ${field.world.mark}`;

  // From the survey to the launch.
  await signIn(page, field.communeOfficer.username);
  await page.goto('/mo-hinh');
  await page.getByRole('link', { name: 'Lập mô hình' }).first().click();
  await page.getByLabel('Tên mô hình').fill(name);
  await page.locator('#typeCode').selectOption({ index: 1 });
  await page.getByLabel('Ngày khảo sát').fill('01/08/2026');
  await page.getByRole('button', { name: 'Lập hồ sơ mô hình' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await step(page, address, 'plan');
  await step(page, address, 'launch');
  await expect(page.getByText('Không có thành viên').first()).toBeVisible();

  // Somebody of the register joins, and is offered no second time.
  const candidates = `${address}/thanh-vien?ten=${encodeURIComponent(person.canaries.name)}`;
  await page.goto(candidates);
  await page.locator('#caseId').selectOption({ index: 1 });
  await page.getByLabel('Vai trò').fill('người được giúp đỡ');
  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  await page.waitForURL((url) => url.pathname === address);
  await expect(page.getByText('Mới ra mắt').first()).toBeVisible();
  await page.goto(candidates);
  await expect(page.locator('#caseId option')).toHaveCount(1);

  // An activity planned and held, with who came.
  await page.goto(`${address}?viec=hoat-dong`);
  await page.getByLabel('Nội dung').fill('Sinh hoạt tháng đầu');
  await page.locator('#kind').selectOption('MEETING');
  await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
  // Its day is today: what came of it is written straight away.
  await expect(page.getByRole('heading', { name: 'Ghi kết quả: Sinh hoạt tháng đầu' })).toBeVisible();
  await page.getByLabel('Số người dự').fill('12');
  await page.getByLabel('Kết quả').fill('Giúp một người tìm việc');
  await page.getByRole('checkbox', { name: person.canaries.name }).check({ force: true });
  await page.getByRole('button', { name: 'Lưu kết quả' }).click();
  await expect(page.getByText(/12 người dự · 1 thành viên có mặt/)).toBeVisible();

  await page.goto(`${address}?viec=danh-gia`);
  await page.getByLabel('Kỳ đánh giá từ ngày').fill('01/08/2026');
  for (const box of await page.locator('input[name^="points"], input[name^="scores"]').all()) await box.fill('9');
  await page.getByLabel('Kết luận').fill('Hoạt động đều, nên nhân rộng');
  await page.getByRole('button', { name: 'Ghi đánh giá' }).click();
  await expect(page.getByText(/đánh giá gần nhất/)).toBeVisible();

  // The province carries it to the next commune and launches it there.
  await signIn(page, superior.username);
  await page.goto(`${address}?viec=nhan-rong`);
  const target = page.locator('#unitId');
  const option = await target.locator('option', { hasText: Y.name }).first().getAttribute('value');
  await target.selectOption(option);
  await page.getByLabel('Tên mô hình mới').fill(`${name} ở xã bên`);
  await page.getByRole('button', { name: 'Nhân rộng', exact: true }).click();
  await page
    .getByRole('link', { name: `${name} ở xã bên` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} ở xã bên` })).toBeVisible();
  const child = new URL(page.url()).pathname;
  await step(page, child, 'launch');
  // Who is a member is for those who see the file: the committee reads how many, from five on.
  const committee = field.world.accounts.find((a) => a.seat === 'M');
  await signIn(page, committee?.username ?? '');
  await page.goto(address);
  await expect(page.getByText(/dưới 5 thành viên/).first()).toBeVisible();
  expect(await page.content()).not.toContain(person.canaries.name);

  // The two communes become one; both models are handed over and merged.
  await signIn(page, administrator.username);
  await page.goto('/quan-tri/sap-xep');
  await page.getByRole('link', { name: 'Lập phương án' }).click();
  await page.getByLabel('Căn cứ').fill('Nghị quyết 16/NQ-HĐND ngày 20/08/2026');
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/9/2026');
  await page.getByLabel('Tên', { exact: true }).fill(`Chung ${field.world.mark}`);
  await page.getByLabel('Mã', { exact: true }).fill(X.code);
  await page.getByLabel('Trực thuộc').selectOption({ index: 1 });
  await page.getByLabel(new RegExp(`${X.name} \\(`)).check();
  await page.getByLabel(new RegExp(`${Y.name} \\(`)).check();
  await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
  await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
  await expect(page.getByText(/Đã thực hiện lúc/)).toBeVisible();

  await signIn(page, field.communeOfficer.username);
  await page.goto(child);
  await expect(page.getByText(/Bàn giao theo sắp xếp đơn vị hành chính/)).toBeVisible();
  await page.goto(`${child}?viec=sap-nhap`);
  await page.locator('#intoId').selectOption({ label: name });
  await page.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname === child && url.search === '');
  await expect(page.getByText(/Nay thuộc mô hình/)).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(/Nhận sáp nhập/).first()).toBeVisible();
  await field.close();
});
