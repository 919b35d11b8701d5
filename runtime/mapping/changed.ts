/**
 * The positions of the conditions that hold; what an emitted `changes` gives.
 *
 * @param first - the position of the first condition
 * @param conditions - whether the field at that position differs from the row
 */
export function changed(first: number, ...conditions: readonly boolean[]): number[] {
  const positions: number[] = [];
  for (let index = 0; index < conditions.length; index += 1)
    if (conditions[index] === true) positions.push(first + index);
  return positions;
}
