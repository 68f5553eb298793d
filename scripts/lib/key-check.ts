import { createHash } from 'node:crypto';
import { PlainError } from './plain-error';
import { withClient } from './roles';

/**
 * Identity numbers are sealed with APP_KEY: a second server, or a restored database, with another key would write what the
 * first cannot read, and nobody would notice until much later. The database remembers a fingerprint of its key.
 */
export async function requireSameKey(ownerUrl: string, appKey: string): Promise<void> {
  const fingerprint = createHash('sha256').update(`ancu key ${appKey}`).digest('hex').slice(0, 16);
  const known = await withClient(ownerUrl, async (client) => {
    await client.query(`INSERT INTO ancu_meta (key, value) VALUES ('app_key', $1) ON CONFLICT (key) DO NOTHING`, [
      fingerprint,
    ]);
    const { rows } = await client.query<{ value: string }>(`SELECT value FROM ancu_meta WHERE key = 'app_key'`);
    return rows[0]?.value;
  });
  if (known === fingerprint) return;
  throw new PlainError(
    'APP_KEY khác với khóa đã dùng để niêm phong dữ liệu trong cơ sở dữ liệu này. Hãy dùng lại khóa cũ: ' +
      'biến APP_KEY, hoặc appKey trong secrets.json của thư mục dữ liệu ban đầu.',
  );
}
