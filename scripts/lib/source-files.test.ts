import { expect, test } from 'vitest';
import { parseSource } from './source-files';

const known = new Set(['lib/db.ts', 'lib/cases/queries.ts', 'lib/cases/labels.ts']);

test('imports are found in every form and resolved to files', () => {
  const { imports } = parseSource(
    'lib/cases/commands.ts',
    `import { db } from '@/lib/db';
     import type { A } from './queries';
     import { type B, type C } from './labels';
     import 'server-only';
     // import { no } from 'commented';
     export * from './labels';
     const late = await import('pg');
     const address = 'https://example.org'; import React from "react";`,
    known,
  );
  expect(imports).toEqual([
    { target: 'lib/db.ts', isTypeOnly: false },
    { target: 'lib/cases/queries.ts', isTypeOnly: true },
    { target: 'lib/cases/labels.ts', isTypeOnly: true },
    { target: 'server-only', isTypeOnly: false },
    { target: 'lib/cases/labels.ts', isTypeOnly: false },
    { target: 'pg', isTypeOnly: false },
    { target: 'react', isTypeOnly: false },
  ]);
});
