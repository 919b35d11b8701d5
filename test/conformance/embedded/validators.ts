/** Refuses a city of that name. */
export function isNoNowhere(city: string): string | undefined {
  return city === 'Nowhere' ? 'is nowhere' : undefined;
}
