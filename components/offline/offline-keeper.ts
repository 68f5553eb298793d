type Keeper = typeof import('@/components/offline/keep');

let keeper: Keeper | undefined;

/**
 * What keeps things on this machine, once it has been loaded: forms do not wait for it, and when the connection is gone
 * it could not be fetched any more.
 */
export const offlineKeeper = (): Keeper | undefined => keeper;

export function setOfflineKeeper(loaded: Keeper): void {
  keeper = loaded;
}
