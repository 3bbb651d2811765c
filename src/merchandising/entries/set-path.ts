type JsonObject = Record<string, unknown>;

/** Sets the value at a path, and creates missing parents: lists where the next step is a number. */
export function setPath(document: object, path: (string | number)[], value: unknown) {
  let parent = document as JsonObject;
  path.slice(0, -1).forEach((step, index) => {
    parent[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    parent = parent[step] as JsonObject;
  });
  parent[path.at(-1) ?? ''] = value;
}

/** Removes the value at a path, and every parent that is then empty. */
export function clearPath(document: object, [step = '', ...rest]: (string | number)[]) {
  const parent = document as JsonObject;
  const below = parent[step];
  if (rest.length > 0) {
    if (typeof below !== 'object' || below === null) return;
    clearPath(below, rest);
    if (Object.keys(below).length > 0) return;
  }
  delete parent[step];
}

/** The document without undefined elements of lists. */
export function withoutHoles<T>(value: T): T {
  if (Array.isArray(value))
    return value.filter((each) => each !== undefined).map((each) => withoutHoles(each as unknown)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutHoles(each)])) as T;
}
