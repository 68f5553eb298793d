import type { Page } from '@playwright/test';
import { expect, openCaseId, signIn, test } from './support/test';

/** Two communes a screen size, so that both runs can go at once. */
const places = {
  phone: { from: 'hoangtien', to: 'hoangthanh', toName: 'xã Hoằng Thanh', name: 'Đặng Quốc Dời' },
  desk: { from: 'hoanggiang', to: 'hoanghoa', toName: 'xã Hoằng Hóa', name: 'Đặng Thị Dời' },
} as const;

async function openFile(page: Page, name: string): Promise<string> {
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
  return openCaseId(page);
}

/** The officer says where to, the chief signs. */
async function sendAway(page: Page, caseId: string, place: (typeof places)[keyof typeof places]): Promise<string> {
  await signIn(page, `ca.${place.from}`);
  await page.goto(`/ho-so/${caseId}`);
  await page.getByRole('link', { name: 'Chuyển địa bàn' }).last().click();
  await page.getByLabel('Thu hẹp danh sách: Xã, phường nơi đến').fill(place.toName.replace('xã ', ''));
  await page.getByRole('radio', { name: new RegExp(`^${place.toName}`) }).check();
  await page.getByLabel('Thôn, tổ dân phố nơi đến').fill('Thôn Đông');
  await page.getByLabel('Lý do chuyển').fill('Về ở với gia đình chị gái');
  await page.getByRole('button', { name: 'Lập đề xuất chuyển' }).click();
  await expect(page.getByText('chưa ký')).toBeVisible();
  const transfer = new URL(page.url()).pathname;

  await signIn(page, `truong.${place.from}`);
  await page.goto('/hom-nay?muc=today');
  await page.getByRole('listitem').filter({ hasText: place.name }).getByRole('link', { name: 'Mở lần chuyển' }).click();
  await page.getByRole('button', { name: 'Ký và gửi' }).click();
  await expect(page.getByText('Đã gửi, chờ nơi đến trả lời').first()).toBeVisible();
  return transfer;
}

test('a person is handed over to the next commune, once sent back and once received; then looked for there', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const place = info.project.name === 'phone' ? places.phone : places.desk;
  await signIn(page, `ca.${place.from}`);
  const caseId = await openFile(page, place.name);
  const missing = await page.request.get('/ho-so/01a208f6-0000-7000-8000-000000000000');

  // The neighbour sees the snapshot and nothing of the file.
  const first = await sendAway(page, caseId, place);
  await signIn(page, `ca.${place.to}`);
  await page.goto('/hom-nay');
  await page.getByRole('link', { name: 'Xem người chuyển đến' }).click();
  await page.getByRole('link', { name: place.name }).first().click();
  await expect(page.getByText('Về ở với gia đình chị gái')).toBeVisible();
  await expect(page.getByText('Trộm cắp')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tiếp nhận' })).toHaveCount(0);
  expect((await page.request.get(`/ho-so/${caseId}`)).status()).toBe(missing.status());

  // The chief sends it back with a reason, which the sender reads in the file.
  await signIn(page, `truong.${place.to}`);
  await page.goto(first);
  await page.getByText('Không tiếp nhận: trả lại nơi gửi…').click();
  await page.getByLabel('Lý do trả lại').fill('Chưa thấy người này đến ở');
  await page.getByRole('button', { name: 'Trả lại nơi gửi' }).click();
  await expect(page.getByText('Nơi đến trả lại').first()).toBeVisible();
  await signIn(page, `ca.${place.from}`);
  await page.goto(`/ho-so/${caseId}`);
  await expect(page.getByText('Chưa thấy người này đến ở')).toBeVisible();
  await expect(page.getByText(/đã trả lại lần chuyển địa bàn/)).toBeVisible();

  // Again, and received: the whole file opens there, and is missing here.
  const second = await sendAway(page, caseId, place);
  await signIn(page, `truong.${place.to}`);
  await page.goto(second);
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText('Nơi đến đã tiếp nhận').first()).toBeVisible();
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await expect(page.getByText(`Thôn Đông, ${place.toName}`).first()).toBeVisible();
  await expect(page.getByText(/đã tiếp nhận người chuyển đến/)).toBeVisible();
  await signIn(page, `ca.${place.from}`);
  expect((await page.request.get(`/ho-so/${caseId}`)).status()).toBe(404);
  await page.goto('/chuyen-dia-ban?muc=di');
  await expect(page.getByRole('link', { name: place.name }).first()).toBeVisible();
  await page.goto(second);
  await expect(page.getByRole('link', { name: 'Mở hồ sơ' })).toHaveCount(0);

  // The auditor reads who sent and who received.
  await signIn(page, 'thanhtra');
  await page.goto('/nhat-ky?viec=transfer.receive');
  await expect(page.getByText(/đã tiếp nhận người chuyển đến/).first()).toBeVisible();
  await expect(page.getByText('Về ở với gia đình chị gái')).toHaveCount(0);

  await lookFor(page, caseId, `ca.${place.to}`);
});

/** Two contacts in vain, then the search is opened and its first step done. */
async function lookFor(page: Page, caseId: string, officer: string): Promise<void> {
  await signIn(page, officer);
  await page.goto(`/ho-so/${caseId}/tiep-nhan`);
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.waitForURL(`**/ho-so/${caseId}`);
  for (let time = 0; time < 2; time++) {
    await page.goto(`/ho-so/${caseId}/ghi-nhan`);
    await page.getByRole('radio', { name: 'Không gặp' }).check();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByText(`${time + 1} lần liên hệ`)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Bắt đầu tìm người mất liên lạc' }).click();
  await page.getByLabel('Những gì đã biết').fill('Hàng xóm nói đã đi từ tuần trước');
  await page.getByRole('button', { name: 'Bắt đầu tìm' }).click();
  await expect(page.getByRole('heading', { name: 'Bước 1: Hỏi gia đình, người thân' })).toBeVisible();
  await page.getByRole('radio', { name: 'Chưa có tin' }).check();
  await page.getByLabel('Ghi chú').fill('Chị gái không biết đi đâu');
  await page.getByRole('button', { name: 'Ghi bước này' }).click();
  await expect(page.getByRole('heading', { name: /^Bước 2: Hỏi thôn/ })).toBeVisible();
  await expect(page.getByText('Chị gái không biết đi đâu')).toBeVisible();
  // It stays on the list, with its next deadline.
  await page.goto('/hom-nay?muc=week');
  await expect(page.getByText('Tìm người mất liên lạc').first()).toBeVisible();
}
