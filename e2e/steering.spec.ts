import type { Page } from '@playwright/test';
import { openField } from './support/offline';
import { expect, signIn, test } from './support/test';

/** Plans a conference of today and opens it: the big screen comes up. */
async function sit(page: Page, title: string): Promise<string> {
  await page.goto('/ban-chi-dao/hoi-nghi/moi');
  await page.locator('#kind').selectOption('REGULAR');
  await page.getByLabel('Tên hội nghị').fill(title);
  await page.getByLabel('Địa điểm').fill('Phòng họp');
  await page.getByRole('button', { name: 'Lập hội nghị' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Khai mạc' }).click();
  await page.waitForURL(`**${address}/hop`);
  return address;
}

async function decide(page: Page, conclusion: string, work: string, unit: string): Promise<void> {
  await page.locator('#conclusion').fill(conclusion);
  await page.getByLabel('Việc phải làm').fill(work);
  await page.getByRole('checkbox', { name: unit, exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'Công an' }).check({ force: true });
  await page.getByRole('button', { name: 'Ghi kết luận, giao việc' }).click();
  await expect(page.getByText(work).first()).toBeVisible();
}

test('a decision is typed while the committee sits, an officer elsewhere receives it, and the next meeting opens with what is undone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(8_000);
  const field = await openField(0);
  const { mark, units } = field.world;
  const committee = field.world.accounts.find((a) => a.seat === 'M' && !a.isStranger);
  if (!committee) throw new Error('nobody sits in the committee');
  const commune = `${units.X.form} ${units.X.name}`;
  const [done, undone] = [`Lập danh sách người quá hẹn ${mark}`, `Gặp hết người quá hẹn ${mark}`];

  // Two dates compared on the boundaries of that day, one unit opened, and who stands out.
  await signIn(page, 'bcd.hoanghoa');
  await page.goto('/ban-chi-dao');
  await page.getByLabel('Số liệu ngày').fill('25/12/2024');
  await page.getByLabel('So với ngày').fill('1/12/2024');
  await page.getByLabel('Theo địa giới').selectOption('cu');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page.getByText('đến ngày 25/12/2024 · địa giới ngày đó')).toBeVisible();
  await expect(page.getByText('2.690.000.000 đ')).toBeVisible();
  await page.getByRole('link', { name: 'Hoằng Đồng', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng điều hành: xã Hoằng Đồng' })).toBeVisible();
  await page.goto('/ban-chi-dao');
  await page.getByRole('link', { name: 'Khác thường' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Khác thường' })).toBeVisible();

  await signIn(page, committee.username);
  await page.goto('/ban-chi-dao');
  await page.getByRole('link', { name: 'Hội nghị' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hội nghị' })).toBeVisible();
  const first = await sit(page, `Giao ban ${mark}`);
  await expect(page.getByText('Đây là cuộc họp đầu tiên được ghi ở đây.')).toBeVisible();
  await expect(page.getByText('Chưa có cuộc họp trước để so sánh.')).toBeVisible();
  await decide(page, 'Không để ai quá hẹn', done, commune);
  await decide(page, 'Gặp mặt từng người', undone, commune);
  await page.getByRole('link', { name: 'Kết thúc họp' }).click();
  await page.getByLabel('Lời kết luận của chủ trì').fill('Làm ngay trong tuần');
  await page.getByRole('button', { name: 'Kết thúc hội nghị' }).click();
  await expect(page.getByText('Làm ngay trong tuần')).toBeVisible();
  const minutes = await page.request.get(`/api${first.replace('/ban-chi-dao', '')}/bien-ban?dang=docx`);
  expect(minutes.headers()['content-type']).toContain('wordprocessingml');

  // The officer of the commune finds it in the menu, takes it on and reports with where it can be seen.
  await signIn(page, field.officer.username);
  await page.goto('/nhiem-vu');
  await page.getByRole('link', { name: done }).click();
  await page.getByRole('radio', { name: 'Báo cáo đã xong' }).check({ force: true });
  await page.getByLabel('Kết quả').fill('Danh sách có 12 người');
  await page.getByLabel('Tài liệu chứng minh').fill('Báo cáo 7/BC-CAX');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible();

  // Confirmed by who gave it; the other one is what the next meeting begins with.
  await signIn(page, committee.username);
  await page.goto('/nhiem-vu?xem=given&tt=reported');
  await page.getByRole('link', { name: done }).click();
  await page.getByRole('radio', { name: 'Xác nhận đã xong' }).check({ force: true });
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Đã xong').first()).toBeVisible();
  await sit(page, `Giao ban tiếp ${mark}`);
  await expect(page.getByText('Cuộc họp trước kết luận, chưa xong: 1')).toBeVisible();
  await expect(page.getByText('Cuộc họp trước cũng trong hôm nay: chưa có gì để so.')).toBeVisible();
  await expect(page.getByRole('link', { name: undone })).toBeVisible();
  await expect(page.getByRole('link', { name: done })).toHaveCount(0);
  await field.close();
});

test('whoever wants their exceptions by mail says where to and how often, and takes it back', async ({ page }) => {
  const field = await openField(0);
  await signIn(page, field.officer.username);
  await page.getByLabel(/^Tài khoản/).click();
  await page.getByRole('link', { name: 'Tin tổng hợp' }).click();
  await expect(page.getByText('Chưa nhận.')).toBeVisible();
  await page.getByLabel('Địa chỉ thư').fill('khong phai thu');
  await page.getByRole('button', { name: 'Nhận thư' }).click();
  await expect(page.getByText(/Địa chỉ thư chưa đúng/).first()).toBeVisible();
  await page.getByLabel('Địa chỉ thư').fill('ca.xa@example.vn');
  await page.getByRole('button', { name: 'Nhận thư' }).click();
  await expect(page.getByText('Đang gửi đến ca.xa@example.vn')).toBeVisible();
  await page.getByRole('button', { name: 'Thôi nhận thư' }).click();
  await expect(page.getByText('Chưa nhận.')).toBeVisible();
  await field.close();
});
