type ReferencingEntry = Record<string, unknown>;

/** Puts a value at a path, making what is on the way: lists where the next step is a number. */
export function setPath(document: object, path: (string | number)[], value: unknown) {
  let holder = document as ReferencingEntry;
  path.slice(0, -1).forEach((step, index) => {
    holder[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    holder = holder[step] as ReferencingEntry;
  });
  holder[path.at(-1) ?? ''] = value;
}

/** Removes what is at a path, and with it every part that then says nothing. */
export function clearPath(document: object, [step = '', ...rest]: (string | number)[]) {
  const holder = document as ReferencingEntry;
  const below = holder[step];
  if (rest.length > 0) {
    if (typeof below !== 'object' || below === null) return;
    clearPath(below, rest);
    if (Object.keys(below).length > 0) return;
  }
  delete holder[step];
}

/** The document without places in lists at which there is nothing. */
export function withoutHoles<T>(value: T): T {
  if (Array.isArray(value))
    return value.filter((each) => each !== undefined).map((each) => withoutHoles(each as unknown)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutHoles(each)])) as T;
}
