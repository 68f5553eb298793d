import { checkLaws } from './check-laws';
import { schemaDifference } from './migrations';
import { generatePrismaClient, runPrisma } from './prisma-client';
import { runNode } from './processes';
import { createTestDatabase, startTestServer } from './test-database';
import { oneCheck, type Step } from './test-steps';
import { checkFloors } from './version-floors';

const biome = '@biomejs/biome/bin/biome';

export const staticSteps: Step[] = [
  {
    name: 'format',
    title: 'Trình bày mã nguồn',
    run: oneCheck(() => program(biome, ['format', '.'], 'Sửa bằng: npm run format')),
  },
  {
    name: 'lint',
    title: 'Lỗi thường gặp',
    run: oneCheck(() => program(biome, ['lint', '--error-on-warnings', '.'])),
  },
  {
    name: 'types',
    title: 'Kiểu dữ liệu',
    run: oneCheck(async () => {
      await generatePrismaClient();
      const routes = await program('next/dist/bin/next', ['typegen']); // types of the routes: .next/types
      return routes ?? program('typescript/bin/tsc', ['--noEmit', '--project', 'tsconfig.json']);
    }),
  },
  {
    name: 'laws',
    title: 'Luật nhập tệp',
    run: async () => {
      const { files, passed, failed, lines } = checkLaws();
      for (const line of lines) console.log(line);
      console.log(`   ${files} tệp`);
      return { passed, failed };
    },
  },
  {
    name: 'floors',
    title: 'Phiên bản thư viện',
    run: async () => {
      const { passed, failed, lines } = checkFloors();
      for (const line of lines) console.log(line);
      return { passed, failed };
    },
  },
  {
    name: 'schema',
    title: 'schema.prisma hợp lệ',
    run: oneCheck(async () => {
      const { code, output } = await runPrisma(['validate']);
      return code === 0 ? undefined : output;
    }),
  },
  { name: 'drift', title: 'schema.prisma khớp migrations', run: oneCheck(findDrift) },
];

async function program(script: string, args: string[], hint = ''): Promise<string | undefined> {
  const { code, output } = await runNode(script, args);
  return code === 0 ? undefined : `${output}${hint}`;
}

/** Indexes that Prisma cannot write (on expressions, partial) live in migrations alone: dropping them is no difference. */
async function findDrift(): Promise<string | undefined> {
  const { release } = await startTestServer();
  try {
    const database = await createTestDatabase();
    const sql = await schemaDifference(database.ownerUrl);
    await database.drop();
    const rest = sql.replace(/-- DropIndex\nDROP INDEX "[^"]+";\s*/g, '').trim();
    return rest ? `Cần một bước di chuyển dữ liệu mới trong prisma/migrations:\n${rest}` : undefined;
  } finally {
    await release();
    delete process.env.TEST_SERVER;
  }
}
