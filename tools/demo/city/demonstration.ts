/** How the demonstration's own reports are told from those of a visitor, whose cases nobody but the visitor touches. */
export const DEMONSTRATION = 'demonstration';

/** True for what the demonstration reported itself and for what its devices raised. */
export function isOurs({ kind, channel }: { readonly kind: unknown; readonly channel: unknown }): boolean {
  return channel === DEMONSTRATION || kind === 'sensor-alarm';
}
