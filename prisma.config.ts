import { defineConfig } from 'prisma/config';

// The URL is for `npx prisma migrate` by people with an open network; our own commands do not read it.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/ancu' },
});
