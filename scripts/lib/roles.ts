import pg from 'pg';
import { PlainError } from './plain-error';

export const ownerRole = 'ancu_owner';
export const appRole = 'ancu_app';
export const databaseName = 'ancu';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => {}); // a broken connection also fails the query that is waiting for it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** In the embedded cluster: the role that owns and migrates the database. It is no superuser and cannot skip policies. */
export async function ensureOwnerRole(superuserUrl: string, password: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [ownerRole]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${ownerRole} LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOBYPASSRLS ` +
        `PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });
}

export async function ensureDatabase(superuserUrl: string, name = databaseName): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await createDatabase(client, name, 'template1');
  });
}

export async function createDatabase(superuser: pg.Client, name: string, template: string): Promise<void> {
  await superuser.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${ownerRole} TEMPLATE ${template}`);
  // By default everyone may make temporary tables; the app's role makes none at all.
  await superuser.query(`REVOKE TEMPORARY ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
}

/**
 * The role the app runs as. It owns nothing and obeys every policy. The attributes are given when it is created; later only
 * the password is set, because an owner who is no superuser may not even name the others.
 */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole]);
    const secret = pg.escapeLiteral(password);
    try {
      if (rowCount) await client.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${secret}`);
      else {
        const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
        await client.query(`CREATE ROLE ${appRole} ${attributes} PASSWORD ${secret}`);
      }
    } catch (error) {
      throw new PlainError(
        `Người dùng trong DATABASE_URL không tạo hoặc sửa được vai trò ${appRole} (${String(error)}). ` +
          'Hãy nhờ quản trị viên tạo vai trò này rồi đặt APP_DATABASE_URL.',
      );
    }
  });
}

/** Policies bind only a role that is neither superuser nor BYPASSRLS nor owner: anything else must not serve requests. */
export async function requireSafeAppRole(appUrl: string): Promise<void> {
  const [role] = await withClient(appUrl, async (client) => {
    const result = await client.query<{ name: string; unsafe: boolean }>(
      `SELECT rolname AS name,
              rolsuper OR rolbypassrls OR rolcreaterole OR NOT pg_has_role(oid, '${appRole}', 'USAGE')
                OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS unsafe
         FROM pg_roles r WHERE rolname = current_user`,
    );
    return result.rows;
  });
  if (role && !role.unsafe) return;
  throw new PlainError(
    `Vai trò "${role?.name ?? '?'}" không an toàn để chạy ứng dụng: phải là ${appRole} (hoặc thành viên), ` +
      'không phải superuser, không BYPASSRLS, không CREATEROLE, không sở hữu bảng nào.',
  );
}
