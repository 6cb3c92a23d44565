/** Closes a union: the only place in the core that throws, because reaching it is a bug. */
export function assertNever(value: never): never {
  // eslint-disable-next-line no-restricted-syntax -- the one throw of the core: a case the types forbid
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
