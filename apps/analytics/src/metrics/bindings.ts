type Value = string | number | Date | null;

/** Values of one SQL statement, in the order of their placeholders. A value is bound once, however often it is named. */
export class Bindings {
  readonly values: Value[] = [];

  /** The placeholder of the value, with its Postgres type: `$3::timestamptz`. */
  add(value: Value, type: string): string {
    const known = this.values.indexOf(value);
    const index = known < 0 ? this.values.push(value) : known + 1;
    return `$${index}::${type}`;
  }
}
