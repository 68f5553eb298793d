import { queries } from '@/e2e/matrix/operations';
import { askTheMatrix } from '@/lib/access/fixture-matrix.server';

askTheMatrix('truy vấn', queries, { areCommands: false });
