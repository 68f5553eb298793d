import { groupColumns } from '@/lib/committee/figures';
import type { GroupColumn, Movement } from '@/lib/committee/movement';

interface Node {
  group: GroupColumn;
  /** Pixels from the top of the picture. */
  top: number;
  size: number;
}

interface Ribbon {
  key: string;
  /** Where it comes to: what happened to them is what the eye looks for. */
  group: GroupColumn;
  path: string;
}

const [width, tall, gap, least] = [100, 200, 10, 26];
/** The picture of who changed groups: the groups left and reached as two columns, a ribbon a step between them. */
export function layFlow(steps: Movement['steps']): {
  width: number;
  height: number;
  from: Node[];
  to: Node[];
  ribbons: Ribbon[];
} {
  const drawn = steps.map((step) => ({ ...step, n: step.people }));
  const total = drawn.reduce((sum, { n }) => sum + n, 0);
  const scale = tall / Math.max(1, total);
  const columnOf = (side: 'from' | 'to'): Node[] => {
    let top = 0;
    return groupColumns.flatMap((group) => {
      const n = drawn.filter((step) => step[side] === group).reduce((sum, step) => sum + step.n, 0);
      if (n === 0) return [];
      const node = { group, top, size: Math.max(least, n * scale) };
      top += node.size + gap;
      return [node];
    });
  };
  const [from, to] = [columnOf('from'), columnOf('to')];
  const height = Math.max(...[...from, ...to].map(({ top, size }) => top + size));
  // Each ribbon takes its share of the node at either end, in the order of the groups, so that ribbons of a node do not cross.
  const share = (side: 'from' | 'to', step: (typeof drawn)[number]) => {
    const node = (side === 'from' ? from : to).find(({ group }) => group === step[side]);
    const others = drawn.filter((other) => other[side] === step[side]);
    const opposite = side === 'from' ? 'to' : 'from';
    const place = (group: GroupColumn) => groupColumns.indexOf(group);
    const before = others.filter((other) => place(other[opposite]) < place(step[opposite]));
    const sum = (some: typeof drawn) => some.reduce((all, { n }) => all + n, 0);
    const each = (node?.size ?? 0) / Math.max(1, sum(others));
    const top = (node?.top ?? 0) + sum(before) * each;
    return { top, bottom: top + step.n * each };
  };
  const ribbons = drawn.map((step): Ribbon => {
    const [a, b] = [share('from', step), share('to', step)];
    const half = width / 2;
    const path = `M0,${a.top}C${half},${a.top} ${half},${b.top} ${width},${b.top}L${width},${b.bottom}C${half},${b.bottom} ${half},${a.bottom} 0,${a.bottom}Z`;
    return { key: `${step.from}${step.to}`, group: step.to, path };
  });
  return { width, height, from, to, ribbons };
}
