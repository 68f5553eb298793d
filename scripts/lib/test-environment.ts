import path from 'node:path';
import { testDirectory } from './paths';

/** What lib/env.ts finds in tests. Fixed, so that a failure can be repeated; the database's address is set by createTestDatabase. */
export function enterTestEnvironment(): void {
  Object.assign(process.env, {
    APP_KEY: Buffer.alloc(32, 7).toString('base64'),
    NEXTAUTH_SECRET: 'test-only-test-only-test-only-test-only',
    NEXTAUTH_URL: 'http://localhost:3000',
    DATABASE_URL: 'postgresql://ancu_app:none@127.0.0.1:1/none',
    DATA_DIR: path.join(testDirectory, 'unit'),
    DEMO: '1',
    SIGN_IN_LIMIT: '100000',
  });
}

enterTestEnvironment();
