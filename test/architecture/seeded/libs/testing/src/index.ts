export const builder = true;
