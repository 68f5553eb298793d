import { cache } from 'react';
import { countIncoming } from '@/lib/transfers/places';

/** The same count for the menu and the page of one request: asked once. */
export const incomingOf = cache((actor: Parameters<typeof countIncoming>[0]) => countIncoming(actor, {}));
