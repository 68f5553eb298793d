import { writeWorkbook } from '@/lib/excel/write';
import { expect, openCaseId, signIn, test } from './support/test';

/** One commune a screen size, so that both runs of the story can go at once. */
const places = {
  phone: { key: 'hoangloc', name: 'Hoằng Lộc', neighbour: 'ca.hoangphu' },
  desk: { key: 'hoangson', name: 'Hoằng Sơn', neighbour: 'ca.hoangchau' },
} as const;

const list = (commune: string) =>
  writeWorkbook({
    sheetName: 'DS THNCĐ',
    columns: [
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số CCCD',
      'Thôn',
      'Tội danh',
      'Mức án',
      'Ngày chấp hành xong án',
      'Việc làm',
      'Phân loại (A/B/C/D)',
    ].map((label) => ({ label, width: 16 })),
    rows: [
      [
        '1',
        `Trịnh Văn Hoà`,
        '02/03/1985',
        'Nam',
        '038085112233',
        'Thôn 2',
        'Trộm cắp tài sản',
        '24 tháng',
        '15/01/2026',
        'Thợ xây',
        'A',
      ],
      [
        '2',
        `Lê Thị Thuỷ`,
        '1990',
        'Nữ',
        '038190223344',
        'Thôn 4',
        'Đánh bạc',
        '12 tháng',
        '20/02/2026',
        'Không có việc làm',
        'B',
      ],
      ['3', null, '01/01/1980', 'Nam', null, commune, null, null, '01/01/2026', null, 'B'],
    ],
  });

test('from the list and the notice to a signed group that the committee counts', async ({ page }, info) => {
  test.setTimeout(240_000);
  const place = info.project.name === 'phone' ? places.phone : places.desk;

  // The officer imports the commune's list: two rows are good, one has no name and is kept for repair.
  await signIn(page, `ca.${place.key}`);
  await page.goto('/nhap-danh-sach');
  await page.locator('input[type=file]').setInputFiles({
    name: 'Danh sách tháng 11.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await list(place.name),
  });
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Danh sách tháng 11');
  await page.getByRole('button', { name: /^Nhập \d+ dòng vào sổ/ }).click();
  await expect(page.getByText(/Đã nhập 2 người/).first()).toBeVisible({ timeout: 30_000 });

  // Receives a person of whom the prison gave notice: intake, address check, reporting in.
  await page.goto('/ho-so/moi');
  await page.getByLabel('Họ và tên').fill('cao đình thắng');
  await page.getByLabel('Ngày sinh').fill('5/6/1991');
  await page.getByLabel('Số CCCD hoặc CMND cũ').fill('038091334455');
  await page.getByRole('radio', { name: 'Nam', exact: true }).check();
  await page.getByRole('button', { name: 'Tiếp tục: Bản án' }).click();
  await page.getByLabel('Ngày dự kiến về').fill('1.11.2026');
  await page.getByLabel('Tội danh').fill('Trộm cắp tài sản');
  await page.getByRole('button', { name: 'Tiếp tục: Nơi về' }).click();
  await page.getByLabel('Thôn, tổ dân phố').fill('Thôn 3');
  await page.getByRole('button', { name: 'Tiếp tục: Kiểm tra' }).click();
  await expect(page.getByText('Không thấy hồ sơ nào gần giống')).toBeVisible();
  await page.getByRole('button', { name: 'Lập hồ sơ sắp về' }).click();
  await expect(page.getByRole('heading', { name: 'Cao Đình Thắng' })).toBeVisible();
  const caseId = openCaseId(page);

  await page.getByRole('link', { name: 'Ghi kết quả xác minh' }).click();
  await page.getByRole('button', { name: 'Lưu kết quả' }).click();
  await page.waitForURL(`**/ho-so/${caseId}`);
  await page.getByRole('link', { name: 'Tiếp nhận trình diện' }).click();
  await page.getByLabel('Nguyện vọng').fill('Muốn có việc làm gần nhà');
  await page.getByRole('button', { name: 'Tiếp nhận' }).click();
  await page.waitForURL(`**/ho-so/${caseId}`);
  await expect(page.getByText('Đã tiếp nhận', { exact: true }).first()).toBeVisible();

  // Records a visit with one thumb, then proposes group A.
  await page.getByRole('link', { name: 'Ghi nhận', exact: true }).click();
  await page.getByRole('radio', { name: 'Gặp được' }).check();
  await page.getByRole('radio', { name: 'Việc làm ổn định' }).check();
  await page.getByLabel('Nghề đang làm').fill('Công nhân may');
  await page.getByRole('button', { name: '+30 ngày' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('1 lần liên hệ')).toBeVisible();
  await page.getByRole('link', { name: 'Đề xuất phân nhóm' }).click();
  await expect(page.getByText('Theo những gì đã ghi: nhóm A')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await expect(page.getByText('Đề xuất phân nhóm chờ ký')).toBeVisible();

  const stableBefore = await stableCount(page, place.name);

  // The chief signs; the committee's number changes at once.
  await signIn(page, `truong.${place.key}`);
  await page.goto('/hom-nay?muc=today');
  await page.getByRole('link', { name: 'Cao Đình Thắng' }).click();
  await page.getByRole('button', { name: 'Ký nhóm A' }).click();
  await expect(page.getByText('Đang quản lý', { exact: true }).first()).toBeVisible();
  expect(await stableCount(page, place.name)).toBe(stableBefore + 1);

  // The commune next door sees none of it: not in the list, not by search, not by address.
  await signIn(page, place.neighbour);
  await page.goto('/ho-so?q=cao+dinh+thang');
  await expect(page.getByText('Không có hồ sơ nào khớp')).toBeVisible();
  const hidden = await page.request.get(`/ho-so/${caseId}`);
  expect(hidden.status()).toBe(404);

  // The auditor reads who did what, and no content.
  await signIn(page, 'thanhtra');
  await page.goto('/nhat-ky');
  await expect(page.getByText(/đã ký phân nhóm/).first()).toBeVisible();
  await expect(page.getByText('Muốn có việc làm gần nhà')).toHaveCount(0);
});

/** How many of the commune's people the superior police's board counts in group A today. */
async function stableCount(page: import('@playwright/test').Page, commune: string): Promise<number> {
  await signIn(page, 'ca.tinh');
  await page.goto('/ban-chi-dao');
  const row = page.getByRole('row', { name: new RegExp(`^${commune} `) });
  return Number(await row.getByRole('cell').nth(1).textContent());
}
