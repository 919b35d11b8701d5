/** Fails when a promise is not settled in time: what hangs is a defect of its own, and names itself. */
export async function within<T>(milliseconds: number, work: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not settled within ${String(milliseconds)} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until something is so. */
export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not become so within ${String(milliseconds)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
