import Link from 'next/link';
import type { BoardCard, BoardColumn } from '@/lib/loans/applications/board';
import { formatNumber, shownDong } from '@/lib/money';
import styles from './applications.module.css';

interface Column {
  key: BoardColumn;
  label: string;
  waitsFor: string;
  count: number;
  cards: readonly BoardCard[];
}

interface Props {
  columns: readonly Column[];
  /** Whether the lines of lists lead to receiving their papers. */
  mayReceive: boolean;
}

/** Applications by how far they have come: what has waited longest stands first. */
export function Board({ columns, mayReceive }: Props) {
  return (
    <div className={styles.board}>
      {columns.map((column) => (
        <section key={column.key} className={styles.column} aria-label={column.label}>
          <div className={styles.columnHead}>
            <h2>{column.label}</h2>
            <span className={styles.count}>{formatNumber(column.count)}</span>
          </div>
          <p className={styles.muted}>{column.cards.length === 0 ? 'Không có hồ sơ nào' : column.waitsFor}</p>
          <ul className={styles.cards}>
            {column.cards.map((card) => (
              <li key={card.id} className={styles.card}>
                <CardName card={card} href={hrefOf(column.key, card, mayReceive)} />
                {card.beneficiaryName !== card.borrowerName && (
                  <div className={styles.muted}>vay cho {card.beneficiaryName}</div>
                )}
                <div>
                  {card.amount !== null && <span className={styles.amount}>{shownDong(card.amount)} · </span>}
                  {formatNumber(card.daysInStep)} ngày
                </div>
                <div className={styles.muted}>{card.communeName}</div>
                {card.nextStep && <div>{card.nextStep}</div>}
              </li>
            ))}
          </ul>
          {column.count > column.cards.length && (
            <p className={styles.muted}>
              Còn {formatNumber(column.count - column.cards.length)} hồ sơ: lọc để thu hẹp.
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function hrefOf(key: BoardColumn, { id }: BoardCard, mayReceive: boolean): string | null {
  if (key !== 'LISTED') return `/vay-von/ho-so/${id}`;
  return mayReceive ? `/vay-von/ho-so/moi/${id}` : null;
}

function CardName({ card, href }: { card: BoardCard; href: string | null }) {
  if (!href) return <strong>{card.borrowerName}</strong>;
  return (
    <Link href={href} prefetch={false}>
      {card.borrowerName}
    </Link>
  );
}
