import { subscribeToDigest, unsubscribeFromDigest } from '../../lib/digest/commands';
import { getSubscription } from '../../lib/digest/queries';
import { asks, type Operation } from './operation';

export const digestCommands: readonly Operation[] = [
  {
    name: 'digest.subscribe',
    cell: 'digest.change',
    on: 'installation',
    ...asks(subscribeToDigest, () => ({ email: 'ten@example.vn', cadence: 'WEEKLY' as const })),
  },
  {
    name: 'digest.unsubscribe',
    cell: 'digest.close',
    on: 'installation',
    ...asks(unsubscribeFromDigest, () => ({})),
  },
];

export const digestQueries: readonly Operation[] = [
  {
    name: 'digest.subscription',
    cell: 'digest.read',
    on: 'installation',
    ...asks(getSubscription, () => ({})),
  },
];
