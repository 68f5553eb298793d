import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { documentDate } from '@/lib/documents/letterhead';
import {
  type Bar,
  type Block,
  motto,
  nation,
  type Paper,
  paperMeasures,
  recipientLines,
  type Signature,
} from '@/lib/documents/paper';

const font = 'Times New Roman';
/** Word counts lengths in twentieths of a point, letters in halves. */
const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const whole = { size: 100, type: WidthType.PERCENTAGE } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

interface Look {
  bold?: boolean;
  italics?: boolean;
  underline?: boolean;
  size?: number;
}

const run = (text: string, { bold, italics, underline, size = paperMeasures.text }: Look = {}) =>
  new TextRun({ text, font, size: size * 2, bold, italics, ...(underline ? { underline: {} } : {}) });
const line = (text: string, look: Look = {}, options: IParagraphOptions = {}) =>
  new Paragraph({ children: [run(text, look)], spacing: { after: 60 }, ...options });
const centred = (text: string, look: Look = {}, options: IParagraphOptions = {}) =>
  line(text, look, { alignment: AlignmentType.CENTER, ...options });

/** Cells side by side without lines: the head of the paper and its signatures. */
const sideBySide = (cells: readonly (readonly Paragraph[])[], widths = cells.map(() => 100 / cells.length)) =>
  new Table({
    width: whole,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, n) =>
            new TableCell({
              children: [...children],
              borders: noBorders,
              width: { size: widths[n] ?? 0, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });

const head = ({ above, own, number, place, on }: Paper['head']) =>
  // The motto's side is the wider one: its lines stand whole on an upright page.
  sideBySide(
    [
      [centred(above), centred(own, { bold: true, underline: true }), centred(number)],
      [
        centred(nation, { bold: true, size: 12 }),
        centred(motto, { bold: true, underline: true }),
        centred(`${place}, ${documentDate(on)}`, { italics: true }),
      ],
    ],
    [42, 58],
  );

/** A chart that every word processor draws: cells filled as wide as the number is large. */
function bars(title: string, items: readonly Bar[]): (Paragraph | Table)[] {
  const most = Math.max(1, ...items.map(({ value }) => value));
  const cell = (children: Paragraph[], size: number, isFilled = false) =>
    new TableCell({
      children,
      borders: noBorders,
      width: { size, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      ...(isFilled ? { shading: { type: ShadingType.CLEAR, fill: '5B7F7F', color: 'auto' } } : {}),
    });
  const plain = (text: string) => [line(text, { size: paperMeasures.small }, { spacing: { after: 0 } })];
  const row = ({ label, value, shown }: Bar) => {
    const width = Math.max(1, Math.round((value / most) * 55));
    return [
      new Table({
        width: whole,
        borders: noBorders,
        rows: [
          new TableRow({
            cantSplit: true,
            children: [
              cell(plain(label), 30),
              ...(value > 0 ? [cell(plain(''), width, true)] : []),
              cell(plain(` ${shown}`), value > 0 ? 70 - width : 70),
            ],
          }),
        ],
      }),
      new Paragraph({ spacing: { after: 0, line: 60, lineRule: 'exact' } }),
    ];
  };
  return [centred(title, { italics: true, size: paperMeasures.small }), ...items.flatMap(row), line('')];
}

function block(content: Block): (Paragraph | Table)[] {
  if (content.kind === 'heading') return [centred(content.text, { bold: true, size: 14 }, { keepNext: true })];
  if (content.kind === 'bars') return bars(content.title, content.items);
  if (content.kind === 'paragraph')
    return [
      line(
        content.text,
        { bold: content.isBold },
        {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: 567 },
          ...(content.isBold ? { keepNext: true, keepLines: true } : {}),
        },
      ),
    ];
  if (content.kind === 'facts')
    return content.items.map(
      ([label, value]) =>
        new Paragraph({ children: [run(`${label}: `), run(value, { bold: true })], spacing: { after: 60 } }),
    );
  const size = paperMeasures.table;
  const sum = content.columns.reduce((all, c) => all + c.width, 0);
  const row = (cells: readonly string[], isBold: boolean, isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: content.columns.map(
        (column, n) =>
          new TableCell({
            width: { size: (column.width / sum) * 100, type: WidthType.PERCENTAGE },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60 },
            children: [
              line(
                cells[n] ?? '',
                { bold: isBold, size },
                {
                  alignment: isHead ? AlignmentType.CENTER : alignments[column.align ?? 'left'],
                  spacing: { after: 0 },
                },
              ),
            ],
          }),
      ),
    });
  return [
    new Table({
      width: whole,
      rows: [
        row(
          content.columns.map((c) => c.label),
          true,
          true,
        ),
        ...content.rows.map((cells) => row(cells, false)),
        ...(content.total ? [row(content.total, true)] : []),
      ],
    }),
    line(''),
  ];
}

const signature = ({ capacity, name, on }: Signature): Paragraph[] => [
  ...(on ? [centred(on, { italics: true })] : []),
  ...capacity.map((text) => centred(text, { bold: true })),
  ...(name ? [centred('(đã ký)', { italics: true, size: paperMeasures.small })] : [centred(''), centred('')]),
  centred(''),
  centred(name ?? '', { bold: true }),
];

const recipients = (to: readonly string[]): Paragraph[] =>
  to.length === 0
    ? []
    : [
        line('Nơi nhận:', { bold: true, italics: true, size: paperMeasures.small }),
        ...recipientLines(to).map((text) => line(text, { size: paperMeasures.small }, { spacing: { after: 0 } })),
      ];

/** The paper as a Word file. */
export async function renderDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { top, bottom, left, right } = paperMeasures;
  const document = new Document({
    title: paper.title,
    creator: paper.head.own,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            margin: { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
            size: {
              width: twips(210),
              height: twips(297),
              orientation: paper.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        // Numbered in the middle above, from the second page on (Phụ lục I, mục II.1).
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], font, size: paperMeasures.text * 2 })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          head(paper.head),
          centred(''),
          centred(paper.title, { bold: true, size: 14 }),
          ...(paper.subtitle?.split('\n') ?? []).map((text) => centred(text, { bold: true })),
          centred(''),
          ...paper.blocks.flatMap(block),
          ...(paper.annex
            ? [sideBySide([recipients(paper.recipients), ...paper.signatures.map(signature)])]
            : [sideBySide(paper.signatures.map(signature)), ...recipients(paper.recipients)]),
          ...(paper.annex && paper.annex.length > 0
            ? [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }), ...paper.annex.flatMap(block)]
            : []),
        ],
      },
    ],
  });
  return Uint8Array.from(await Packer.toBuffer(document));
}
