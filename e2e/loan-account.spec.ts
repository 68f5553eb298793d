import type { Page } from '@playwright/test';
import { connectOwner, type Owner } from './matrix/database';
import { expect, signIn, test } from './support/test';

const vietnamese = (iso: string) => iso.split('-').reverse().join('/');
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

interface Approved {
  applicationId: string;
  caseId: string;
  borrower: string;
}

/**
 * An application as the pipeline leaves it (loan-applications.spec.ts goes that way), approved long enough ago for the
 * loan to be late today; for somebody of the demo's commune, another one for each screen size.
 */
async function approved(owner: Owner, size: string): Promise<Approved> {
  const [one] = await owner.rows<{ case_id: string; commune_id: number; full_name: string }>(
    `SELECT c.id AS case_id, c.commune_id, p.full_name FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
     WHERE u.name = 'Hoằng Lộc' AND c.status = 'MANAGED' AND c.release_on IS NOT NULL AND c.release_on BETWEEN '2023-01-01' AND '2025-12-01'
       AND NOT EXISTS (SELECT 1 FROM loan_list_row r WHERE r.case_id = c.id) AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.case_id = c.id)
     ORDER BY c.number OFFSET $1 LIMIT 1`,
    [size === 'phone' ? 0 : 1],
  );
  const [staff] = await owner.rows<{ officer: string; approver: string; office: number }>(
    `SELECT (SELECT id FROM app_user WHERE username = 'ca.hoangloc') AS officer, (SELECT id FROM app_user WHERE username = 'nganhang.duyet') AS approver,
       (SELECT a.unit_id FROM assignment a JOIN app_user u ON u.id = a.user_id WHERE u.username = 'nganhang' AND a.role = 'BANK_OFFICER' LIMIT 1) AS office`,
  );
  if (!one || !staff) throw new Error('the demo has nobody to lend to');
  const [listId, rowId, applicationId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const borrower = size === 'phone' ? 'Lê Thị Sổ Nhỏ' : 'Lê Thị Sổ Lớn';
  const proof = '{"on":"2026-01-02","outcome":"UNKNOWN","conditions":[],"rules":{}}';
  await owner.add('loan_list', {
    ...{ id: listId, kind: 'INDIVIDUAL', commune_id: one.commune_id, status: 'CONFIRMED', is_from_paper: true },
    drafted_by: staff.officer,
  });
  await owner.add('loan_list_row', {
    ...{ id: rowId, list_id: listId, position: 1, case_id: one.case_id, full_name: one.full_name, proof },
    ...{ birth_precision: 'YEAR', release_on: '2025-06-01', release_precision: 'DAY', outcome: 'CONFIRMED' },
  });
  await owner.add('loan_application', {
    ...{ id: applicationId, number: `VV-E2E-${applicationId.slice(0, 8)}`, list_row_id: rowId, case_id: one.case_id },
    ...{ commune_id: one.commune_id, office_id: staff.office, stage: 'APPROVED', borrower_kind: 'HOUSEHOLD' },
    ...{ borrower_name: borrower, organisation: '12', purpose: 'BUSINESS', plan: 'Trồng nấm', amount: 60_000_000 },
    ...{ term_months: 6, received_on: '2025-12-20', approved_by: staff.approver, approved_on: '2026-01-02' },
    ...{ approved_amount: 60_000_000, approved_term_months: 6, proof, rules: '{}', created_by: staff.officer },
  });
  return { applicationId, caseId: one.case_id, borrower };
}

const fitsTheScreen = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
async function open(page: Page, label: string) {
  await page.getByRole('navigation', { name: 'Việc tiếp theo' }).getByRole('link', { name: label }).click();
  await expect(
    page.getByRole('navigation', { name: 'Việc tiếp theo' }).getByRole('link', { name: label }),
  ).toHaveAttribute('aria-current', 'true');
  return page.locator('section').filter({ has: page.getByRole('heading', { name: 'Việc tiếp theo' }) });
}

test('a loan from its first tranche to its settlement, and back; each agency sees its own side', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(30_000);
  const owner = await connectOwner(process.env.E2E_OWNER_URL ?? '');
  const { applicationId, caseId, borrower } = await approved(owner, info.project.name);
  await owner.end();

  // Who approved it does not pay it out.
  await signIn(page, 'nganhang.duyet');
  await page.goto(`/vay-von/khoan-vay/giai-ngan/${applicationId}`);
  await expect(page.getByText('Người phê duyệt không tự giải ngân')).toBeVisible();

  // Two tranches by the officer; one đồng too many is refused.
  await signIn(page, 'nganhang');
  await page.goto(`/vay-von/khoan-vay/giai-ngan/${applicationId}`);
  await page.getByLabel('Ngày giải ngân').fill('5/1/2026');
  await page.getByLabel('Số tiền').fill('40 triệu');
  await page.getByRole('button', { name: 'Ghi giải ngân' }).click();
  await expect(page.getByRole('heading', { level: 1, name: borrower })).toBeVisible();
  const loan = new URL(page.url()).pathname;
  // Its last day is past: the page offers no further tranche, one that was paid out in time is still written down.
  await expect(page.getByRole('link', { name: /^Giải ngân tiếp/ })).toHaveCount(0);
  await page.goto(`/vay-von/khoan-vay/giai-ngan/${applicationId}`);
  await page.getByLabel('Ngày giải ngân').fill('5/2/2026');
  await page.getByLabel('Số tiền').fill('20.000.001');
  await page.getByRole('button', { name: 'Ghi giải ngân' }).click();
  await expect(page.getByText('nhiều hơn mức phê duyệt còn lại 20.000.000 đ').first()).toBeVisible();
  await page.getByLabel('Số tiền').fill('20 triệu');
  await page.getByRole('button', { name: 'Ghi giải ngân' }).click();
  await page.waitForURL(`**${loan}`);
  await expect(page.getByRole('heading', { name: /^Dư nợ ngày .*: 60\.000\.000 đ$/ })).toBeVisible();
  await expect(page.getByText('Đến hạn chưa trả 60.000.000 đ, từ 05/07/2026', { exact: false })).toBeVisible();
  await fitsTheScreen(page);

  // Late since July: first in the bank's day, moved there; then a payment of June is found and changes what was late.
  await page.goto('/vay-von?muc=late');
  const row = page.getByRole('listitem').filter({ hasText: borrower });
  await row.getByRole('button', { name: 'Chuyển quá hạn 60.000.000 đ' }).click();
  await expect(page.getByText('Đã chuyển 60.000.000 đ sang nợ quá hạn.')).toBeVisible();
  await fitsTheScreen(page);
  await page.goto(loan);
  const repay = await open(page, 'Thu nợ');
  await repay.getByLabel('Ngày thu').fill('1/6/2026');
  await repay.getByText('Ghi riêng gốc và lãi').click();
  await repay.getByLabel('Thu gốc').fill('10 triệu');
  await repay.getByRole('button', { name: 'Ghi thu nợ' }).click();
  // The books had moved sixty million: what stands later must still hold, and the refusal names it.
  await expect(page.getByText(/Không ghi được vì chuyển nợ quá hạn ngày/).first()).toBeVisible();
  const undo = await open(page, 'Hủy một bút toán ghi sai');
  const wrong = await undo
    .getByLabel('Bút toán ghi sai')
    .locator('option', { hasText: 'Chuyển nợ quá hạn' })
    .getAttribute('value');
  await undo.getByLabel('Bút toán ghi sai').selectOption(wrong);
  await undo.getByLabel('Lý do').fill('Ghi trước khi thấy phiếu thu tháng 6');
  await undo.getByRole('button', { name: 'Hủy bút toán' }).click();
  await expect(page.getByText('Đã hủy', { exact: true })).toBeVisible();
  await open(page, 'Thu nợ');
  await repay.getByLabel('Ngày thu').fill('1/6/2026');
  await repay.getByText('Ghi riêng gốc và lãi').click();
  await repay.getByLabel('Thu gốc').fill('10 triệu');
  await repay.getByRole('button', { name: 'Ghi thu nợ' }).click();
  await expect(page.getByText('Ghi lùi ngày đã tính lại sổ.', { exact: false })).toContainText(
    'Dư nợ: 60.000.000 đ → 50.000.000 đ.',
  );

  // The police learn that help is needed, and no amount.
  await signIn(page, 'ca.hoangloc');
  await page.goto(`/ho-so/${caseId}?muc=vay-von`);
  await expect(page.getByText('Đang vay vốn')).toBeVisible();
  await expect(page.getByText('gia đình cần hỗ trợ trả nợ', { exact: false })).toBeVisible();
  await expect(page.getByText('50.000.000')).toHaveCount(0);
  await expect(page.getByText('Hết hạn vay vốn')).toBeVisible();
  await fitsTheScreen(page);
  expect((await page.request.get(loan)).status()).toBe(404);
  await page.goto('/vay-von');
  await expect(page).toHaveURL(/\/vay-von\/danh-sach$/);

  // Extended to the last day allowed, checked, settled; taken back, it is open again.
  await signIn(page, 'nganhang');
  await page.goto(loan);
  const extend = await open(page, 'Gia hạn nợ');
  await extend.getByLabel('Ngày đến hạn mới').fill('6/10/2026');
  await extend.getByLabel('Lý do').fill('Nấm chậm thu');
  await extend.getByRole('button', { name: 'Gia hạn nợ' }).click();
  await expect(page.getByText('quá 50 % thời hạn vay; muộn nhất 05/10/2026', { exact: false }).first()).toBeVisible();
  await extend.getByLabel('Ngày đến hạn mới').fill('5/10/2026');
  await extend.getByRole('button', { name: 'Gia hạn nợ' }).click();
  await expect(page.getByText('Đến hạn chưa trả 50.000.000 đ, từ 05/10/2026', { exact: false })).toBeVisible();
  const check = page.locator('#kiem-tra');
  await check.getByText('Ghi kết quả kiểm tra').first().click();
  await check.getByRole('radio', { name: 'Đúng mục đích' }).first().check();
  await check.getByRole('button', { name: 'Ghi kết quả kiểm tra' }).first().click();
  await expect(check.getByText('Đúng mục đích', { exact: true }).first()).toBeVisible();
  const settle = await open(page, 'Tất toán');
  await settle.getByRole('button', { name: 'Thu hết và tất toán' }).click();
  await expect(page.getByText(`Đã tất toán ngày ${vietnamese(today())}.`)).toBeVisible();
  const back = await open(page, 'Hủy một bút toán ghi sai');
  const last = await back
    .getByLabel('Bút toán ghi sai')
    .locator('option', { hasText: 'Tất toán' })
    .getAttribute('value');
  await back.getByLabel('Bút toán ghi sai').selectOption(last);
  await back.getByLabel('Lý do').fill('Ghi nhầm món vay');
  await back.getByRole('button', { name: 'Hủy bút toán' }).click();
  await expect(page.getByRole('heading', { name: /^Dư nợ ngày .*: 50\.000\.000 đ$/ })).toBeVisible();

  // Found again in the list, counted in the portfolio, taken along.
  await page.goto(`/vay-von/khoan-vay?q=${encodeURIComponent(borrower)}`);
  await expect(page.getByRole('link', { name: borrower })).toBeVisible();
  await fitsTheScreen(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Khoản vay .*\.xlsx$/);
  await page.goto('/vay-von/danh-muc?muc=quy');
  await expect(page.getByText('Quý 1/2026')).toBeVisible();
  await expect(page.getByText('Dư nợ rủi ro trên 30 ngày')).toBeVisible();
  await fitsTheScreen(page);
});
