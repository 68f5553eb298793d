import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const excluded = ['**/node_modules/**', '.next/**', '.data/**', '.test/**', 'e2e/**'];

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    setupFiles: ['./scripts/lib/test-environment.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,app,scripts,prisma}/**/*.test.{ts,tsx}'],
          exclude: [...excluded, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: excluded,
          pool: 'forks',
          // Each file has a database of its own, and a file waits for it half of its time.
          maxWorkers: 2,
          globalSetup: ['./scripts/lib/test-template.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
