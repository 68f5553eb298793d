import { addDays, daysInMonth, formatDate, type LegalDate } from '@/lib/dates';
import styles from './worklist.module.css';

/** The month with the number of people due each day. */
export function MonthCalendar({ today, days }: { today: LegalDate; days: readonly { day: string; n: number }[] }) {
  const first = `${today.slice(0, 7)}-01`;
  const length = daysInMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  const mondayFirst = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const due = new Map(days.map((d) => [d.day, d.n]));
  const cells = [
    ...Array.from({ length: mondayFirst }, () => null),
    ...Array.from({ length }, (_, i) => addDays(first, i)),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, w) =>
    Array.from({ length: 7 }, (_, d) => cells[w * 7 + d] ?? null),
  );
  return (
    <table className={styles.month}>
      <caption className="visually-hidden">Số người đến hạn theo ngày, tháng {today.slice(5, 7)}</caption>
      <thead>
        <tr>
          {['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map((d) => (
            <th key={d} scope="col">
              {d}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, w) => (
          <tr key={week.find(Boolean) ?? w}>
            {week.map((day, d) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven days of a week never move
              <td key={d} data-today={day === today || undefined}>
                {day && <DayCell day={day} due={due.get(day) ?? 0} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, due }: { day: LegalDate; due: number }) {
  return (
    <>
      <span>{Number(day.slice(8))}</span>
      {due > 0 && (
        <strong>
          {due}
          <span className="visually-hidden"> người đến hạn {formatDate(day)}</span>
        </strong>
      )}
    </>
  );
}
