import { codeMessage, type ImportCode } from '@/lib/imports/codes';

/** A file that cannot be taken in, told as a value: nothing of it may be imported. */
export interface ImportRefusal {
  refused: true;
  code: ImportCode;
  /** One Vietnamese sentence that says what to do. */
  message: string;
}

export function refuse(code: ImportCode): ImportRefusal {
  return { refused: true, code, message: codeMessage(code) };
}

export function isRefusal(value: object): value is ImportRefusal {
  return 'refused' in value && value.refused === true;
}

/** Carries a refusal out of the depths of a parser; never leaves lib/imports. */
export class RefusalError extends Error {
  constructor(readonly code: ImportCode) {
    super(code);
    this.name = 'RefusalError';
  }
}
