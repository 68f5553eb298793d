import { registerCommands } from '@/e2e/matrix/operations';
import { askTheMatrix } from '@/lib/access/fixture-matrix.server';

askTheMatrix('lệnh về người và hồ sơ', registerCommands, { areCommands: true });
