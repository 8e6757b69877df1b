/** Units that say nothing to a reader: a pure ratio. */
const silentUnits = new Set(['1', '', 'none']);

/** A measured value with its unit, at most three decimals and no more than the value needs. */
export const valueText = (result: number, unit: string): string => {
  const text = Number.isInteger(result)
    ? String(result)
    : String(Number(result.toFixed(Math.abs(result) < 10 ? 3 : 1)));
  return silentUnits.has(unit) ? text : `${text} ${unit}`;
};
