import { supportingCommands } from '@/e2e/matrix/operations';
import { askTheMatrix } from '@/lib/access/fixture-matrix.server';

askTheMatrix('lệnh về vay vốn, việc làm, mô hình', supportingCommands, { areCommands: true });
