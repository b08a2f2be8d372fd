import type { Condition } from '../catalogue/source';

/**
 * Whether a part of a guide is for a reader.
 * @param names the error code that the reader asked by and its family; none where no code was given
 */
export const appliesTo = ({ onlyFor, notFor }: Condition, names: readonly string[]): boolean =>
  (onlyFor === undefined || onlyFor.some((name) => names.includes(name))) &&
  !notFor?.some((name) => names.includes(name));
