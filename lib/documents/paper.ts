import type { LegalDate } from '@/lib/dates';

/** A paper of an office in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, said once for Word and for PDF. */
export interface Paper {
  head: {
    /** The body above, and the body that issues. */
    above: string;
    own: string;
    /** 'Số: 03/DS-CA'. */
    number: string;
    place: string;
    on: LegalDate;
  };
  title: string;
  subtitle: string | null;
  isLandscape: boolean;
  blocks: readonly Block[];
  /** From left to right. */
  signatures: readonly Signature[];
  recipients: readonly string[];
  /** On a page of its own after the signatures. With annexes recipients stand beside the signature (Phụ lục I, mục II.9). */
  annex?: readonly Block[];
}

export interface Bar {
  label: string;
  value: number;
  /** The number beside it. */
  shown: string;
}

export type Block =
  /** Centred and bold: the title of an annex. */
  | { kind: 'heading'; text: string }
  /** A chart: each bar as long as its number is large, from nought. */
  | { kind: 'bars'; title: string; items: readonly Bar[] }
  /** In bold it stands above what follows and stays with it. */
  | { kind: 'paragraph'; text: string; isBold?: boolean }
  | { kind: 'facts'; items: readonly (readonly [string, string])[] }
  | {
      kind: 'table';
      /** `width` is a share of the page. */
      columns: readonly { label: string; width: number; align?: 'left' | 'center' | 'right' }[];
      rows: readonly (readonly string[])[];
      /** A last line in bold. */
      total?: readonly string[];
    };

export interface Signature {
  /** 'TRƯỞNG CÔNG AN XÃ', or two lines. */
  capacity: readonly string[];
  /** Null: room to sign. */
  name: string | null;
  on?: string | null;
}

/** Margins in millimetres (Phụ lục I, mục I.2: top and bottom 20–25, left 30–35, right 15–20) and letters in points. */
export const paperMeasures = { top: 20, bottom: 20, left: 30, right: 15, text: 13, small: 11, table: 10.5 } as const;

/** Nơi nhận: each with a dash before and a semicolon behind, the last ends with a full stop (Phụ lục I, mục II.9). */
export const recipientLines = (to: readonly string[]): string[] =>
  to.map((one, n) => `- ${one}${n === to.length - 1 ? '.' : ';'}`);

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

export type PaperFormat = 'docx' | 'pdf';
export const isPaperFormat = (text: string | null): text is PaperFormat => text === 'docx' || text === 'pdf';

export const paperTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<PaperFormat, string>;
