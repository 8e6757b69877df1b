export const work = async (): Promise<void> => undefined;
export const start = (): void => {
  work();
};
