import type { Page } from '@playwright/test';
import { writeWorkbook } from '@/lib/excel/write';
import { expect, openCaseId, signIn, test } from './support/test';

/** One commune a screen size, with a neighbour whom no other spec counts on. */
const places = {
  phone: { key: 'hoanggiang', name: 'Hoằng Giang', neighbour: 'hoangtien' },
  desk: { key: 'hoangphu', name: 'Hoằng Phú', neighbour: 'hoangthanh' },
} as const;

const labels = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Thôn',
  'Ngày chấp hành xong án',
  'Việc làm',
  'Phân loại (A/B/C/D)',
];
const list = (fullName: string) =>
  writeWorkbook({
    sheetName: 'DS THNCĐ',
    columns: labels.map((label) => ({ label, width: 16 })),
    rows: [['1', fullName, '1991', 'Nam', 'Thôn 9', '15/01/2026', 'Thợ xây', 'B']],
  });

interface Typed {
  name: string;
  birth: string;
  cccd: string;
}

/** A file of a notice, opened by the officer who is signed in. */
async function openFile(page: Page, { name, birth, cccd }: Typed): Promise<string> {
  await page.goto('/ho-so/moi');
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Ngày sinh').fill(birth);
  await page.getByLabel('Số CCCD hoặc CMND cũ').fill(cccd);
  await page.getByRole('radio', { name: 'Nam', exact: true }).check();
  await page.getByRole('button', { name: 'Tiếp tục: Bản án' }).click();
  await page.getByLabel('Ngày dự kiến về').fill('1.11.2026');
  await page.getByRole('button', { name: 'Tiếp tục: Nơi về' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Lập hồ sơ sắp về' }).click();
  await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}$/);
  return openCaseId(page);
}

const numberOn = async (page: Page) =>
  /HS-\d{4}-\d{6}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';

test('an imported duplicate is found, proposed, signed, found by its old number, and taken back', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const place = info.project.name === 'phone' ? places.phone : places.desk;
  const name = info.project.name === 'phone' ? 'Đoàn Văn Trùng' : 'Đoàn Đình Trùng';

  await signIn(page, `ca.${place.key}`);
  const keptId = await openFile(page, {
    name,
    birth: '5/6/1991',
    cccd: info.project.name === 'phone' ? '038091000471' : '038091000472',
  });
  const keptNumber = await numberOn(page);
  await page.goto('/nhap-danh-sach');
  await page.locator('input[type=file]').setInputFiles({
    name: `Danh sách trùng ${place.key}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await list(name),
  });
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  await page.getByRole('button', { name: /^Nhập 1 dòng vào sổ/ }).click();
  await expect(page.getByText(/Đã nhập 1 người/).first()).toBeVisible({ timeout: 30_000 });

  // The queue shows the two side by side; the officer chooses and proposes.
  await page.goto('/ho-so');
  await page.getByRole('link', { name: /^Hồ sơ có thể trùng: \d+ cặp chờ xem/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ có thể trùng' })).toBeVisible();
  const pair = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Cùng năm sinh' }).first();
  await expect(pair.getByText('thấy khi nhập danh sách')).toBeVisible();
  await page.screenshot({ path: info.outputPath('queue.png'), fullPage: true });
  await pair.getByRole('link', { name: 'Xem và gộp' }).click();
  await expect(page.getByText('Hoàn tác được đến đâu')).toBeVisible();
  await expect(page.getByText(/Trạng thái sau khi gộp: Đang quản lý/)).toBeVisible();
  await expect(page.getByText(`Giữ lại ${keptNumber}`)).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('preview.png'), fullPage: true });
  await page.getByLabel('Vì sao là một người').fill('Đã đối chiếu giấy tờ tại nhà');
  await page.getByRole('button', { name: /^Đề xuất gộp/ }).click();
  await page.waitForURL('**/ho-so/trung/gop/*');
  const mergePage = page.url();
  await expect(page.getByText('chưa ký')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ký gộp/ })).toHaveCount(0);

  // The chief finds it, looks and signs.
  await signIn(page, `truong.${place.key}`);
  await page.goto('/ho-so');
  await page.getByRole('link', { name: /\d+ đề xuất gộp chờ bạn ký/ }).click();
  await page
    .getByRole('link', { name: `gộp vào ${keptNumber}` })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Từng mục sau khi gộp' })).toBeVisible();
  const goneNumber =
    (await page.getByRole('heading', { level: 1 }).textContent())?.match(/Gộp (HS-\d{4}-\d{6})/)?.[1] ?? '';
  await page.screenshot({ path: info.outputPath('sign.png'), fullPage: true });
  await page.getByRole('button', { name: `Ký gộp vào ${keptNumber}` }).click();
  await expect(page.getByRole('heading', { name: 'Hoàn tác lần gộp này' })).toBeVisible();

  // One file; the old number leads to it.
  await page.goto(`/ho-so?q=${encodeURIComponent(name)}`);
  await expect(page.getByText(/^1 hồ sơ/).first()).toBeVisible();
  await page.goto(`/ho-so?q=${goneNumber}`);
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(`**/ho-so/${keptId}`);
  await expect(page.getByText('Đang quản lý', { exact: true }).first()).toBeVisible();

  // Taken back, with its reason.
  await page.goto(mergePage);
  await page.screenshot({ path: info.outputPath('undo.png'), fullPage: true });
  await page.getByLabel('Lý do hoàn tác').fill('Hai anh em họ trùng tên');
  await page.getByRole('button', { name: 'Hoàn tác gộp' }).click();
  await expect(page.getByText('Đã hoàn tác').first()).toBeVisible();
  await page.goto(`/ho-so?q=${encodeURIComponent(name)}`);
  await expect(page.getByText(/^2 hồ sơ/).first()).toBeVisible();

  // Not one person: answered, and out of the queue.
  await page.goto('/ho-so/trung');
  const again = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Cùng năm sinh' }).first();
  await again.getByText('Không phải một người…').click();
  await again.getByLabel('Vì sao không phải một người').fill('Hai anh em họ trùng tên');
  await again.getByRole('button', { name: 'Không phải một người' }).click();
  await expect(page.getByText('Cùng năm sinh')).toHaveCount(0);
});

test('one person in two communes is merged when both chiefs consent', async ({ page }, info) => {
  test.setTimeout(180_000);
  const place = info.project.name === 'phone' ? places.phone : places.desk;
  const typed = {
    name: info.project.name === 'phone' ? 'Đoàn Văn Hai Nơi' : 'Đoàn Đình Hai Nơi',
    birth: '7/8/1985',
    cccd: info.project.name === 'phone' ? '038085000481' : '038085000482',
  };
  await signIn(page, `ca.${place.key}`);
  const keptId = await openFile(page, typed);
  const keptNumber = await numberOn(page);
  await signIn(page, `ca.${place.neighbour}`);
  const goneId = await openFile(page, typed);
  await page.goto('/ho-so/trung');
  await expect(page.getByText(typed.name)).toHaveCount(0);

  // Those above both see the pair and propose.
  await signIn(page, 'ca.tinh');
  await page.goto('/ho-so/trung');
  const pair = page.getByRole('listitem').filter({ hasText: typed.name }).filter({ hasText: 'Cùng số CCCD' }).first();
  await pair.getByRole('link', { name: 'Xem và gộp' }).click();
  await expect(page.getByText(`Giữ lại`, { exact: true })).toBeVisible();
  await page.getByLabel('Vì sao là một người').fill('Hai xã cùng báo một người');
  await page.getByRole('button', { name: 'Đề xuất gộp' }).click();
  await page.waitForURL('**/ho-so/trung/gop/*');
  const mergePage = page.url();

  // Each chief sees who it is about and consents for the own side.
  await signIn(page, `truong.${place.neighbour}`);
  await page.goto(mergePage);
  await expect(page.getByText('Ghi nhận của xã kia không hiện ở đây')).toBeVisible();
  await page.screenshot({ path: info.outputPath('consent.png'), fullPage: true });
  await page.getByRole('button', { name: 'Đồng ý gộp' }).click();
  await expect(page.getByRole('button', { name: 'Đồng ý gộp' })).toHaveCount(0);
  await signIn(page, `truong.${place.key}`);
  await page.goto(mergePage);
  await page.getByRole('button', { name: 'Đồng ý gộp' }).click();
  await expect(page.getByRole('heading', { name: 'Hoàn tác lần gộp này' })).toBeVisible();
  await page.getByRole('link', { name: `Mở ${keptNumber}` }).click();
  await page.waitForURL(`**/ho-so/${keptId}`);

  // The other commune has the record, and the file no more.
  await signIn(page, `ca.${place.neighbour}`);
  expect((await page.request.get(`/ho-so/${goneId}`)).status()).toBe(404);
  await page.goto(mergePage);
  await expect(page.getByText('Đã gộp', { exact: true })).toBeVisible();
  await expect(page.getByText(typed.name)).toHaveCount(0);
});
