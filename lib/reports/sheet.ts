import type { WorkbookCell, WorkbookContent } from '@/lib/excel/write';
import type { ReportFigures } from '@/lib/reports/figures';
import { unitKeys } from '@/lib/reports/indicators';
import { absentWords } from '@/lib/reports/standing';

/** The numbers of a report as a workbook: of the whole, of each commune, of what the units below reported. Numbers are numbers. */
export function reportSheet(figures: ReportFigures): WorkbookContent {
  const name = (key: string) => figures.rows.find((row) => row.key === key)?.name ?? key;
  const unit = (key: string) => figures.rows.find((row) => row.key === key)?.unit ?? '';
  const below = (part: string, place: string, values: Readonly<Record<string, number | null>>) =>
    unitKeys.map((key): WorkbookCell[] => [part, place, name(key), unit(key), values[key] ?? null, null]);
  return {
    sheetName: 'Số liệu',
    columns: [
      { label: 'Phần', width: 22 },
      { label: 'Đơn vị', width: 24 },
      { label: 'Chỉ tiêu', width: 34 },
      { label: 'Đơn vị tính', width: 14 },
      { label: 'Kỳ này', width: 16 },
      { label: 'Kỳ trước', width: 16 },
    ],
    rows: [
      ...figures.rows.map((r): WorkbookCell[] => ['Toàn đơn vị', figures.unit.name, r.name, r.unit, r.now, r.before]),
      ...figures.units.flatMap((u) => below('Theo xã', u.name, u.values)),
      ...(figures.parts ?? []).flatMap((p) =>
        p.state === 'IN'
          ? below('Báo cáo của đơn vị', p.name, p.values)
          : [['Báo cáo của đơn vị', p.name, absentWords[p.state], '', null, null]],
      ),
    ],
  };
}
