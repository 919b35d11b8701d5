/** Waits before a transaction is run again: longer each time, and by chance, so that two that met do not meet again. */
export function beforeRetry(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 6) * 5));
}
