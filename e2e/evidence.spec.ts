import { openField } from './support/offline';
import { expect, signIn, test } from './support/test';

test('a new judgment is written on the file, counted for the police, kept from everybody else, and taken back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(8_000);
  const field = await openField(1);
  const [person] = field.people;
  if (!person) throw new Error('nobody to ask');
  const number = `${field.world.next()}/2026/HS-ST`;
  const papers = `/ho-so/${person.caseId}?muc=giay-to`;

  await signIn(page, field.officer.username);
  await page.goto(papers);
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Bản án mới (tái phạm)' }) });
  await card.locator('summary', { hasText: 'Ghi bản án mới' }).click();
  await card.getByLabel('Số bản án').fill(number);
  await card.getByLabel('Tòa án').fill('TAND khu vực 1');
  await card.getByLabel('Ngày phạm tội').fill('1/5/2026');
  await card.getByLabel('Ngày bản án có hiệu lực').fill('20/8/2026');
  await card.getByRole('button', { name: 'Ghi bản án mới' }).click();
  await expect(page.getByText(/hành vi trước ngày đó không phải tái phạm/).first()).toBeVisible();
  await card.getByLabel('Ngày phạm tội').fill('20/6/2026');
  await card.getByRole('button', { name: 'Ghi bản án mới' }).click();
  await expect(card.getByText(`${number} · TAND khu vực 1`)).toBeVisible();
  await expect(card.getByText(/hồ sơ vẫn đang quản lý/)).toBeVisible();
  await page.goto('/ban-chi-dao');
  await page.getByRole('link', { name: 'Tái phạm', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tái phạm' })).toBeVisible();
  await expect(page.getByText(/Tử số: số người có bản án mới/)).toBeVisible();

  // The commune's officer sees the file and not the judgment.
  await signIn(page, field.communeOfficer.username);
  await page.goto(papers);
  await expect(page.getByText('Giấy chứng nhận').first()).toBeVisible();
  expect(await page.content()).not.toContain(number);
  await page.goto(`/ho-so/${person.caseId}?muc=nhat-ky`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain('bản án mới');

  await signIn(page, field.officer.username);
  await page.goto(papers);
  await card.locator('summary', { hasText: 'Ghi nhầm, rút lại' }).first().click();
  await card.getByLabel('Lý do rút').first().fill('Nhầm người cùng tên');
  await card.getByRole('button', { name: 'Rút bản án này' }).first().click();
  await expect(card.getByText(/rút ngày .*: Nhầm người cùng tên/).first()).toBeVisible();
});

test('superior police enter what a report told; the committee reads it with its source, sees who stands out and what a model can be said to do', async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(8_000);
  const field = await openField(1);
  const seat = (name: 'S' | 'M') => field.world.accounts.find((a) => a.seat === name && !a.isStranger);
  const [superior, committee] = [seat('S'), seat('M')];
  if (!superior || !committee) throw new Error('nobody to ask');

  await signIn(page, superior.username);
  await page.goto('/ban-chi-dao/toi-pham');
  await page.getByRole('link', { name: 'Nhập số liệu' }).click();
  await page.locator('#indicator').selectOption('PUBLIC_ORDER');
  await page.locator('#kind').selectOption('CHANGE_PERCENT');
  await page.getByLabel('Giá trị').fill('−26');
  await page.getByLabel('Kỳ từ ngày').fill('1/1/2025');
  await page.getByLabel('Kỳ đến ngày').fill('31/12/2025');
  await page.getByLabel('Ngày của nguồn').fill('5/1/2026');
  await page.getByLabel('Nguồn', { exact: false }).last().fill('Báo cáo tổng kết năm 2025');
  await page.getByRole('button', { name: 'Ghi số liệu' }).click();
  await expect(page.getByText('−26 %').first()).toBeVisible();
  await page.goto('/ban-chi-dao');
  const told = page.locator('section', { has: page.getByRole('heading', { name: 'Tái phạm, tội phạm theo báo cáo' }) });
  await expect(told.getByRole('listitem').filter({ hasText: 'Tội phạm về trật tự xã hội' })).toContainText('−26 %');

  await signIn(page, committee.username);
  await page.goto('/ban-chi-dao/toi-pham');
  await expect(page.getByText('−26 %').first()).toBeVisible();
  await expect(page.getByText(/Nguồn: Báo cáo tổng kết năm 2025/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhập số liệu' })).toHaveCount(0);
  await page.goto('/ban-chi-dao/khac-thuong');
  await expect(page.getByRole('heading', { level: 1, name: 'Khác thường' })).toBeVisible();
  await page.getByRole('link', { name: 'Không có việc làm' }).click();
  await expect(page.getByText(/không phải kết luận\s+làm kém/)).toBeVisible();
  await page.goto('/ban-chi-dao/hieu-qua-mo-hinh');
  await expect(page.getByText(/Chưa kết luận được|không hiển thị/).first()).toBeVisible();
  await expect(page.getByText(/Không phải thử nghiệm ngẫu nhiên/)).toBeVisible();
});
