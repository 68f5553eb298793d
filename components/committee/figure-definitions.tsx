import { Disclosure } from '@/components/ui/disclosure';
import { RecordTable } from '@/components/ui/record-table';
import { todayInVietnam } from '@/lib/dates';
import { indicatorsOn } from '@/lib/reports/indicators';

/** The numbers of the board, as reports define them. */
const shown: readonly string[] = [
  'in_scope',
  'expected',
  'arrived',
  'closed',
  'moved_in',
  'moved_out',
  'group_a',
  'group_b',
  'group_c',
  'group_d',
  'overdue',
  'neglected',
  'needs_open',
  'borrowers',
  'disbursed',
  'models_province',
  'models_area',
  'models_on_paper',
];

/** What each number means: the same words, and the same counting, as in a report. */
export function FigureDefinitions() {
  const defined = indicatorsOn(todayInVietnam()).filter(({ key }) => shown.includes(key));
  return (
    <Disclosure label="Các số này được tính thế nào">
      <RecordTable
        caption="Cách tính các số trên bảng điều hành"
        columns={['Số', 'Đơn vị tính', 'Cách tính']}
        rows={defined.map(({ key, name, unit, definition }) => ({ key, cells: [name, unit, definition] }))}
      />
    </Disclosure>
  );
}
