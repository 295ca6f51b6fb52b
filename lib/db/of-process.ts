const store: { sourceworkProcess?: Map<string, unknown> } = globalThis as object;

/** What a process has one of, whichever bundle of the server asks, and across reloads in development; made on first use. */
export function ofProcess<Made>(name: string, make: () => Made): Made {
  store.sourceworkProcess ??= new Map();
  const kept = store.sourceworkProcess;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Made;
}
