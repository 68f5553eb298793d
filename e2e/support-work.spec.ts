import { addDays, todayInVietnam } from '@/lib/dates';
import { openField } from './support/offline';
import { checkAll, expect, signIn, test } from './support/test';

test('a need noted on a visit becomes work, and after three months the proposal is group A', async ({ page }) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(8_000);
  const field = await openField(1);
  const [person] = field.people;
  if (!person) throw new Error('nobody to help');
  const { caseId, canaries } = person;
  const offence = canaries.offence;

  // The officer in the yard: met, no steady work, and a need.
  await signIn(page, field.officer.username);
  await page.goto(`/ho-so/${caseId}/ghi-nhan`);
  await page.getByRole('radio', { name: 'Gặp được' }).check();
  await page.getByRole('radio', { name: 'Không có việc làm' }).check();
  await page
    .getByRole('group', { name: 'Cần giúp' })
    .getByRole('checkbox', { name: 'Việc làm', exact: true })
    .check({ force: true });
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => url.pathname === `/ho-so/${caseId}`);

  // The commune's officer finds it among the work of today and takes it.
  await signIn(page, field.communeOfficer.username);
  await page.goto('/nhu-cau?muc=unowned&loai=JOB');
  await page.getByRole('link', { name: canaries.name }).click();
  const need = page.getByRole('listitem').filter({ hasText: 'Việc làm' }).first();
  await need.getByText('Giao người lo, hẹn ngày').click();
  await need.getByLabel('Hạn').fill(addDays(todayInVietnam(), 7));
  await need.getByRole('button', { name: 'Giao và hẹn' }).click();
  await expect(need.getByText('còn 7 ngày')).toBeVisible();

  // A firm of the commune and its vacancy.
  const firm = `Xưởng may ${field.world.mark}`;
  await page.goto('/viec-lam/co-so/moi');
  await page.getByLabel('Tên cơ sở').fill(firm);
  await page.locator('#kind').selectOption({ index: 1 });
  await page.getByLabel('Tổng số lao động').fill('25');
  await page.getByRole('button', { name: 'Ghi cơ sở' }).click();
  await expect(page.getByRole('heading', { level: 1, name: firm })).toBeVisible();
  await page.getByLabel('Tên công việc').fill('Công nhân may');
  await page.locator('#trade').selectOption('GARMENT');
  await page.getByLabel('Cần mấy người').fill('1');
  await page.locator('#contract').selectOption('SEASONAL');
  await page.getByLabel('Lương tháng từ').fill('6 triệu');
  await page.getByRole('button', { name: 'Đăng tin tuyển' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Công nhân may/ })).toBeVisible();

  // What the person can do, what they let others know, and why the vacancy is suggested.
  await page.goto(`/ho-so/${caseId}/viec-lam`);
  await page.getByRole('radio', { name: 'Đang tìm việc' }).check({ force: true });
  await page
    .getByRole('group', { name: 'Muốn làm nghề gì' })
    .getByRole('checkbox', { name: 'May mặc' })
    .check({ force: true });
  await page.getByLabel('May mặc: đã làm (tháng)').fill('14');
  await page.getByRole('button', { name: 'Lưu nguyện vọng' }).click();
  await expect(page.getByText('Chưa có đồng ý: chưa giới thiệu được')).toBeVisible();
  await checkAll(page.getByRole('group', { name: 'Đồng ý cho cơ sở tuyển dụng biết' }));
  await page.getByLabel('Giấy đồng ý').fill('Giấy ký tại UBND xã');
  await page.getByRole('button', { name: 'Ghi đồng ý' }).click();
  const suggested = page.getByRole('listitem').filter({ hasText: firm }).first();
  await expect(suggested).toContainText('cùng nghề: may mặc (14 tháng)');
  await expect(suggested).toContainText('cùng xã');
  await suggested.getByRole('button', { name: 'Giới thiệu' }).click();
  // The letter is at hand, on the card of the placement.
  const paper = page.getByRole('link', { name: 'Giấy giới thiệu (PDF)' });
  const printed = await page.request.get((await paper.getAttribute('href')) ?? '');
  expect(printed.status()).toBe(200);
  expect(await page.content()).not.toContain(offence);

  await page.getByText('Ghi được nhận', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Ghi được nhận' }).click();
  await page.getByLabel('Ngày bắt đầu làm').waitFor();
  await page.getByRole('button', { name: 'Ghi bắt đầu làm' }).click();
  await expect(page.getByText(/Kiểm tra 1 tháng: đến hạn/)).toBeVisible();
  // The need is met by it; the place is taken.
  await page.goto(`/ho-so/${caseId}?muc=viec-lam`);
  await page.getByText(/^Nhu cầu đã kết thúc/).click();
  await expect(page.getByText('Đã đáp ứng').first()).toBeVisible();

  // Four months go by: nothing that staff wrote changes but its days.
  await field.owner.rows(
    `UPDATE placement SET referred_on = referred_on - 120, hired_on = hired_on - 120, started_on = started_on - 120 WHERE case_id = $1`,
    [caseId],
  );
  await field.owner.rows(
    'UPDATE placement_step SET happened_on = happened_on - 120 WHERE placement_id IN (SELECT id FROM placement WHERE case_id = $1)',
    [caseId],
  );
  await field.owner.rows('UPDATE placement_check SET due_on = due_on - 120 WHERE case_id = $1', [caseId]);
  await field.owner.rows(
    'UPDATE employment SET valid_from = valid_from - 120 WHERE case_id = $1 AND placement_id IS NOT NULL',
    [caseId],
  );

  await page.goto('/hom-nay?muc=overdue');
  await expect(page.getByText(/kiểm tra sau khi đi làm: sau 1 tháng/)).toBeVisible();
  await page.goto(`/ho-so/${caseId}/viec-lam`);
  for (const month of [1, 3]) {
    await page.getByRole('radio', { name: 'Còn làm' }).check({ force: true });
    await page.getByRole('button', { name: `Ghi lần kiểm tra ${month} tháng` }).click();
    await expect(page.getByText(new RegExp(`Kiểm tra ${month} tháng \\(.*\\): còn làm`))).toBeVisible();
  }

  // The police meet the person once more; the record itself now speaks for group A, the contract notwithstanding.
  await signIn(page, field.officer.username);
  await page.goto(`/ho-so/${caseId}/ghi-nhan`);
  await page.getByRole('radio', { name: 'Gặp được' }).check();
  await page.getByRole('radio', { name: 'Việc chưa ổn định' }).check();
  for (const chosen of await page
    .getByRole('group', { name: 'Khó khăn' })
    .getByRole('checkbox', { checked: true })
    .all())
    await chosen.evaluate((box: HTMLInputElement) => box.click());
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => url.pathname === `/ho-so/${caseId}`);
  await page.goto(`/ho-so/${caseId}/phan-nhom`);
  await expect(page.getByText('Theo những gì đã ghi: nhóm A')).toBeVisible();
  await expect(page.getByText(`Đã làm 3 tháng tại ${firm}`)).toBeVisible();
  await field.close();
});
