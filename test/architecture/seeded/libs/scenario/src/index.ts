export const district = true;
