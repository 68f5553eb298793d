// npm run digest
// Sends the digests that are due through the mail server of SMTP_URL. Meant for the timer of the machine, every morning.
import { withDatabase } from './lib/database';
import { main, PlainError } from './lib/plain-error';
import { generatePrismaClient } from './lib/prisma-client';

await main(async () => {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, NEXTAUTH_URL: base } = process.env;
  if (!smtpUrl || !from || !base)
    throw new PlainError(
      'Cần SMTP_URL (smtp://tên:mật-khẩu@máy-chủ:587), MAIL_FROM (địa chỉ gửi) và NEXTAUTH_URL (địa chỉ của An Cư).',
    );
  await generatePrismaClient(console.log);
  return withDatabase(async ({ ownerUrl }) => {
    // Loaded late: lib/ needs the generated client and the environment that withDatabase has just entered.
    const [{ createClient, db }, { sendDueDigests }] = await Promise.all([
      import('@/lib/db'),
      import('@/lib/digest/send.server'),
    ]);
    const owner = createClient(ownerUrl, 1);
    try {
      const { sent, quiet, failed } = await sendDueDigests(owner, { smtpUrl, from, base });
      for (const { username, why, isTriedAgain } of failed)
        console.error(`${username}: chưa gửi được, ${isTriedAgain ? 'lần sau' : 'đến hạn sau mới'} gửi lại. ${why}`);
      console.log(`Đã gửi ${sent} thư; ${quiet} vai trò không có gì phải nhắc; ${failed.length} thư chưa gửi được.`);
      return failed.length === 0 ? 0 : 1;
    } finally {
      await owner.$disconnect();
      await db().$disconnect();
    }
  });
});
