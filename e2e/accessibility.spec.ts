import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './support/test';

const pagesOf: Record<string, string[]> = {
  'ca.tantien': [
    '/hom-nay',
    '/hom-nay?muc=all',
    '/ho-so',
    '/ho-so?q=khong-co-ai',
    '/ho-so/moi',
    '/ho-so/hang-loat',
    '/ho-so/trung',
    '/ho-so/trung?muc=gop',
    '/ho-so/in',
    '/nhap-danh-sach',
    '/chuyen-dia-ban',
    '/ban-chi-dao',
    '/bao-cao',
    '/bao-cao/moi',
    '/ngoai-tuyen',
    '/ngoai-tuyen#ban-nhap',
    '/vay-von/danh-sach',
    '/vay-von/danh-sach/co-so',
  ],
  'truong.tantien': ['/hom-nay', '/tong-hop'],
  'ubnd.hoangloc': [
    '/ho-so',
    '/ban-chi-dao',
    '/viec-lam',
    '/viec-lam?q=khong-co',
    '/viec-lam/nhap',
    '/viec-lam/co-so',
    '/viec-lam/co-so/moi',
    '/viec-lam/co-so/nhap',
    '/viec-lam/lich',
    '/hom-nay?muc=all',
    '/nhu-cau?muc=open',
    '/hoc-nghe',
    '/mo-hinh',
    '/mo-hinh/moi',
    '/mo-hinh/nhap',
    '/tuyen-truyen',
    '/khen-thuong',
    '/khen-thuong/moi',
  ],
  'ca.tinh': [
    '/ban-chi-dao',
    '/hom-nay',
    '/nhap-danh-sach',
    '/bao-cao',
    '/bao-cao?muc=standing',
    '/bao-cao/moi',
    '/ban-chi-dao/tai-pham',
    '/ban-chi-dao/toi-pham',
    '/ban-chi-dao/toi-pham?them=1',
  ],
  'bcd.thanhhoa': ['/ban-chi-dao', '/bao-cao', '/ban-chi-dao/van-ban', '/nhiem-vu?xem=all'],
  'bcd.hoanghoa': [
    '/ban-chi-dao/tai-pham',
    '/ban-chi-dao/hieu-qua-mo-hinh',
    '/ban-chi-dao/khac-thuong',
    '/ban-chi-dao/toi-pham',
    '/ban-chi-dao/van-ban?xem=tat-ca',
    '/ban-chi-dao/hoi-nghi',
    '/ban-chi-dao/hoi-nghi/moi',
    '/nhiem-vu?xem=given',
    '/nhiem-vu/giao',
  ],
  nganhang: [
    '/vay-von',
    '/vay-von/danh-sach',
    '/vay-von/ho-so',
    '/vay-von/pheu',
    '/vay-von/to-tiet-kiem',
    '/vay-von/khoan-vay',
    '/vay-von/danh-muc',
    '/vay-von/sao-ke',
  ],
  'nganhang.duyet': ['/vay-von/phe-duyet'],
  thanhtra: ['/nhat-ky'],
  quantri: [
    '/quan-tri/nguoi-dung',
    '/quan-tri/don-vi',
    '/quan-tri/thiet-dat',
    '/quan-tri/quy-dinh-vay',
    '/quan-tri/mo-hinh',
  ],
};

const casePages = [
  '',
  '?muc=theo-doi',
  '?muc=viec-lam',
  '?muc=vay-von',
  '?muc=giay-to',
  '?muc=nhat-ky',
  '/ghi-nhan',
  '/phan-nhom',
  '/nhan-than',
  '/chuyen-dia-ban',
  '/mat-lien-lac',
  '/viec-lam',
];

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** Serious and critical findings, WCAG 2.2 AA, in words a reader can act on. */
async function findings(page: Page, scheme: Scheme): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // In the dark the page is the same but for its colours.
  const { violations } = await (scheme === 'dark'
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${page.url()} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

async function checkPage(page: Page, path: string, scheme: Scheme): Promise<string[]> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(width > 0 ? [`${path}: ${width}px wider than the screen`] : []), ...(await findings(page, scheme))];
}

for (const scheme of schemes) {
  test.describe(`accessible in ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    test.skip(({ isMobile }) => scheme === 'dark' && isMobile, 'the same colours as on the desk');

    test('sign-in', async ({ page }) => {
      expect(await checkPage(page, '/dang-nhap', scheme)).toEqual([]);
    });

    for (const [username, paths] of Object.entries(pagesOf)) {
      test(`pages of ${username}`, async ({ page }) => {
        test.setTimeout(180_000);
        await signIn(page, username);
        const found: string[] = [];
        for (const path of paths) found.push(...(await checkPage(page, path, scheme)));
        expect(found).toEqual([]);
      });
    }

    test('a conference, its big screen and a task', async ({ page }) => {
      await signIn(page, 'bcd.hoanghoa');
      const found: string[] = [];
      for (const list of ['/ban-chi-dao/hoi-nghi', '/nhiem-vu?xem=given']) {
        await page.goto(list);
        const path = list.split('?')[0] ?? list;
        const links = page.locator(`main a[href^="${path}/"]`);
        const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
        const one = hrefs.find((href) => /[0-9a-f-]{36}$/.test(href)) ?? '';
        found.push(...(await checkPage(page, one, scheme)));
        if (path.endsWith('hoi-nghi')) found.push(...(await checkPage(page, `${one}/hop`, scheme)));
      }
      expect(found).toEqual([]);
    });

    test('a loan and its papers', async ({ page }) => {
      test.setTimeout(180_000);
      const found: string[] = [];
      const first = async (list: string, address: RegExp) => {
        await page.goto(list);
        const hrefs = await page
          .locator('main a')
          .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
        return hrefs.find((href) => address.test(href)) ?? '';
      };
      await signIn(page, 'nganhang');
      for (const list of ['/vay-von/danh-sach', '/vay-von/ho-so', '/vay-von/khoan-vay', '/vay-von/sao-ke'])
        found.push(...(await checkPage(page, await first(list, new RegExp(`^${list}/[0-9a-f-]{36}$`)), scheme)));
      await signIn(page, 'chutich.hoangloc');
      found.push(
        ...(await checkPage(page, await first('/vay-von/danh-sach', /^\/vay-von\/danh-sach\/[0-9a-f-]{36}$/), scheme)),
      );
      expect(found).toEqual([]);
    });

    test('a case file and its forms', async ({ page }) => {
      test.setTimeout(180_000);
      await signIn(page, 'ca.tantien');
      await page.goto('/ho-so?nhom=A');
      const href = await page.locator('tbody a').first().getAttribute('href');
      const found: string[] = [];
      for (const path of casePages) found.push(...(await checkPage(page, `${href}${path}`, scheme)));
      expect(found).toEqual([]);
    });
  });
}
