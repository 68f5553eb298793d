import { z } from 'zod';

/**
 * The only reader of process.env in the application. Scripts set these before they start it (docs/operations.md).
 * A missing or malformed value stops the boot with the name of the variable.
 */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** 32 random bytes in base64: seals identity numbers and keys their blind index. */
  APP_KEY: z.string().refine((v) => Buffer.from(v, 'base64').length === 32, 'phải là 32 byte dạng base64'),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.string().default('http://localhost:3000'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DEMO: z.enum(['0', '1']).default('1'),
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().positive().default(120),
  /** Hours after sign-in at which a session ends whatever happens. */
  SESSION_MAX_HOURS: z.coerce.number().int().positive().default(12),
  /** Sign-in attempts an address may make in a quarter of an hour. */
  SIGN_IN_LIMIT: z.coerce.number().int().positive().default(100),
  /** Domains to which digests may go, parted by commas; none: any. */
  MAIL_DOMAINS: z.string().default(''),
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Đăng nhập một lần'),
});

export type Env = z.infer<typeof schema>;

let known: Env | undefined;

/** Read once, at first use: `next build` runs without a database. */
export function env(): Env {
  if (known) return known;
  const read = schema.safeParse(process.env);
  if (!read.success) {
    const names = read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ');
    throw new Error(`Thiếu hoặc sai biến môi trường: ${names}`);
  }
  known = read.data;
  return known;
}
