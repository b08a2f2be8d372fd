import type { Condition } from '../catalogue/source';

/**
 * The parts of a guide that are for a reader, of those that stand side by side.
 * @param names the error code that the reader asked by and its family; none where no code was given
 */
export function partsFor<Part extends Condition>(
  parts: readonly Part[],
  names: readonly string[],
): readonly Part[] {
  const isNamed = (list: readonly string[] = []) => list.some((name) => names.includes(name));
  const someIsMeant = parts.some(({ onlyFor }) => isNamed(onlyFor));
  return parts.filter(
    ({ onlyFor, notFor, otherwise }) =>
      (onlyFor === undefined || isNamed(onlyFor)) && !isNamed(notFor) && !(otherwise && someIsMeant),
  );
}
