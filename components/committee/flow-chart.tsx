import { layFlow } from '@/lib/committee/flow';
import type { GroupColumn, Movement } from '@/lib/committee/movement';
import styles from './flow-chart.module.css';

const shortName = (group: GroupColumn) => (group === 'NONE' ? 'Chưa' : group);

/** Who changed groups, from left to right, as wide as they are many; the numbers stand in the list beside (MovementList). */
export function FlowChart({ steps }: { steps: Movement['steps'] }) {
  if (steps.length === 0) return null;
  const { height, width, from, to, ribbons } = layFlow(steps);
  return (
    <figure className={styles.figure} aria-hidden="true">
      <Side nodes={from} height={height} title="Trước" />
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" style={{ height }}>
        {ribbons.map(({ key, group, path }) => (
          <path key={key} d={path} data-group={group} />
        ))}
      </svg>
      <Side nodes={to} height={height} title="Sau" />
    </figure>
  );
}

function Side({ nodes, height, title }: { nodes: ReturnType<typeof layFlow>['from']; height: number; title: string }) {
  return (
    <div className={styles.side}>
      <span className={styles.title}>{title}</span>
      <div className={styles.nodes} style={{ height }}>
        {nodes.map(({ group, top, size }) => (
          <span key={group} data-group={group} className={styles.node} style={{ top, height: size }}>
            {shortName(group)}
          </span>
        ))}
      </div>
    </div>
  );
}
