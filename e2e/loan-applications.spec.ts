import type { Page } from '@playwright/test';
import { expect, openCaseId, signIn, test } from './support/test';

/** A person a screen size, so that both runs can go at once. */
const people = {
  phone: { name: 'Đặng Văn Vốn', group: '9100001' },
  desk: { name: 'Đặng Thị Vốn', group: '9100002' },
} as const;

const vietnamese = (days: number) => {
  const iso = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  return iso.split('-').reverse().join('/');
};

/** Reported in at the commune, so that the police may put them on a list. */
async function comesHome(page: Page, name: string): Promise<void> {
  await page.goto('/ho-so/moi');
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Ngày sinh').fill('5/6/1991');
  await page.getByRole('button', { name: 'Tiếp tục: Bản án' }).click();
  await page.getByLabel('Ngày dự kiến về').fill('1.11.2026');
  await page.getByLabel('Tội danh').fill('Trộm cắp tài sản');
  await page.getByRole('button', { name: 'Tiếp tục: Nơi về' }).click();
  await page.getByLabel('Thôn, tổ dân phố').fill('Thôn 3');
  await page.getByRole('button', { name: 'Tiếp tục: Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Lập hồ sơ sắp về' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const caseId = openCaseId(page);
  await page.goto(`/ho-so/${caseId}/tiep-nhan`);
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.waitForURL(`**/ho-so/${caseId}`);
}

/** Mẫu 01 with this one person: listed by the officer, signed by the chief, confirmed by the chair. */
async function listed(page: Page, name: string): Promise<string> {
  await page.goto('/vay-von/danh-sach');
  await page.getByRole('button', { name: 'Lập Mẫu 01' }).click();
  await expect(page.getByRole('heading', { name: 'Chọn người đưa vào danh sách' })).toBeVisible();
  const list = new URL(page.url()).pathname;
  await page.getByLabel('Tìm theo tên').fill(name);
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link').first().click();
  await page.getByRole('radio', { name: 'Không tham gia tệ nạn xã hội' }).check();
  const law = page.getByLabel('Căn cứ chấp hành pháp luật');
  if (await law.isVisible()) await law.fill('Không vi phạm từ khi về');
  await page.getByLabel('Mục đích vay').selectOption({ label: 'Sản xuất, kinh doanh, tạo việc làm' });
  await page.getByLabel('Số tiền dự kiến vay').fill('80 triệu');
  await page.getByRole('radio', { name: 'Đại diện hộ gia đình' }).check();
  await page.getByLabel('Họ tên người đại diện').fill('Lê Thị Vợ');
  await page.getByLabel('Ghi chú').fill('Gia đình cùng trồng nấm');
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).click();
  await page.waitForURL(`**${list}`);
  await signIn(page, 'truong.hoangloc');
  await page.goto(list);
  await page.getByRole('button', { name: 'Ký và trình Chủ tịch UBND xã' }).click();
  await expect(page.getByText('Chờ Chủ tịch UBND xã')).toBeVisible();
  await signIn(page, 'chutich.hoangloc');
  await page.goto(list);
  await page.getByRole('radio', { name: 'Xác nhận' }).check();
  await page.getByRole('button', { name: 'Ký quyết định của từng dòng' }).click();
  await expect(page.getByText('Đã xác nhận')).toBeVisible();
  return list;
}

async function record(page: Page, done: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi ngày' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: done }).getByText(vietnamese(0))).toBeVisible();
}

test('from the confirmed list to an approved loan: received, through group and commune, appraised, approved by another', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const { name, group } = info.project.name === 'phone' ? people.phone : people.desk;
  await signIn(page, 'ca.hoangloc');
  await comesHome(page, name);
  const list = await listed(page, name);

  // The bank takes the papers of the line, with a group that it does not know yet.
  await signIn(page, 'nganhang');
  await page.goto('/vay-von/ho-so');
  await expect(page.getByText(`vay cho ${name}`)).toBeVisible();
  await page.goto(list);
  await page.getByRole('link', { name: 'Nhận hồ sơ vay' }).click();
  await expect(page.getByText('Xã chưa gặp trong 60 ngày').or(page.getByText('Còn liên hệ được'))).toBeVisible();
  await page.getByLabel('Tổ tiết kiệm và vay vốn').selectOption({ label: 'Thêm tổ mới…' });
  await page.getByLabel('Mã tổ').fill('123');
  await page.getByLabel('Tên tổ').fill('Tổ Thôn Đông');
  await page.getByLabel('Đơn vị nhận ủy thác').selectOption({ label: 'Hội Liên hiệp Phụ nữ' });
  await page.getByLabel('Phương án sử dụng vốn').fill('Làm nhà trồng nấm');
  await page.getByLabel('Số tiền đề nghị vay').fill('120 triệu');
  await page.getByLabel('Thời hạn vay (tháng)').fill('60');
  await page.getByRole('button', { name: 'Nhận hồ sơ vay' }).click();
  await expect(page.getByText('Mã tổ có 7 chữ số').first()).toBeVisible();
  await page.getByLabel('Mã tổ').fill(group);
  await page.getByRole('button', { name: 'Nhận hồ sơ vay' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Lê Thị Vợ · VV-/ })).toBeVisible();
  const application = new URL(page.url()).pathname;
  await expect(page.getByText('Công an xã xác nhận').first()).toBeVisible();
  await expect(page.getByText('Trộm cắp')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  // Papers in their order, then the appraisal: over the cap it is refused with the clause.
  await expect(page.getByText('Ghi ngày Tổ họp bình xét (03/TD) rồi mới thẩm định.')).toBeVisible();
  await record(page, 'Tổ họp bình xét (03/TD)');
  await record(page, 'UBND xã xác nhận 03/TD');
  await page.getByRole('radio', { name: 'Không còn dư nợ cùng mục đích' }).check();
  await page.getByLabel('Ý kiến thẩm định').fill('Có đầu ra, đủ lao động');
  await page.getByRole('button', { name: 'Ghi thẩm định và trình phê duyệt' }).click();
  await expect(page.getByText(/vượt mức tối đa 100\.000\.000 đ.*Điều 6/).first()).toBeVisible();
  await page.getByLabel('Số tiền đề nghị cho vay').fill('100 triệu');
  await page.getByRole('button', { name: 'Ghi thẩm định và trình phê duyệt' }).click();
  await expect(page.getByText('Chờ phê duyệt').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Phê duyệt', exact: true })).toHaveCount(0);

  // The other person finds it in the queue.
  await signIn(page, 'nganhang.duyet');
  await page.goto('/vay-von/phe-duyet');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row.getByText('Xem rồi phê duyệt')).toBeVisible();
  await row.getByRole('link', { name: 'Lê Thị Vợ' }).click();
  await page.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  await expect(page.getByText('Chờ giải ngân').first()).toBeVisible();
  await expect(page.getByText('100.000.000 đ').first()).toBeVisible();

  // The notice goes out; the funnel counts it; nobody beyond the bank opens it.
  await signIn(page, 'nganhang');
  await page.goto(application);
  await record(page, 'Gửi thông báo phê duyệt (04/TD)');
  await page.goto('/vay-von/pheu');
  await expect(page.getByRole('heading', { name: 'Số liệu từng bước' })).toBeVisible();
  await page.goto('/vay-von/to-tiet-kiem');
  await expect(page.getByText(group)).toBeVisible();
  for (const other of ['ca.hoangloc', 'chutich.hoangloc', 'ubnd.hoangloc']) {
    await signIn(page, other);
    expect((await page.request.get(application)).status()).toBe(404);
    expect((await page.request.get('/vay-von/ho-so')).status()).toBe(404);
  }
});
