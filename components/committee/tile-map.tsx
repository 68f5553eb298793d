import Link from 'next/link';
import type { Figures } from '@/lib/committee/figures';
import { shadeOf, tileMap } from '@/lib/committee/tile-map';
import { formatShare } from '@/lib/percent';
import styles from './tile-map.module.css';

interface Props {
  units: Figures['communes'];
  hrefOf: (unitId: number) => string;
}

/** The units as equal tiles in their place, the darker the larger the share of group A; the table beside holds the numbers. */
export function TileMap({ units, hrefOf }: Props) {
  const map = tileMap(units.map(({ communeId, at }) => ({ id: communeId, at })));
  if (!map) return null;
  return (
    <figure className={styles.map}>
      <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${map.columns}, minmax(0, 1fr))` }}>
        {map.tiles.map(({ id, row, column }) => {
          const unit = units.find((one) => one.communeId === id);
          if (!unit) return null;
          const stable = unit.groups[0] ?? null;
          const shade = shadeOf(stable, unit.inScope);
          return (
            <li key={id} style={{ gridRow: row + 1, gridColumn: column + 1 }}>
              <Link className={styles.tile} data-shade={shade ?? 'none'} href={hrefOf(id)} prefetch={false}>
                <span className={styles.name}>{unit.communeName}</span>
                <span className={styles.share}>{unit.isReported ? shareOf(stable, unit.inScope) : 'chưa nhập sổ'}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <figcaption className={styles.legend}>
        Tỷ lệ nhóm A:
        {['dưới 20 %', '20–40 %', '40–60 %', '60–80 %', 'từ 80 %'].map((label, shade) => (
          <span key={label} className={styles.step}>
            <span className={styles.swatch} data-shade={shade} aria-hidden="true" /> {label}
          </span>
        ))}
        <span className={styles.step}>
          <span className={styles.swatch} data-shade="none" aria-hidden="true" /> không có ai hoặc số ẩn
        </span>
      </figcaption>
    </figure>
  );
}

function shareOf(stable: number | null, inScope: number | null): string {
  if (inScope === 0) return 'không có ai';
  return stable === null || inScope === null ? 'số ẩn' : formatShare(stable, inScope);
}
