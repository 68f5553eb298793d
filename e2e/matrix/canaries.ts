// Every sensitive cell of a person holds a text of its own (a canary), so that a byte search over an answer tells exactly
// what it gave away.

/** Every sensitive cell of a person, by the resource that decides who may read it. */
export const canaryKinds = {
  name: 'person',
  phone: 'person',
  address: 'person',
  hamlet: 'person',
  representative: 'person',
  representativePhone: 'person',
  wholeNumber: 'identityNumber',
  certificate: 'certificate',
  occupation: 'employment',
  need: 'need',
  residence: 'residence',
  judgmentNumber: 'judgment',
  court: 'judgment',
  prison: 'judgment',
  penalties: 'judgment',
  offence: 'offence',
  addressCheckNote: 'addressCheck',
  metWith: 'addressCheck',
  wishes: 'interview',
  family: 'interview',
  interviewNote: 'interview',
  followUpPlace: 'followUp',
  followUpNote: 'followUp',
  correctionReason: 'followUp',
  snoozeReason: 'snooze',
  tag: 'tag',
  transferReason: 'transfer',
  transferAddress: 'transfer',
  transferReply: 'transfer',
  searchKnown: 'search',
  searchNote: 'search',
  reasons: 'assessmentNote',
  assessmentNote: 'assessmentNote',
  reply: 'assessmentNote',
  changeBefore: 'auditChange',
  changeAfter: 'auditChange',
  trailReason: 'auditReason',
} as const;
export type CanaryKind = keyof typeof canaryKinds;
export const canaryNames = Object.keys(canaryKinds).filter((k): k is CanaryKind => k in canaryKinds);
export type Canaries = Readonly<Record<CanaryKind, string>>;

/** A number in letters: names hold no digits. */
export const letters = (n: number) => [...String(n)].map((d) => 'bcdfghklmn'[Number(d)]).join('');

/** The texts of one person. */
export function canariesOf(serial: number): Canaries {
  const text = (kind: string) => `Kín${kind}${letters(serial)}`;
  const own: Record<string, string> = Object.fromEntries(canaryNames.map((kind) => [kind, text(kind)]));
  const digits = String(serial).padStart(8, '0');
  return Object.freeze({
    ...(own as Record<CanaryKind, string>),
    name: `Nguyễn Kín${letters(serial)} Thử`,
    phone: `09${digits}`,
    representativePhone: `08${digits}`,
    wholeNumber: `0380${digits}`,
  });
}
