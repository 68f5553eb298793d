import { formatDate, todayInVietnam } from '@/lib/dates';
import { type FixtureLoan, type FixturePerson, file01, file31 } from '@/lib/loans/files/fixture-files';
import { expect, signIn, test } from './support/test';

/** A borrower a screen size, so that both runs can go at once; the later day of one must not hold the other back. */
const borrowers = {
  phone: { digit: '7', name: 'Trần Thị Khế', person: 'Lê Văn Chanh' },
  desk: { digit: '8', name: 'Trần Thị Bòng', person: 'Lê Văn Quất' },
} as const;

test('the bank brings a list and a month in, then a later month, and writes what differs as the statement has it', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const { digit, name, person } = borrowers[info.project.name === 'phone' ? 'phone' : 'desk'];
  const household = `03817500010${digit}`;
  const loan: FixtureLoan = {
    ...{
      contract: `668800000000010${digit}`,
      customer: `100000010${digit}`,
      name,
      cccd: household,
      commune: 'Xã Hoằng Lộc',
    },
    ...{ loanDate: '10/02/2026', months: 60, due: '10/02/2031', amount: 80_000_000, inTime: 80_000_000 },
  };
  // Newer than every month end of the demo: an older state would only be shown.
  const day = formatDate(todayInVietnam());

  async function send(fileName: string, bytes: Uint8Array) {
    await page.goto('/vay-von/sao-ke');
    const form = page.getByRole('form', { name: 'Tải sao kê lên' });
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    // A file chosen before the page has come alive is chosen again.
    await expect(async () => {
      await page.locator('input[type=file]').setInputFiles({ name: fileName, mimeType, buffer: Buffer.from(bytes) });
      await expect(form.getByText(fileName)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.getByRole('button', { name: 'Đối chiếu tệp' }).click();
  }
  async function fits() {
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, 'wider than the screen').toBeLessThanOrEqual(0);
  }

  await signIn(page, 'nganhang');
  await page.goto('/vay-von/sao-ke');
  await fits();
  const representative: FixturePerson['representative'] = [name, household, 'vợ'];
  await send(`mau-01-${digit}.xlsx`, file01([{ name: person, cccd: `03808500010${digit}`, representative }]));
  await expect(page.getByText('1 người sẽ được ghi vào danh sách')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi danh sách' }).click();
  await expect(page.getByText('Đã ghi danh sách đã xác nhận.')).toBeVisible();

  const month = file31([loan], day);
  await send(`mau-31-${digit}.xlsx`, month);
  await expect(page.getByText('1 khoản vay mới sẽ được ghi')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi vào sổ vay' }).click();
  await expect(page.getByText('Sổ vay và sao kê khớp nhau.')).toBeVisible();

  await send(`mau-31-${digit}.xlsx`, month);
  await expect(page.getByRole('alert').filter({ hasText: 'Không có gì thay đổi' })).toBeVisible();

  await send(`mau-31-${digit}-sau.xlsx`, file31([{ ...loan, inTime: 70_000_000, overdue: 5_000_000 }], day));
  await expect(page.getByText('Đọc được 1 dòng: 1 khoản khác sổ')).toBeVisible();
  await expect(page.getByText('Đã thu nợ gốc 5.000.000 đ từ lần ghi trước.')).toBeVisible();
  await fits();
  await page.getByRole('button', { name: 'Ghi vào sổ vay' }).click();
  await page.getByRole('button', { name: 'Ghi theo sao kê' }).click();
  await expect(page.getByText('1 khoản đã ghi theo sao kê')).toBeVisible();
  await expect(page.getByText('Sổ vay và sao kê khớp nhau.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải chênh lệch (Excel)' }).click();
  expect((await download).suggestedFilename()).toContain('.xlsx');

  await signIn(page, 'nganhang.duyet');
  await page.goto('/vay-von/sao-ke');
  await expect(page.getByRole('link', { name: `mau-31-${digit}-sau.xlsx` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đối chiếu tệp' })).toHaveCount(0);
});
