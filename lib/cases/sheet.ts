import { statusLabels } from '@/lib/cases/lifecycle';
import type { CaseRow } from '@/lib/cases/list';
import { formatDate } from '@/lib/dates';
import { groupLabels, workLabels } from '@/lib/followups/vocabulary';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';

const date = (value: string | null) => (value ? formatDate(value) : null);

/** The register as a sheet: names and not codes, numbers masked as on screen, the order of the list. */
export const caseSheet = (rows: readonly CaseRow[]) => ({
  sheetName: 'Hồ sơ',
  columns: [
    { label: 'STT', width: 6 },
    { label: 'Số hồ sơ', width: 16 },
    { label: 'Họ và tên', width: 26 },
    { label: 'Giới tính', width: 10 },
    { label: 'Ngày sinh', width: 12 },
    { label: 'Số CCCD', width: 16 },
    { label: 'Thôn', width: 18 },
    { label: 'Xã', width: 16 },
    { label: 'Trạng thái', width: 14 },
    { label: 'Nhóm', width: 18 },
    { label: 'Việc làm', width: 22 },
    { label: 'Nghề', width: 20 },
    { label: 'Ngày về', width: 12 },
    { label: 'Liên hệ gần nhất', width: 16 },
    { label: 'Thăm tới', width: 12 },
  ],
  rows: rows.map((r, i) => [
    i + 1,
    r.number,
    r.fullName,
    r.sex && sexLabels[r.sex],
    r.birthDate && formatPartialDate(r.birthDate, r.birthPrecision),
    r.cccdMasked,
    r.hamlet,
    r.communeName,
    statusLabels[r.status],
    r.group && `${r.group} · ${groupLabels[r.group]}`,
    r.work && workLabels[r.work],
    r.occupation,
    r.releaseOn && formatPartialDate(r.releaseOn, r.releasePrecision),
    date(r.lastContactOn),
    date(r.nextVisitOn),
  ]),
});
