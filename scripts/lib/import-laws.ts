import { findCycles } from './import-cycles';
import type { SourceFile } from './source-files';

export type Law = {
  name: string;
  /** Said to whoever breaks it: what to do instead. */
  teaches: string;
  /** The offending part of each violation, for one file. */
  find: (file: SourceFile, all: SourceFile[]) => string[];
  /** A file that breaks it: the check must find it, or it checks nothing. */
  planted: { path: string; code: string };
};

const isTest = ({ path }: SourceFile) => /\.(test|spec)\.tsx?$/.test(path);
const isIn = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`) && !isTest(file);

/** A file of lib that holds rules alone: it must run anywhere, also in the browser and in a test without a database. */
export function isPure({ path }: { path: string }): boolean {
  if (/\.(test|server)\.ts$|\/(queries|commands)\.ts$/.test(path)) return false;
  return /^lib\/(text|dates|money)\.ts$|^lib\/(?!generated\/)[^/]+\/.+\.ts$/.test(path);
}

function imports(applies: (file: SourceFile) => boolean, forbidden: RegExp): Law['find'] {
  return (file) =>
    applies(file)
      ? file.imports.filter((one) => !one.isTypeOnly && forbidden.test(one.target)).map((one) => one.target)
      : [];
}

function text(applies: (file: SourceFile) => boolean, forbidden: RegExp): Law['find'] {
  return (file) => (applies(file) ? [...new Set(file.code.match(new RegExp(forbidden, 'g')) ?? [])] : []);
}

const isShipped = (file: SourceFile) => ['app', 'components', 'lib', 'prisma'].some((folder) => isIn(folder)(file));

export const laws: Law[] = [
  {
    name: 'app không chạm cơ sở dữ liệu',
    teaches: 'Trang gọi lib/<domain>/queries.ts, action gọi lib/<domain>/commands.ts; chỉ hai cửa đó mở giao dịch.',
    find: imports(isIn('app'), /^(lib\/db\.ts|lib\/generated(\/.*)?|pg|@prisma\/.*)$/),
    planted: { path: 'app/x/actions.ts', code: `import { db } from '@/lib/db';` },
  },
  {
    name: 'trang không nhắc tới prisma',
    teaches: 'Viết truy vấn trong lib/<domain>/queries.ts rồi gọi từ trang.',
    find: text((file) => /^app\/.*page\.tsx$/.test(file.path), /\bprisma\b/i),
    planted: { path: 'app/x/page.tsx', code: 'const rows = await prisma.person.findMany();' },
  },
  {
    name: 'components chỉ nhận props',
    teaches: 'Trang đọc dữ liệu và truyền xuống bằng props; action được truyền xuống như một prop.',
    find: imports(isIn('components'), /(^|\/)(queries|commands)\.ts$|^lib\/(auth|session|db)\.ts$/),
    planted: { path: 'components/x.tsx', code: `import { listCases } from '@/lib/cases/queries';` },
  },
  {
    name: 'nút bấm là nút của components/ui',
    teaches:
      'Dùng components/ui/button.tsx: nút của thư viện bấm được khi trang chưa sẵn sàng, và gửi biểu mẫu lên địa chỉ.',
    find: text(
      ({ path }) => /^(app|components)\//.test(path) && !path.startsWith('components/ui/'),
      /import \{[^}]*\bButton\b[^}]*\} from '@mantine\/core'/,
    ),
    planted: { path: 'components/x.tsx', code: `import { Button, TextInput } from '@mantine/core';` },
  },
  {
    name: 'quy tắc thuần không cần React, Next hay cơ sở dữ liệu',
    teaches: 'Chuyển phần đọc ghi sang queries.ts, commands.ts hoặc *.server.ts; để lại quy tắc trong tệp này.',
    find: imports(isPure, /^(react(-dom)?|next|next-auth)(\/.*)?$|^lib\/db\.ts$/),
    planted: { path: 'lib/cases/policy.ts', code: `import { db } from '../db';` },
  },
  {
    name: 'không có tệp gom (barrel)',
    teaches: 'Nhập thẳng từ tệp định nghĩa: tệp gom che mất ai dùng gì và kéo theo cả thư mục.',
    find: (file) =>
      /(^|\/)index\.tsx?$/.test(file.path) && /export\s[^;]*\sfrom\s/.test(file.code) ? ['export … from'] : [],
    planted: { path: 'lib/cases/index.ts', code: `export { openCase } from './commands';` },
  },
  {
    name: 'không nhập vòng tròn',
    teaches: 'Tách phần dùng chung ra tệp thứ ba mà cả hai cùng nhập.',
    find: (file, all) => findCycles(file, all),
    planted: { path: 'lib/a.ts', code: `import './a';` },
  },
  {
    name: 'chỉ lib/env.ts đọc process.env',
    teaches: 'Thêm biến vào lib/env.ts (có kiểm tra) rồi dùng env().',
    find: text(
      (file) => isShipped(file) && !file.path.startsWith('prisma/') && file.path !== 'lib/env.ts',
      /process\.env\b/,
    ),
    planted: { path: 'lib/cases/queries.ts', code: 'const key = process.env.APP_KEY;' },
  },
  {
    name: 'không giữ dữ liệu của người này cho người khác',
    teaches: 'Dữ liệu phụ thuộc người đọc (RLS): bộ đệm dùng chung sẽ đưa nó cho người khác.',
    find: text(isShipped, /['"]use cache(:[^'"]*)?['"]|\bunstable_cache\b/),
    planted: { path: 'lib/cases/queries.ts', code: `'use cache';` },
  },
  {
    name: 'không ghép chuỗi thành SQL hay HTML',
    teaches: 'Dùng $queryRaw`…` (tham số hóa) và JSX (tự thoát ký tự).',
    find: text(isShipped, /\$(query|execute)RawUnsafe\b|\bdangerouslySetInnerHTML\b/),
    planted: { path: 'lib/cases/queries.ts', code: 'await tx.$queryRawUnsafe(sql);' },
  },
];
