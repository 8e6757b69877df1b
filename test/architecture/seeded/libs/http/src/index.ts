export const guard = true;
