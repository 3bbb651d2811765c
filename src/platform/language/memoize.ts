const MAX_KEY_LENGTH = 64;

/**
 * Memoizes a function of short texts. The cache is cleared when it has `maxEntries`; results of texts longer than
 * {@link MAX_KEY_LENGTH} are not cached.
 */
export function memoize<Result>(
  compute: (text: string) => Result,
  maxEntries = 20_000,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const cached = results.get(text);
    if (cached !== undefined) return cached;
    const result = compute(text);
    if (text.length > MAX_KEY_LENGTH) return result;
    if (results.size >= maxEntries) results.clear();
    results.set(text, result);
    return result;
  };
}
