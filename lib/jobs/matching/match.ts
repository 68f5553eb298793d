import { addDays, daysBetween, formatDate, type LegalDate } from '@/lib/dates';
import { monthsInWords } from '@/lib/jobs/profiles/profile';
import { conditionLabel, tradeLabel } from '@/lib/jobs/trades';
import { ranOutOn } from '@/lib/jobs/vacancies/vacancy';
import { formatDong } from '@/lib/money';

/** Where a work lies as seen from where somebody lives. Without places on the map: same commune 0, same former district 1, same province 2, else 3. */
export interface Distance {
  km: number | null;
  band: number;
}

export interface Seeker {
  trades: readonly string[];
  /** Months by trade. */
  experience: Readonly<Record<string, number>>;
  cannot: readonly string[];
  maxDistanceKm: number | null;
  payWanted: number | null;
  availableFrom: LegalDate | null;
}

export interface Work {
  trade: string;
  experienceMonths: number;
  conditions: readonly string[];
  payFrom: number | null;
  payTo: number | null;
  closesOn: LegalDate | null;
}

/** Why a suggestion stands where it does. `against`: to be talked about first, not a reason to leave it out. */
export interface Reason {
  kind: 'for' | 'against';
  text: string;
  /** The same for everybody: not said beside a person. */
  isOfWork?: true;
}

export interface Match {
  /** Orders suggestions; never shown: nobody is a number here. */
  order: number;
  reasons: Reason[];
}

const against = (text: string): Reason => ({ kind: 'against', text });
const plus = (text: string): Reason => ({ kind: 'for', text });

/** Null: not suggested at all, with the reason for whoever asks why. */
export function exclusionOf(seeker: Seeker, work: Work, { km, band }: Distance, today: LegalDate): string | null {
  const cannot = work.conditions.filter((one) => seeker.cannot.includes(one));
  if (cannot.length > 0) return `không làm được: ${cannot.map(conditionLabel).join(', ').toLowerCase()}`;
  const pastOn = ranOutOn(work.closesOn, today);
  if (pastOn) return `đã hết hạn tuyển ${formatDate(pastOn)}`;
  if (seeker.availableFrom !== null && work.closesOn !== null && seeker.availableFrom > work.closesOn)
    return `chỉ làm được từ ${formatDate(seeker.availableFrom)}, sau khi hết hạn tuyển`;
  if (seeker.maxDistanceKm !== null) {
    if (km !== null && km > seeker.maxDistanceKm) return `cách ${km} km, xa hơn ${seeker.maxDistanceKm} km`;
    // Not on the map: a district is some tens of kilometres wide, a province more than anybody's way to work.
    if (km === null && (band > 2 || (band === 2 && seeker.maxDistanceKm < 30))) return 'ở quá xa';
  }
  return null;
}

/** How well a work suits somebody, with the reasons in words. No model and no history of anybody: the same facts give the same order. */
export function matchOf(seeker: Seeker, work: Work, distance: Distance, today: LegalDate): Match | null {
  if (exclusionOf(seeker, work, distance, today) !== null) return null;
  const parts = [
    tradePart(seeker, work),
    distancePart(distance),
    payPart(seeker, work),
    closingPart(work, today),
    availablePart(seeker, today),
  ];
  return {
    order: parts.reduce((sum, part) => sum + part.points, 0),
    reasons: parts.flatMap((part) => part.reasons),
  };
}

interface Part {
  points: number;
  reasons: Reason[];
}
const nothing: Part = { points: 0, reasons: [] };

function tradePart({ trades, experience }: Seeker, { trade, experienceMonths }: Work): Part {
  const months = experience[trade] ?? 0;
  const name = tradeLabel(trade).toLowerCase();
  const isWanted = trades.includes(trade);
  const base = isWanted ? 40 : months > 0 ? 25 : 0;
  const known = Math.min(months, 60) / 3;
  const said = months > 0 ? ` (${monthsInWords(months)})` : '';
  const reasons = isWanted
    ? [plus(`cùng nghề: ${name}${said}`)]
    : months > 0
      ? [plus(`đã làm ${name}${said}`)]
      : experienceMonths === 0
        ? [plus(`${name}, không cần kinh nghiệm`)]
        : [];
  if (experienceMonths > months)
    return {
      points: base + known - 25,
      reasons: [...reasons, against(`cơ sở cần ${monthsInWords(experienceMonths)} kinh nghiệm`)],
    };
  return { points: base + known, reasons };
}

const bandReasons = ['cùng xã', 'cùng huyện cũ', 'cùng tỉnh'] as const;

function distancePart({ km, band }: Distance): Part {
  if (km === 0 || band === 0) return { points: 30, reasons: [plus('cùng xã')] };
  if (km !== null)
    return { points: Math.max(-20, 30 - km), reasons: [km <= 30 ? plus(`cách ${km} km`) : against(`cách ${km} km`)] };
  const reason = bandReasons[band];
  return { points: [30, 18, 0][band] ?? -20, reasons: [reason ? plus(reason) : against('tỉnh khác')] };
}

function payPart({ payWanted }: Seeker, { payFrom, payTo }: Work): Part {
  const most = payTo ?? payFrom;
  if (payWanted === null || most === null) return nothing;
  if ((payFrom ?? 0) >= payWanted || most >= payWanted)
    return { points: 10, reasons: [plus(`lương đạt mong muốn (${formatDong(payWanted)})`)] };
  return { points: -10, reasons: [against(`lương thấp hơn mong muốn (${formatDong(payWanted)})`)] };
}

function closingPart({ closesOn }: Work, today: LegalDate): Part {
  if (closesOn === null) return nothing;
  const left = daysBetween(today, closesOn);
  return {
    points: left <= 14 ? 3 : 0,
    reasons: [{ ...plus(`đăng tuyển đến ${formatDate(closesOn).slice(0, 5)}`), isOfWork: true }],
  };
}

function availablePart({ availableFrom }: Seeker, today: LegalDate): Part {
  if (availableFrom === null || availableFrom <= today) return { points: 5, reasons: [plus('làm được ngay')] };
  const isSoon = availableFrom <= addDays(today, 30);
  return {
    points: isSoon ? 0 : -10,
    reasons: [
      isSoon
        ? plus(`làm được từ ${formatDate(availableFrom)}`)
        : against(`chỉ làm được từ ${formatDate(availableFrom)}`),
    ],
  };
}
