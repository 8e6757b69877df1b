/** Where a browser stands in the stream of changes. */
export interface Cursor {
  readonly epoch: string;
  /** Id of the last entry it has. */
  readonly position: string;
}

const FORM = /^([0-9a-z]{1,64})\.(\d{1,15}-\d{1,15})$/;

/** Reads `<epoch>.<position>`; undefined for text that is none. */
export const readCursor = (text: string): Cursor | undefined => {
  const [, epoch, position] = FORM.exec(text) ?? [];
  return epoch === undefined || position === undefined ? undefined : { epoch, position };
};

export const cursorText = ({ epoch, position }: Cursor): string => `${epoch}.${position}`;
