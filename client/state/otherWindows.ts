/** Notifies the other windows of this browser, at the same address, that this one has changed the store. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('entente-store');

export const notifyOthers = (): void => channel?.postMessage('changed');
/** Calls `listener` when another window has changed the store. */
export const onOthersChange = (listener: () => void): void => channel?.addEventListener('message', listener);
