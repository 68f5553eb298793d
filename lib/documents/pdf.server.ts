import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
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

/** Tinos has the measures of Times New Roman, which Nghị định 30 asks for and nobody may hand on. */
const folder = path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'tinos');
const face = (name: string) => path.join(folder, name, `Tinos_${name}.ttf`);
pdfmake.setFonts({
  Tinos: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
});
// A paper is text alone: nothing in it may fetch or read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.resolve(file).startsWith(folder));

const points = (mm: number) => (mm / 25.4) * 72;
const thin: CustomTableLayout = { hLineWidth: () => 0.5, vLineWidth: () => 0.5 };

const centred = (text: string, look: object = {}): Content => ({ text, alignment: 'center', ...look });

/** The motto's side is the wider one: its lines stand whole on an upright page. */
const narrowSide = '42%';

const head = ({ above, own, number, place, on }: Paper['head']): Content => ({
  columns: [
    {
      width: narrowSide,
      stack: [centred(above), centred(own, { bold: true, decoration: 'underline' }), centred(number, { marginTop: 6 })],
    },
    [
      centred(nation, { bold: true, fontSize: 12 }),
      centred(motto, { bold: true, decoration: 'underline' }),
      centred(`${place}, ${documentDate(on)}`, { italics: true, marginTop: 6 }),
    ],
  ],
  columnGap: 8,
});

function bars(title: string, items: readonly Bar[], room: number): Content {
  const most = Math.max(1, ...items.map(({ value }) => value));
  const [labels, longest] = [room * 0.3, room * 0.5];
  return [
    { text: title, italics: true, alignment: 'center', fontSize: paperMeasures.small, marginBottom: 4 },
    ...items.map(
      ({ label, value, shown }): Content => ({
        columns: [
          { width: labels, text: label, fontSize: paperMeasures.small },
          {
            width: Math.max(1, (value / most) * longest),
            canvas: [{ type: 'rect', x: 0, y: 2, w: Math.max(1, (value / most) * longest), h: 10, color: '#5B7F7F' }],
          },
          { width: 'auto', text: shown, fontSize: paperMeasures.small, marginLeft: 6 },
        ],
        marginBottom: 4,
        unbreakable: true,
      }),
    ),
    { text: ' ', fontSize: 6 },
  ];
}

/** Laying out a line looks at each length of a word anew: a word of thousands of letters would hold the server for seconds. */
const broken = (text: string) => text.replace(/\S{80}/g, '$& ');

function block(content: Block, room: number): Content {
  if (content.kind === 'heading')
    return centred(content.text, { bold: true, fontSize: 14, marginBottom: 8, headlineLevel: 1 });
  if (content.kind === 'bars') return bars(content.title, content.items, room);
  if (content.kind === 'paragraph')
    return {
      text: broken(content.text),
      bold: content.isBold ?? false,
      ...(content.isBold ? { headlineLevel: 1 } : {}),
      alignment: 'justify',
      leadingIndent: 28,
      marginBottom: 6,
    };
  if (content.kind === 'facts')
    return content.items.map(([label, value]) => ({
      text: [`${label}: `, { text: value, bold: true }],
      marginBottom: 4,
    }));
  const sum = content.columns.reduce((all, c) => all + c.width, 0);
  // What the lines and the padding of each cell take.
  const free = room - content.columns.length * 8.5 - 1;
  const cells = (row: readonly string[], bold: boolean): TableCell[] =>
    content.columns.map((c, n) => ({ text: row[n] ?? '', bold, alignment: c.align ?? 'left' }));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: content.columns.map((c) => (c.width / sum) * free),
      body: [
        content.columns.map((c) => ({ text: c.label, bold: true, alignment: 'center' as const })),
        ...content.rows.map((row) => cells(row, false)),
        ...(content.total ? [cells(content.total, true)] : []),
      ],
    },
    layout: thin,
    fontSize: paperMeasures.table,
    marginBottom: 12,
  };
}

const signature = ({ capacity, name, on }: Signature): Content => [
  ...(on ? [centred(on, { italics: true })] : []),
  ...capacity.map((text) => centred(text, { bold: true })),
  centred(name ? '(đã ký)' : ' ', { italics: true, fontSize: paperMeasures.small, marginTop: 10, marginBottom: 24 }),
  centred(name ?? ' ', { bold: true }),
];

const recipients = (to: readonly string[]): Content[] =>
  to.length === 0
    ? []
    : [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: paperMeasures.small, marginTop: 8 },
        ...recipientLines(to).map((text) => ({ text, fontSize: paperMeasures.small })),
      ];

/** The paper as a PDF file. */
export async function renderPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { left, right, top, bottom } = paperMeasures;
  const room = points((paper.isLandscape ? 297 : 210) - left - right);
  const signed = paper.signatures.map((one) => ({ stack: [signature(one)] }));
  const document = pdfmake.createPdf({
    info: { title: paper.title, author: paper.head.own },
    pageSize: 'A4',
    pageOrientation: paper.isLandscape ? 'landscape' : 'portrait',
    pageMargins: [points(left), points(top), points(right), points(bottom)],
    defaultStyle: { font: 'Tinos', fontSize: paperMeasures.text, lineHeight: 1.15 },
    // A heading is never the last of its page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    header: (page) => (page > 1 ? centred(String(page), { marginTop: points(10) }) : ''),
    content: [
      head(paper.head),
      centred(paper.title, { bold: true, fontSize: 14, marginTop: 16 }),
      ...(paper.subtitle ? [centred(paper.subtitle, { bold: true, marginBottom: 12 })] : [centred(' ')]),
      ...paper.blocks.map((content) => block(content, room)),
      ...(paper.annex
        ? [{ columns: [{ stack: recipients(paper.recipients) }, ...signed], unbreakable: true, marginTop: 6 }]
        : [{ columns: signed, unbreakable: true, marginTop: 6 }, ...recipients(paper.recipients)]),
      ...(paper.annex && paper.annex.length > 0
        ? [{ text: '', pageBreak: 'before' as const }, ...paper.annex.map((content) => block(content, room))]
        : []),
    ],
  });
  return Uint8Array.from(await document.getBuffer());
}
