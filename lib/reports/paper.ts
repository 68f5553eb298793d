import { formatDate, type LegalDate } from '@/lib/dates';
import { letterhead, policeAbove, upper } from '@/lib/documents/letterhead';
import type { Block, Paper } from '@/lib/documents/paper';
import { groupLabels } from '@/lib/followups/vocabulary';
import { type ReportFigures, valueNow } from '@/lib/reports/figures';
import { isRegular, type Period, periodWords } from '@/lib/reports/periods';
import type { ReportIssuer, ReportKind } from '@/lib/reports/report';
import { paragraphsOf, type ReportTexts, sectionKeys, sectionTitles } from '@/lib/reports/sections';
import { sentencesOf } from '@/lib/reports/sentences';
import { type ReportTable, shown, tablesOf } from '@/lib/reports/tables';

export interface ReportHead {
  issuer: ReportIssuer;
  kind: ReportKind;
  title: string | null;
  period: Period;
  unit: { kind: string; form: string; name: string; above: string | null };
  number: number | null;
  signedOn: LegalDate | null;
  signerName: string | null;
}

/** Who issues the report, its sign and who signs it: the police, a commune's people's committee, or a steering committee. */
function office({ issuer, unit }: ReportHead) {
  const place = { unitForm: unit.form, unitName: unit.name, above: unit.above };
  const isCommune = unit.kind === 'COMMUNE';
  if (issuer === 'POLICE') {
    const head = letterhead({ ...place, role: isCommune ? 'COMMUNE_POLICE_CHIEF' : 'SUPERIOR_POLICE' });
    return { ...head, sign: 'BC-CA', to: policeAbove(unit.above) };
  }
  // A province has no unit above it here: its steering committee answers to the government's.
  const to = `Ban Chỉ đạo 138${unit.above ? ` ${unit.above}` : '/CP'}`;
  if (isCommune) return { ...letterhead({ ...place, role: 'COMMUNE_CHAIR' }), sign: 'BC-UBND', to };
  return {
    ...{ above: upper(`Ủy ban nhân dân ${unit.form} ${unit.name}`), own: 'BAN CHỈ ĐẠO 138', signer: 'TRƯỞNG BAN' },
    ...{ place: unit.name, sign: 'BC-BCĐ', to },
  };
}

/** 'Công tác tái hòa nhập cộng đồng tháng 10 năm 2026', or as its author named it. */
function reportTitle({ title, kind, period }: ReportHead): string {
  const work = 'ông tác tái hòa nhập cộng đồng';
  if (title) return title;
  if (kind === 'INTERIM') return `Sơ kết c${work}`;
  if (kind === 'FINAL') return `Tổng kết c${work}`;
  return isRegular(kind) ? `C${work} ${periodWords(kind, period)}` : `C${work}`;
}

/** A report in the layout of Nghị định 30/2020/NĐ-CP: parts I to V, signature, numbers as annexes on pages of their own. */
export function reportPaper(
  head: ReportHead,
  { figures, texts }: { figures: ReportFigures; texts: ReportTexts },
  today: LegalDate,
): Paper {
  const { above, own, signer, place, sign, to } = office(head);
  const sentences = sentencesOf(figures);
  const number = head.number === null ? '.......' : String(head.number).padStart(2, '0');
  return {
    head: { above, own, number: `Số: ${number}/${sign}`, place, on: head.signedOn ?? today },
    title: 'BÁO CÁO',
    subtitle: `${reportTitle(head)}
(số liệu từ ngày ${formatDate(head.period.from)} đến ngày ${formatDate(head.period.to)})`,
    isLandscape: false,
    blocks: sectionKeys.flatMap((key): Block[] => {
      const said = paragraphsOf(key, sentences[key], texts);
      if (said.length === 0) return [];
      const blocks: Block[] = [
        { kind: 'paragraph', text: `${key}. ${upper(sectionTitles[key])}`, isBold: true },
        ...said.map((text): Block => ({ kind: 'paragraph', text })),
      ];
      return key === 'II' ? [...blocks, ...groupBars(figures)] : blocks;
    }),
    signatures: [{ capacity: [signer], name: head.signerName }],
    recipients: [to, 'Lưu: VT'],
    annex: annexOf(tablesOf(figures)),
  };
}

/** The people in scope by group, drawn. */
function groupBars(figures: ReportFigures): Block[] {
  const items = (['A', 'B', 'C', 'D'] as const).map((g) => {
    const n = valueNow(figures, `group_${g.toLowerCase()}`);
    return { label: `${g} · ${groupLabels[g]}`, value: n ?? 0, shown: shown(n), isTold: n !== null };
  });
  if (items.every(({ value }) => value === 0)) return [];
  return [{ kind: 'bars', title: 'Người trong diện theo nhóm', items: items.filter((item) => item.isTold) }];
}

/** Annexes, each number of the report with the one before it. */
function annexOf(tables: readonly ReportTable[]): Block[] {
  if (tables.length === 0) return [];
  return [
    { kind: 'heading', text: 'PHỤ LỤC SỐ LIỆU' },
    ...tables.flatMap(({ title, columns, rows, total }, n): Block[] => [
      { kind: 'paragraph', text: `${n + 1}. ${title}`, isBold: true },
      { kind: 'table', columns, rows, ...(total ? { total } : {}) },
    ]),
  ];
}
