/** Collects conditions and their values: `$1` … come from here, never from text. */
export class SqlPredicate {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a condition in which `?` stands for the value. */
  and(condition: string, value?: unknown): this {
    if (value !== undefined) this.values.push(value);
    this.conditions.push(condition.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  /** Continues a list sorted by a moment and id after its last row. */
  after(column: string, direction: 'ASC' | 'DESC', [moment, id]: readonly [string, string]): this {
    const next = this.values.push(moment, id);
    const beyond = direction === 'ASC' ? '>' : '<';
    this.conditions.push(`(${column}, id) ${beyond} ($${next - 1}::timestamptz, $${next}::uuid)`);
    return this;
  }

  toString(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }
}
