import Link from 'next/link';
import { Card } from '@/components/ui/card';
import styles from './worklist.module.css';

interface Props {
  total: number;
  people: readonly { id: string; fullName: string }[];
}

/** Whose family may need help with repaying, before it grows: the bank's sign, no amount. */
export function NeedHelp({ total, people }: Props) {
  if (total === 0) return null;
  return (
    <Card title="Cần hỗ trợ trả nợ">
      <p className={styles.big}>{total} người</p>
      <ul className={styles.snoozes}>
        {people.map((one) => (
          <li key={one.id}>
            <Link href={`/ho-so/${one.id}?muc=vay-von`} prefetch={false}>
              {one.fullName}
            </Link>
          </li>
        ))}
      </ul>
      {total > people.length && <p className={styles.clause}>và {total - people.length} người khác</p>}
    </Card>
  );
}
